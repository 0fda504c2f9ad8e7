'use client'

import { useCallback } from 'react'
import type { BillingError, OperationOutput, PageRead } from '../client/index.js'
import { useDetail } from './useDetail.js'
import { useWrites, type Write, type WriteState } from './useWrites.js'

/** How loading something goes, and what is done about it. */
export interface TendedDetailResult extends Pick<WriteState, 'pendingOperation' | 'pendingRef' | 'isUncertain'> {
  /** Whether it is still to be loaded. An act is under way while `pendingOperation` says which. */
  isPending: boolean
  /** Whether it is being loaded, for the first time or anew. */
  isFetching: boolean
  /** Why the last act failed, or else why there is no `data`. */
  error: BillingError | null
  /** Loads it anew. Never rejects: a failure is in `error`. */
  refetch: () => Promise<void>
  /** Forgets the failure. */
  reset: () => void
}

type Listed = Extract<PageRead, 'getCustomer' | 'listPaymentMethods'>

/** Something that does not come with `Billing`, and its acts: one state of both, as a page shows it. */
export function useTendedDetail<Name extends Listed>(
  hook: string,
  operation: Name,
  isAllowed?: boolean,
): { detail: OperationOutput<Name> | undefined; write: Write; state: TendedDetailResult } {
  const { data, isPending, isFetching, error, refetch: load } = useDetail<Name>(hook, operation, {} as never, isAllowed)
  const { write, reset, pendingOperation, pendingRef, isUncertain, error: failure } = useWrites(hook)
  const refetch = useCallback(async () => {
    await load()
  }, [load])

  return {
    detail: data,
    write,
    state: {
      isPending,
      isFetching,
      error: failure ?? (data ? null : error),
      refetch,
      pendingOperation,
      pendingRef,
      isUncertain,
      reset,
    },
  }
}
