import type { BillingQueryKey } from './billingQueryOptions.js'

/** The person was sent to Stripe. */
export interface Departure {
  /** Whether they went to do one thing, so that something should be different when they are back. */
  expectsChange: boolean
}

/**
 * Lets one redirect through at a time, whichever button asks, and remembers that one happened. An act ends when its
 * signal is aborted. Shared by what stands below one provider.
 */
export interface RedirectGate {
  /** Whose billing it is about. */
  queryKey: BillingQueryKey
  /** Starts an act; null while another one runs. Takes effect at once. */
  enter: () => AbortController | null
  /** Ends an act. */
  leave: (act: AbortController) => void
  /** Ends whichever act there is. */
  clear: () => void
  /** Lets the next act end this one: the page was sent away and still stands. */
  yield: (act: AbortController) => void
  /** Notes that the page is being left. */
  depart: (departure: Departure) => void
  /** What was noted, once. */
  takeDeparture: () => Departure | null
}

export function createRedirectGate(queryKey: BillingQueryKey): RedirectGate {
  let current: AbortController | null = null
  let isClosed = false
  let departed: Departure | null = null

  const leave = (act: AbortController | null) => {
    if (current === act) isClosed = false
    act?.abort()
  }

  return {
    queryKey,
    enter: () => {
      if (isClosed) return null
      current?.abort()
      isClosed = true
      return (current = new AbortController())
    },
    leave,
    clear: () => leave(current),
    yield: (act) => {
      if (current !== act) return
      isClosed = false
      // Still looked at, so nobody left. A hidden page may wait behind the app or tab that was opened.
      if (!document.hidden) departed = null
    },
    depart: (departure) => {
      departed = departure
    },
    takeDeparture: () => {
      const departure = departed
      departed = null
      return departure
    },
  }
}
