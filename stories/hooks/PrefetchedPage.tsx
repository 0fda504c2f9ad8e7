import { QueryClient } from '@tanstack/react-query'
import { billingQueryOptions, BillingProvider, SubscriptionCard, type BillingProviderProps } from 'react-billing-portal'
import { useState } from 'react'

const endpoint = '/api/billing'

/** A router's loader, a hover, or the click that leads to the page. */
const prefetch = (queryClient: QueryClient, fetch: BillingProviderProps['fetch']) =>
  queryClient.prefetchQuery(billingQueryOptions(endpoint, { fetch }))

export function PrefetchedPage({ fetch }: Pick<BillingProviderProps, 'fetch'>) {
  const [queryClient] = useState(() => new QueryClient())
  const [isOpen, setIsOpen] = useState(false)

  if (!isOpen) {
    return (
      <button
        type="button"
        onPointerEnter={() => void prefetch(queryClient, fetch)}
        onFocus={() => void prefetch(queryClient, fetch)}
        onClick={() => setIsOpen(true)}
      >
        Billing
      </button>
    )
  }
  return (
    <BillingProvider endpoint={endpoint} fetch={fetch} queryClient={queryClient}>
      <SubscriptionCard />
    </BillingProvider>
  )
}
