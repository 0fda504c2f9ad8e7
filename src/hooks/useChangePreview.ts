'use client'

import { useCallback, useState, useSyncExternalStore } from 'react'
import { BillingError, callOperation, createIdempotencyKey, toBillingError } from '../client/index.js'
import type { ChangePlan, ChangePreview } from '../contract/index.js'
import { type BillingContextValue, useBillingContext } from './BillingContext.js'

interface PreviewState {
  /** What the last choice would cost; null until that is known. */
  data: ChangePreview | null
  isPending: boolean
  /** Why it is not known. */
  error: BillingError | null
}

export interface UseChangePreviewResult extends PreviewState {
  /**
   * Asks what a change would cost. Only the last one asked for is answered: the one before is given up. Call it when the
   * person chooses, never from an effect. `waitMs`: how long to wait for them to go on typing. @default 0
   */
  ask: (change: ChangePlan, waitMs?: number) => void
  /** Whether what was shown is too old to be charged: ask again. */
  isStale: () => boolean
  /** Gives up what was asked for, and forgets what was shown. */
  reset: () => void
}

/** Previews of changes, of which the last one holds. Apart from React, so that a click can ask before anything is shown. */
export interface ChangePreviews {
  ask: (billing: BillingContextValue, ref: string, change: ChangePlan, waitMs?: number) => Promise<void>
  isStale: () => boolean
  reset: () => void
  get: () => PreviewState
  subscribe: (listener: () => void) => () => void
}

const IDLE: PreviewState = { data: null, isPending: false, error: null }

const holdsFor = ({ prorationDate, expiresAt }: ChangePreview) => Date.parse(expiresAt) - Date.parse(prorationDate)

export function createChangePreviews(): ChangePreviews {
  const listeners = new Set<() => void>()
  let state = IDLE
  let shownAt = 0
  let asked = new AbortController()

  const show = (next: Partial<PreviewState>) => {
    state = { ...IDLE, ...next }
    shownAt = Date.now()
    for (const listener of listeners) listener()
  }
  const reset = () => {
    asked.abort()
    show(IDLE)
  }

  return {
    reset,
    get: () => state,
    // By how long it holds, for the page's clock may be wrong.
    isStale: () => state.data !== null && Date.now() - shownAt > holdsFor(state.data),
    async ask({ client, report }, ref, change, waitMs) {
      asked.abort()
      const { signal } = (asked = new AbortController())
      show({ isPending: true })
      if (waitMs) await new Promise((resolve) => setTimeout(resolve, waitMs))
      if (signal.aborted) return
      try {
        const options = { signal, idempotencyKey: createIdempotencyKey() }
        const data = await callOperation(client, 'previewChange', { ...change, ref }, options)
        if (!signal.aborted) show({ data })
      } catch (cause) {
        if (signal.aborted) return
        const error = toBillingError(cause)
        show({ error })
        report(error, 'previewChange')
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        // Later, for StrictMode comes back at once.
        setTimeout(() => {
          if (listeners.size > 0 || !state.isPending) return
          asked.abort()
          // Whoever comes back, as from React's Activity, can ask again.
          state = { ...IDLE, error: new BillingError('timeout') }
        })
      }
    },
  }
}

/**
 * What a change of plan or quantity of a subscription would cost, line by line, before it is made. Nothing is asked until
 * `ask` is called. Hand `data.prorationDate` and `data.basis` in with the change, so that what was shown is charged, or
 * nothing. Nothing is thrown: a failure is in `error`, and `ask` tries again.
 */
export function useChangePreview(ref: string | undefined, begun?: ChangePreviews): UseChangePreviewResult {
  const billing = useBillingContext('useChangePreview')
  const { gate } = billing
  const [about, setAbout] = useState(() => ({ gate, ref, previews: begun ?? createChangePreviews() }))
  // What one subscription would cost is nothing of another's.
  const isOther = about.gate !== gate || (ref !== undefined && about.ref !== ref)
  if (isOther) setAbout({ gate, ref, previews: createChangePreviews() })
  const { previews } = about
  const state = useSyncExternalStore(previews.subscribe, previews.get, () => IDLE)

  const ask = useCallback(
    (change: ChangePlan, waitMs?: number) => {
      if (ref !== undefined) void previews.ask(billing, ref, change, waitMs)
    },
    [billing, previews, ref],
  )
  return { ...state, ask, isStale: previews.isStale, reset: previews.reset }
}
