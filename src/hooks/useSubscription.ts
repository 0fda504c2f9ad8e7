'use client'

import { useMemo } from 'react'
import type { Cancel, ChangePlan, ChangeResult, Subscription } from '../contract/index.js'
import { useBillingData } from './useBillingData.js'
import { useWrites, type WriteState } from './useWrites.js'

export interface UseSubscriptionResult extends WriteState {
  /** Undefined until it is loaded; null where there is none, or none can be told from the others. */
  data: Subscription | null | undefined
  /**
   * Changes plan or quantity. Hand in `prorationDate` and `basis` of the preview, so that what was shown is charged, or
   * nothing.
   */
  changePlan: (change: ChangePlan) => Promise<ChangeResult | null>
  /** Takes back a change that is scheduled, or that waits for its payment. */
  undoChange: () => Promise<Subscription | null>
  /** Ends it, when `capabilities.cancellation` says. */
  cancel: (why?: Cancel) => Promise<Subscription | null>
  /** Takes back a cancellation that is still to come. */
  resume: () => Promise<Subscription | null>
  pause: () => Promise<Subscription | null>
  /** Starts a held subscription again, or charges where charges were held back. */
  unpause: () => Promise<ChangeResult | null>
  /** Forgets the failure. */
  reset: () => void
}

/**
 * A subscription, by its `ref`, and what can be done about it in the page; without a ref the person's only one. Acts
 * never reject: they give the result, or null and the failure in `error`. One act at a time runs under a provider.
 */
export function useSubscription(ref?: string): UseSubscriptionResult {
  const { subscriptions } = useBillingData().data ?? {}
  const { write, ...state } = useWrites('useSubscription')
  const only = subscriptions?.length === 1 ? subscriptions[0] : undefined
  const data = subscriptions && ((ref === undefined ? only : subscriptions.find((each) => each.ref === ref)) ?? null)
  const known = data?.ref

  const acts = useMemo(() => {
    const act = <Name extends 'undoChange' | 'cancel' | 'resume' | 'pause' | 'unpause'>(name: Name, body?: object) =>
      known === undefined ? Promise.resolve(null) : write(name, { ...body, ref: known } as never)
    return {
      changePlan: async (change: ChangePlan) =>
        known === undefined ? null : write('changePlan', { ...change, ref: known }),
      undoChange: () => act('undoChange'),
      cancel: (why?: Cancel) => act('cancel', why),
      resume: () => act('resume'),
      pause: () => act('pause'),
      unpause: () => act('unpause'),
    }
  }, [known, write])

  return { ...state, ...acts, data }
}
