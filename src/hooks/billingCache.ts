import { notifyManager, type Query, type QueryClient } from '@tanstack/react-query'
import type { OperationOutput, PageWrite } from '../client/index.js'
import type { Billing, Subscription } from '../contract/index.js'
import type { BillingQueryKey } from './billingQueryOptions.js'
import { detailKey } from './useDetail.js'

/** An act ends when what it changed is on the page, but waits no longer for the rest of the page than this. */
const MAX_REFRESH_MS = 5000

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Loads what the page shows anew, and waits a while for it. Never rejects. */
export async function refreshBilling(queryClient: QueryClient, queryKey: BillingQueryKey): Promise<void> {
  // The cache tells the page a moment later. What ends before would give the focus back to what is about to go.
  const told = () => new Promise<void>((resolve) => notifyManager.schedule(resolve))
  const isPages = (query: Query) => query.queryKey[queryKey.length] === 'listInvoices'
  const load = async () => {
    // Further pages come one after the other, and are not waited for.
    void queryClient.invalidateQueries({ queryKey, predicate: isPages })
    await queryClient.invalidateQueries({ queryKey, predicate: (query) => !isPages(query) })
    if (queryClient.getQueryState(queryKey)?.isInvalidated !== true) return
    // Another act, or a return to the page, may have given it up and begun it anew.
    await told()
    const begun = { queryKey, exact: true, fetchStatus: 'fetching' } as const
    await queryClient.refetchQueries(begun, { cancelRefetch: false })
  }
  await Promise.race([load(), sleep(MAX_REFRESH_MS)])
  await told()
}

/** Waits between looks for what Stripe has said already: three in 7 s. */
const LOOK_AFTER_MS = [1000, 2000, 4000]

/** Waits a while for the page to show what Stripe has said already, and gives whether it does. Never rejects. */
export async function showsSoon(
  queryClient: QueryClient,
  queryKey: BillingQueryKey,
  isShown: (billing: Billing) => boolean,
): Promise<boolean> {
  const looks = () => {
    const billing = queryClient.getQueryData<Billing>(queryKey)
    return billing !== undefined && isShown(billing)
  }
  for (const ms of LOOK_AFTER_MS) {
    if (looks()) return true
    await sleep(ms)
    await refreshBilling(queryClient, queryKey)
  }
  return looks()
}

/** What an act gave takes its place on the page at once; all else is loaded anew. */
export async function storeResult<Name extends PageWrite>(
  queryClient: QueryClient,
  queryKey: BillingQueryKey,
  operation: Name,
  result: OperationOutput<Name>,
): Promise<void> {
  if (operation === 'previewChange' || operation === 'createSetupIntent') return
  // An answer that left before the act must not land after it. The first of further pages would not be begun again.
  await queryClient.cancelQueries({ queryKey, predicate: (query) => !query.isDisabled() })
  const changed = subscriptionIn(result)
  if (changed) {
    queryClient.setQueryData<Billing>(queryKey, (billing) => billing && withSubscription(billing, changed))
  } else if ('data' in result) {
    queryClient.setQueryData(detailKey(queryKey, 'listPaymentMethods'), result)
  } else if ('taxIds' in result) {
    queryClient.setQueryData(detailKey(queryKey, 'getCustomer'), result)
  }
  await refreshBilling(queryClient, queryKey)
}

function subscriptionIn(result: OperationOutput<PageWrite>): Subscription | null {
  if ('subscription' in result) return result.subscription
  return 'lifecycle' in result ? result : null
}

const withSubscription = (billing: Billing, changed: Subscription): Billing => ({
  ...billing,
  subscriptions: billing.subscriptions.map((each) => (each.ref === changed.ref ? changed : each)),
})
