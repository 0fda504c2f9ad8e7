'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { BillingError, createIdempotencyKey, toBillingError } from '../client/index.js'
import { useBillingContext } from './BillingContext.js'
import type { Visit } from './visits.js'

/** The address of a session is short-lived: an answer this late, after a sleep of the machine, is of no use. */
const MAX_AGE_MS = 5 * 60_000
/** A page that still stands after this long was not left: the person pressed Stop, or something blocked it. */
const STUCK_MS = 10_000

interface RedirectState<Subject> {
  /** What is under way. */
  pending: Visit<Subject> | null
  error: BillingError | null
  fallbackUrl: string | null
}

const IDLE = { pending: null, error: null, fallbackUrl: null }

/** The shared course of every redirect: one at a time, never from an effect, always settled again. */
export function useRedirect<Subject>(hook: string) {
  const billing = useBillingContext(hook)
  const { gate, navigate, report, target } = billing
  const [state, setState] = useState<RedirectState<Subject>>(IDLE)
  const current = useRef<AbortController | null>(null)

  const start = useCallback(
    async (visit: Visit<Subject>): Promise<void> => {
      const act = gate.enter()
      if (!act) {
        // Its own, pressed twice, is left alone.
        const isOwn = current.current && !current.current.signal.aborted
        return isOwn ? undefined : setState({ ...IDLE, error: new BillingError('busy') })
      }
      current.current = act
      let timer: ReturnType<typeof setTimeout> | undefined
      act.signal.addEventListener('abort', () => {
        clearTimeout(timer)
        setState(IDLE)
      })
      setState({ ...IDLE, pending: visit })
      const startedAt = Date.now()
      // Within the click: after an await, browsers take it for a pop-up.
      const tab = (visit.target ?? target) === 'new-tab' && !navigate ? openTab() : null
      try {
        const url = await visit.createSession({ signal: act.signal, idempotencyKey: createIdempotencyKey() })
        if (Date.now() - startedAt > MAX_AGE_MS) throw new BillingError('timeout')
        if (!tab)
          timer = setTimeout(() => {
            gate.yield()
            setState({ ...IDLE, fallbackUrl: url })
          }, STUCK_MS)
        if (tab) tab.location.replace(url)
        else if (navigate) navigate(url)
        else location.assign(url)
        gate.depart(visit.expectsChange)
        if (tab) gate.leave(act)
      } catch (cause) {
        tab?.close()
        if (act.signal.aborted) return
        gate.leave(act)
        const error = toBillingError(cause)
        setState({ ...IDLE, error })
        report(error, visit.operation)
      }
    },
    [gate, navigate, report, target],
  )

  const reset = useCallback(() => {
    if (current.current) gate.leave(current.current)
    setState(IDLE)
  }, [gate])

  // The person or the billing it was about is gone.
  useEffect(() => reset, [reset])

  return { billing, start, reset, isPending: state.pending !== null, ...state }
}

function openTab(): Window | null {
  const tab = window.open('', '_blank')
  if (tab) tab.opener = null
  return tab
}
