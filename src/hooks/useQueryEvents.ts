'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type BillingError, toBillingError } from '../client/index.js'
import type { Operation } from '../contract/index.js'
import type { BillingQueryKey } from './billingQueryOptions.js'

interface QueryEvents {
  onFailure: (error: BillingError, operation: Operation) => void
  onSuccess: () => void
}

/** Hears of each read's outcome once, however many components show it. Mounted once, by the provider. */
export function useQueryEvents(
  queryClient: QueryClient,
  queryKey: BillingQueryKey,
  { onFailure, onSuccess }: QueryEvents,
) {
  useEffect(() => {
    // Retries that waited for a hidden page to show go on only with a mounted client.
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient])

  useEffect(() => {
    return queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || !queryKey.every((part, index) => event.query.queryKey[index] === part)) return
      if (event.action.type === 'success') onSuccess()
      if (event.action.type !== 'error') return

      const error = toBillingError(event.action.error)
      // Nothing of the last person's may stay on the screen of whoever sits there now.
      if (error.code === 'unauthenticated') event.query.setState({ data: undefined, dataUpdatedAt: 0 })
      onFailure(error, event.query.queryKey.length > queryKey.length ? 'listInvoices' : 'getBilling')
    })
  }, [onFailure, onSuccess, queryClient, queryKey])
}
