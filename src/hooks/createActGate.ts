import type { BillingQueryKey } from './billingQueryOptions.js'

/**
 * Lets one act through at a time, in the page or by leaving it, whichever button asks, and remembers that the person left.
 * An act ends when its signal is aborted. Shared by what stands below one provider.
 */
export interface ActGate {
  /** Whose billing it is about. */
  queryKey: BillingQueryKey
  /** Starts an act; null while another one runs. Takes effect at once. */
  enter: () => AbortController | null
  /** Hears of each act that starts; gives how to take that back. */
  onEnter: (hear: () => void) => () => void
  /** Ends an act, or whichever there is. */
  leave: (act?: AbortController | null) => void
  /** Lets the next act end this one: the page was sent away and still stands. */
  yield: () => void
  /** Notes that the person leaves for Stripe: to do one thing, so that something should differ when they are back, or not. */
  depart: (expectsChange: boolean) => void
  /** What was noted, once; null when nobody left. */
  takeDeparture: () => boolean | null
  /** Looks for what an act in the page changed, where the endpoint does not show it yet. */
  awaitChange: () => void
  /** Who looks then; gives how to take that back. */
  onAwait: (look: () => void) => () => void
}

export function createActGate(queryKey: BillingQueryKey): ActGate {
  let current: AbortController | null = null
  let isClosed = false
  let departure: boolean | null = null
  let looker: (() => void) | null = null
  const hearers = new Set<() => void>()

  return {
    queryKey,
    enter: () => {
      if (isClosed) return null
      current?.abort()
      isClosed = true
      for (const hear of hearers) hear()
      return (current = new AbortController())
    },
    onEnter: (hear) => {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
    leave: (act = current) => {
      if (current === act) isClosed = false
      act?.abort()
    },
    yield: () => {
      isClosed = false
      // Still looked at, so nobody left. A hidden page may wait behind the app or tab that was opened.
      if (!document.hidden) departure = null
    },
    depart: (expectsChange) => {
      departure = expectsChange
    },
    takeDeparture: () => {
      const taken = departure
      departure = null
      return taken
    },
    awaitChange: () => looker?.(),
    onAwait: (look) => {
      looker = look
      return () => {
        looker = null
      }
    },
  }
}
