'use client'

import { createContext, useContext } from 'react'

/** What is known after a visit to Stripe, or a payment in the page. */
export interface ReturnStatus {
  /** Whether the change the person made is still being looked for. */
  isAwaitingChange: boolean
  /** Whether it had not shown when looking stopped: it may take a minute, or they made none. */
  isChangeDelayed: boolean
}

export const SETTLED: ReturnStatus = { isAwaitingChange: false, isChangeDelayed: false }

export const ReturnStatusContext = createContext(SETTLED)

/** Whether a change made at Stripe, or a payment made here, is still to show. Apart from `useBillingData`, for it concerns one line of text. */
export const useReturnStatus = (): ReturnStatus => useContext(ReturnStatusContext)
