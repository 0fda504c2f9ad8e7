'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Billing } from '../contract/index.js'
import type { BillingQueryKey } from './billingQueryOptions.js'

/**
 * Puts what a server already loaded into the cache, as old as it is. Not TanStack's `initialData`, which would show it
 * under every later key too: to the next person, or again after a sign-out.
 */
export function useInitialData(queryClient: QueryClient, queryKey: BillingQueryKey, initialData: Billing | undefined) {
  const [seen, setSeen] = useState<Billing>()
  if (initialData === seen) return
  // At once: by the time of an effect, all below would have shown that it loads, and asked for it.
  setSeen(initialData)
  seed(queryClient, queryKey, initialData)
}

function seed(queryClient: QueryClient, queryKey: BillingQueryKey, data: Billing | undefined) {
  if (!data) return
  // Where this clock is behind the server's, data from the future would never grow old.
  const updatedAt = Math.min(Date.parse(data.serverTime), Date.now())
  if (updatedAt > (queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0)) {
    queryClient.setQueryData(queryKey, data, { updatedAt })
  }
}
