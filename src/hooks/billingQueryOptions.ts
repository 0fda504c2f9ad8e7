import { type DataTag, queryOptions, replaceEqualDeep, type UnusedSkipTokenOptions } from '@tanstack/react-query'
import { type BillingClient, type BillingError, getBilling } from '../client/index.js'
import type { Billing } from '../contract/index.js'
import { FRESH_MS, queryRules } from './queryRules.js'

export interface BillingQueryOptions extends Omit<BillingClient, 'endpoint' | 'redirectHosts'> {
  /** As on the provider. */
  customerKey?: string | undefined
}

export type BillingQueryKey = readonly ['billing', string, string | null]

/** The key under which a person's billing data is cached. */
export const billingQueryKey = (endpoint: string, customerKey?: string): BillingQueryKey => [
  'billing',
  endpoint,
  customerKey ?? null,
]

/** Named, so that the declaration names no package below TanStack's own. */
type BillingQuery = UnusedSkipTokenOptions<Billing, BillingError, Billing, BillingQueryKey> & {
  queryKey: DataTag<BillingQueryKey, Billing, BillingError>
}

/**
 * Options for TanStack Query that load `Billing`: for `prefetchQuery` in a loader or a server component, on the
 * `QueryClient` that the provider gets. `endpoint` and `customerKey` must be the provider's, for they make the key; on
 * a server hand in a `fetch` that knows the origin and a `headers` that carries the cookie.
 */
export const billingQueryOptions = (
  endpoint: string,
  { customerKey, ...client }: BillingQueryOptions = {},
): BillingQuery =>
  queryOptions<Billing, BillingError, Billing, BillingQueryKey>({
    ...queryRules,
    queryKey: billingQueryKey(endpoint, customerKey),
    queryFn: ({ signal }) => getBilling({ ...client, endpoint }, { signal }),
    staleTime: FRESH_MS,
    // A default of the host's would show the last person's bill while the next one's loads.
    placeholderData: () => undefined,
    structuralSharing: (before, now) =>
      replaceEqualDeep(before, keepSections(before as Billing | undefined, now as Billing)),
  })

/** What a section is given to, where not to everybody. */
const needs: Record<string, string> = { paymentMethods: 'listPaymentMethods', invoices: 'listInvoices' }

const refsOf = ({ subscriptions, paymentMethods, invoices }: Billing) =>
  [...subscriptions, ...paymentMethods, ...invoices.data].map(({ ref }) => ref)

/**
 * A section that a later answer lacks stays as it was last known, as everything does where no answer comes at all: what
 * is open there goes on, and what an act came to is told. Of nobody else, and of nothing that is not theirs to see: refs
 * are a customer's own, and what they may do is what the later answer says.
 */
function keepSections(before: Billing | undefined, now: Billing): Billing {
  const known = new Set(before && refsOf(before))
  if (!before || !refsOf(now).some((ref) => known.has(ref))) return now
  const isKept = (part: string) => {
    const need = needs[part]
    const isAllowed = need === undefined || now.capabilities.operations.includes(need)
    return isAllowed && part !== 'capabilities' && now.unavailable.includes(part) && !before.unavailable.includes(part)
  }
  const kept = Object.entries(before).filter(([part]) => isKept(part))
  return { ...now, ...Object.fromEntries(kept), unavailable: now.unavailable.filter((part) => !isKept(part)) }
}
