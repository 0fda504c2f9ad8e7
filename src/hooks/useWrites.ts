'use client'

import { useCallback, useRef, useState } from 'react'
import {
  BillingError,
  callOperation,
  createIdempotencyKey,
  type OperationInput,
  type OperationOutput,
  type PageWrite,
  toBillingError,
} from '../client/index.js'
import { useBillingContext } from './BillingContext.js'
import { refreshBilling, storeResult } from './billingCache.js'

/** How the acts of one hook go. */
export interface WriteState {
  /** Whether one of them is under way. */
  isPending: boolean
  /** Which one. */
  pendingOperation: PageWrite | null
  /** Ref of what it is about, where it is about one thing. */
  pendingRef: string | null
  /** Why the last one failed. */
  error: BillingError | null
  /**
   * Whether the last one may have happened all the same: no definite answer came. What is shown was loaded anew since,
   * and the same act sent again is done once.
   */
  isUncertain: boolean
}

/**
 * Does an act: its result, or null when it failed. Never rejects. While another act of the same provider is under way it
 * is not begun, and fails as `busy`. Of the same hook's own, one pressed twice is left alone, and another begins once the
 * one before has ended. `onError` hears why it failed, for what has to follow from it.
 */
export type Write = <Name extends PageWrite>(
  operation: Name,
  input: OperationInput<Name>,
  onError?: (error: BillingError) => void,
) => Promise<OperationOutput<Name> | null>

export interface Writes extends WriteState {
  write: Write
  /** Forgets the failure. */
  reset: () => void
}

const IDLE: WriteState = { isPending: false, pendingOperation: null, pendingRef: null, error: null, isUncertain: false }

/** Without an answer of the endpoint's own, or with one that it could not complete, the act may have happened. */
const isUndecided = ({ code, status }: BillingError): boolean =>
  status === null || code === 'invalid_response' || (status >= 500 && code !== 'misconfigured')

/**
 * The shared course of every act in the page: one at a time under a provider, only when the person acts, never shown as
 * done before the endpoint says so. Its key stays over tries without a definite answer, so that it happens once.
 */
export function useWrites(hook: string): Writes {
  const { client, gate, queryClient, report } = useBillingContext(hook)
  const [{ about, ...state }, setState] = useState({ ...IDLE, about: gate })
  const course = useRef(courseOf(gate))

  const write = useCallback<Write>(
    async (operation, input, onError) => {
      // What is under way of another's billing holds nothing up, nor shows over this.
      if (course.current.gate !== gate) course.current = courseOf(gate)
      const mine = course.current
      const act = JSON.stringify([operation, input])
      const show = (next: Partial<WriteState>) => {
        if (course.current === mine) setState({ ...IDLE, ...next, about: gate })
      }
      const run = async () => {
        const going = gate.enter()
        if (!going) {
          const error = new BillingError('busy')
          show({ error })
          onError?.(error)
          return null
        }
        const { ref = null } = input as { ref?: string }
        const idempotencyKey = mine.undecided?.act === act ? mine.undecided.idempotencyKey : createIdempotencyKey()
        show({ isPending: true, pendingOperation: operation, pendingRef: ref })
        try {
          const result = await callOperation(client, operation, input, {
            idempotencyKey,
            signal: going.signal,
          } as never)
          mine.undecided = null
          // What came of it is known: another card need not wait until all of the page shows it.
          gate.leave(going)
          await storeResult(queryClient, gate.queryKey, operation, result)
          show(IDLE)
          return result
        } catch (cause) {
          const error = toBillingError(cause)
          const isUncertain = going.signal.aborted || isUndecided(error)
          mine.undecided = isUncertain ? { act, idempotencyKey } : null
          // Before anyone tries again, the page must show what came of it.
          if (isUncertain) await refreshBilling(queryClient, gate.queryKey)
          show({ error, isUncertain })
          report(error, operation)
          onError?.(error)
          return null
        } finally {
          gate.leave(going)
        }
      }

      if (mine.begun.has(act)) return null
      mine.begun.add(act)
      // Why the one before it failed is to be read first.
      let isFree = true
      while (isFree && mine.running) isFree = (await mine.running) !== null
      const ran = isFree ? (mine.running = run()) : null
      try {
        return await ran
      } finally {
        if (ran) mine.running = null
        mine.begun.delete(act)
      }
    },
    [client, gate, queryClient, report],
  )

  const reset = useCallback(() => {
    // An act that is under way goes on, and must show.
    if (course.current.gate !== gate || !course.current.running) setState({ ...IDLE, about: gate })
  }, [gate])

  // Of what happened to another's billing nothing is told. It is not called back either: it may be done already.
  return { ...(about === gate ? state : IDLE), write, reset }
}

/** Of one person's acts: what runs, what waits for it, and what nobody knows the end of. */
const courseOf = (gate: object) => ({
  gate,
  running: null as Promise<unknown> | null,
  begun: new Set<string>(),
  undecided: null as { act: string; idempotencyKey: string } | null,
})
