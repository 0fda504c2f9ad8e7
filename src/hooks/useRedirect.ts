'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { BillingError, createIdempotencyKey, toBillingError, type WriteOptions } from '../client/index.js'
import type { Operation } from '../contract/index.js'
import { type BillingContextValue, useBillingContext } from './BillingContext.js'

/** The address of a session is short-lived: an answer this late, after a sleep of the machine, is of no use. */
const MAX_AGE_MS = 5 * 60_000
/** A page that still stands after this long was not left: the person pressed Stop, or something blocked it. */
const STUCK_MS = 10_000

interface RedirectState<Input> {
  /** Boxed, for the input may itself be null. */
  pending: { input: Input } | null
  error: BillingError | null
  fallbackUrl: string | null
}

/** One act of the person: what they asked for, and how the endpoint is asked for the address. */
export interface Redirection<Input> {
  input: Input
  expectsChange: boolean
  createSession: (options: WriteOptions) => Promise<string>
}

const IDLE = { pending: null, error: null, fallbackUrl: null }

/** The shared course of every redirect: one at a time, never from an effect, always settled again. */
export function useRedirect<Input>(hook: string, operation: Operation, ownTarget?: BillingContextValue['target']) {
  const billing = useBillingContext(hook)
  const { gate, navigate, report } = billing
  const target = ownTarget ?? billing.target
  const [state, setState] = useState<RedirectState<Input>>(IDLE)
  const current = useRef<AbortController | null>(null)

  const start = useCallback(
    async ({ input, expectsChange, createSession }: Redirection<Input>): Promise<void> => {
      const act = gate.enter()
      if (!act) return
      current.current = act
      let timer: ReturnType<typeof setTimeout> | undefined
      act.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        setState(IDLE)
      })
      setState({ ...IDLE, pending: { input } })
      const startedAt = Date.now()
      // Within the click: after an await, browsers take it for a pop-up.
      const tab = target === 'new-tab' && !navigate ? openTab() : null
      try {
        const url = await createSession({ signal: act.signal, idempotencyKey: createIdempotencyKey() })
        if (Date.now() - startedAt > MAX_AGE_MS) throw new BillingError('timeout')
        if (!tab)
          timer = setTimeout(() => {
            gate.yield()
            setState({ ...IDLE, fallbackUrl: url })
          }, STUCK_MS)
        if (tab) tab.location.replace(url)
        else if (navigate) navigate(url)
        else location.assign(url)
        gate.depart(expectsChange)
        if (tab) gate.leave(act)
      } catch (cause) {
        tab?.close()
        if (act.signal.aborted) return
        gate.leave(act)
        const error = toBillingError(cause)
        setState({ ...IDLE, error })
        report(error, operation)
      }
    },
    [gate, navigate, operation, report, target],
  )

  const reset = useCallback(() => {
    if (current.current) gate.leave(current.current)
    setState(IDLE)
  }, [gate])

  // The person or the billing it was about is gone.
  useEffect(() => reset, [reset])

  const { pending, ...rest } = state
  return { billing, start, reset, isPending: pending !== null, input: pending?.input ?? null, ...rest }
}

function openTab(): Window | null {
  const tab = window.open('', '_blank')
  if (tab) tab.opener = null
  return tab
}
