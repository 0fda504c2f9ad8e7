'use client'

import { useCallback, useMemo } from 'react'
import type { BillingError } from '../client/index.js'
import type { PaymentMethod } from '../contract/index.js'
import { useDetail } from './useDetail.js'
import { useWrites, type WriteState } from './useWrites.js'

export interface UsePaymentMethodsResult extends Pick<WriteState, 'pendingOperation' | 'pendingRef' | 'isUncertain'> {
  /** Every saved method, the default first; undefined until they are loaded. */
  data: PaymentMethod[] | undefined
  /** Whether they are still to be loaded. An act is under way while `pendingOperation` says which. */
  isPending: boolean
  /** Whether they are being loaded, for the first time or anew. */
  isFetching: boolean
  /** Why the last act failed, or else why there are no `data`. */
  error: BillingError | null
  /** Loads them anew. Never rejects: a failure is in `error`. */
  refetch: () => Promise<void>
  /** Charges everything to a method from now on: every plan and every invoice. Gives all methods as they stand then. */
  setDefault: (ref: string) => Promise<PaymentMethod[] | null>
  /** Forgets a method. One that pays for a plan is refused: `in_use`. Gives those that are left. */
  remove: (ref: string) => Promise<PaymentMethod[] | null>
  /** Forgets the failure. */
  reset: () => void
}

/**
 * Every saved payment method, asked for where this is on the page, and what can be done about them there. Acts never
 * reject: they give the result, or null and the failure in `error`. One act at a time runs under a provider.
 */
export function usePaymentMethods(): UsePaymentMethodsResult {
  const {
    data: saved,
    isPending,
    isFetching,
    error,
    refetch: load,
  } = useDetail('usePaymentMethods', 'listPaymentMethods', {})
  const { write, reset, ...acts } = useWrites('usePaymentMethods')
  const { pendingOperation, pendingRef, isUncertain } = acts
  const data = saved?.data

  const refetch = useCallback(async () => {
    await load()
  }, [load])
  const ways = useMemo(() => {
    const act = async (name: 'setDefaultPaymentMethod' | 'removePaymentMethod', ref: string) =>
      (await write(name, { ref }))?.data ?? null
    return {
      setDefault: (ref: string) => act('setDefaultPaymentMethod', ref),
      remove: (ref: string) => act('removePaymentMethod', ref),
    }
  }, [write])

  return {
    data,
    isPending,
    isFetching,
    error: acts.error ?? (data ? null : error),
    refetch,
    ...ways,
    pendingOperation,
    pendingRef,
    isUncertain,
    reset,
  }
}
