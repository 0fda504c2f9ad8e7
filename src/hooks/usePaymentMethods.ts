'use client'

import { useMemo } from 'react'
import type { PaymentMethod } from '../contract/index.js'
import { type TendedDetailResult, useTendedDetail } from './useTendedDetail.js'

export interface UsePaymentMethodsResult extends TendedDetailResult {
  /** Every saved method, the default first; undefined until they are loaded. */
  data: PaymentMethod[] | undefined
  /** Charges everything to a method from now on: every plan and every invoice. Gives all methods as they stand then. */
  setDefault: (ref: string) => Promise<PaymentMethod[] | null>
  /** Forgets a method. One that pays for a plan is refused: `in_use`. Gives those that are left. */
  remove: (ref: string) => Promise<PaymentMethod[] | null>
}

/**
 * Every saved payment method, asked for where this is on the page, and what can be done about them there. Acts never
 * reject: they give the result, or null and the failure in `error`. One act at a time runs under a provider.
 */
export function usePaymentMethods(): UsePaymentMethodsResult {
  const { detail, write, state } = useTendedDetail('usePaymentMethods', 'listPaymentMethods')
  const ways = useMemo(() => {
    const act = async (name: 'setDefaultPaymentMethod' | 'removePaymentMethod', ref: string) =>
      (await write(name, { ref }))?.data ?? null
    return {
      setDefault: (ref: string) => act('setDefaultPaymentMethod', ref),
      remove: (ref: string) => act('removePaymentMethod', ref),
    }
  }, [write])

  return { ...state, data: detail?.data, ...ways }
}
