import type { BillingQueryKey } from './billingQueryOptions.js'

/**
 * Lets one redirect through at a time, whichever button asks, and remembers that one happened. An act ends when its
 * signal is aborted. Shared by what stands below one provider.
 */
export interface RedirectGate {
  /** Whose billing it is about. */
  readonly queryKey: BillingQueryKey
  /** Whether the person left for Stripe to do one thing, so that something should differ when they are back; null while nobody left. */
  expectsChange: boolean | null
  /** Starts an act; null while another one runs. Takes effect at once. */
  enter: () => AbortController | null
  /** Ends an act, or whichever there is. */
  leave: (act?: AbortController | null) => void
  /** Lets the next act end this one: the page was sent away and still stands. */
  yield: () => void
}

export function createRedirectGate(queryKey: BillingQueryKey): RedirectGate {
  let current: AbortController | null = null
  let isClosed = false

  const gate: RedirectGate = {
    queryKey,
    expectsChange: null,
    enter: () => {
      if (isClosed) return null
      current?.abort()
      isClosed = true
      return (current = new AbortController())
    },
    leave: (act = current) => {
      if (current === act) isClosed = false
      act?.abort()
    },
    yield: () => {
      isClosed = false
      // Still looked at, so nobody left. A hidden page may wait behind the app or tab that was opened.
      if (!document.hidden) gate.expectsChange = null
    },
  }
  return gate
}
