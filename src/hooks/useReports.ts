'use client'

import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { type BillingError, toBillingError } from '../client/index.js'
import type { Operation } from '../contract/index.js'
import type { BillingQueryKey } from './billingQueryOptions.js'

/** Whom to tell of failures. */
export interface Reporting {
  /** Called when the endpoint says that nobody is signed in: once, until an answer is good again. */
  onUnauthenticated?: (() => void) | undefined
  /** Called for each operation that failed, after its retries. */
  onError?: ((error: BillingError, context: { operation: Operation }) => void) | undefined
}

/**
 * Tells the host of failures. Hears of each read's outcome by itself, once however many components show it; of other
 * operations it is told by what is returned. Mounted once, by the provider.
 */
export function useReports(
  queryClient: QueryClient,
  queryKey: BillingQueryKey,
  { onError, onUnauthenticated }: Reporting,
) {
  const isSignedOut = useRef(false)

  const report = useCallback(
    (error: BillingError, operation: Operation, isRead = false) => {
      // In a task of their own: a host's mistake there must not stop what is under way here.
      queueMicrotask(() => onError?.(error, { operation }))
      if (error.code === 'unauthenticated' && !isSignedOut.current) {
        isSignedOut.current = true
        queueMicrotask(() => onUnauthenticated?.())
      }
      // What is on the screen no longer stands: the person is signed out, a payment was refused, or the object has changed.
      // A read that failed is not read again for its own failure, which would go on without end.
      if (operation !== 'getBilling' && [401, 402, 409].includes(error.status ?? 0)) {
        void queryClient.refetchQueries({ queryKey, type: 'active', exact: isRead })
      }
    },
    [onError, onUnauthenticated, queryClient, queryKey],
  )

  useEffect(() => {
    // Retries that waited for a hidden page to show go on only with a mounted client.
    queryClient.mount()
    return () => queryClient.unmount()
  }, [queryClient])

  useEffect(() => {
    return queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || !queryKey.every((part, index) => event.query.queryKey[index] === part)) return
      if (event.action.type === 'success') isSignedOut.current = false
      if (event.action.type !== 'error') return

      const error = toBillingError(event.action.error)
      // Nothing of the last person's may stay on the screen of whoever sits there now.
      if (error.code === 'unauthenticated') event.query.setState({ data: undefined, dataUpdatedAt: 0 })
      report(error, (event.query.queryKey[queryKey.length] as Operation | undefined) ?? 'getBilling', true)
    })
  }, [queryClient, queryKey, report])

  return report
}
