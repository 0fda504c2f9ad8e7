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

/**
 * A section that a later answer lacks stays as it was last known, as everything does where no answer comes at all: what
 * is open there goes on, and what an act came to is told. Unless somebody else has signed in.
 */
function keepSections(before: Billing | undefined, now: Billing): Billing {
  const isMissing = (section: string) => now.unavailable.includes(section)
  if (!before || (!isMissing('customer') && before.customer?.name !== now.customer?.name)) return now
  const kept = Object.entries(before).filter(([part]) => isMissing(part) && !before.unavailable.includes(part))
  const unavailable = now.unavailable.filter((section) => kept.every(([part]) => part !== section))
  return { ...now, ...Object.fromEntries(kept), unavailable }
}
