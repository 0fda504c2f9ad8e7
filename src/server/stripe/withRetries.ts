import type Stripe from 'stripe'
import type { Budget } from '../http/budget.js'
import { BillingProblem } from '../http/problem.js'
import { isTransient, retryAfterOf, toStripeFault } from './stripeErrors.js'

/** The version whose shapes this server reads; sent with every call, so that the account's and the SDK's own do not matter. */
export const STRIPE_API_VERSION = '2026-10-28.endive'
const MOST_ATTEMPTS = 3
const FIRST_PAUSE_MS = 100
/** The budget speaks first, with a code that says so; the SDK's own timeout only ends the call it left behind. */
const GRACE_MS = 100

/**
 * Makes one call to Stripe, again when that may help, and never past the request's budget.
 * The SDK's own retries are off: they start attempts after the time is up, and leave 429 alone.
 * @throws {BillingProblem} timeout; otherwise what the SDK threw last
 */
export async function withRetries<Result>(
  budget: Budget,
  stripeAccount: string | null,
  call: (options: Stripe.RequestOptions) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const left = budget.left()
    if (left === 0) throw new BillingProblem('timeout')
    try {
      return await budget.within(
        call({
          apiVersion: STRIPE_API_VERSION,
          timeout: left + GRACE_MS,
          maxNetworkRetries: 0,
          ...(stripeAccount !== null && { stripeAccount }),
        }),
      )
    } catch (error) {
      const fault = toStripeFault(error)
      if (fault === undefined || !isTransient(fault) || attempt === MOST_ATTEMPTS) throw error
      const asked = fault.headers['retry-after'] === undefined ? 0 : retryAfterOf(fault) * 1000
      const pause = Math.max(asked, FIRST_PAUSE_MS * 2 ** (attempt - 1) * (1 + Math.random()))
      if (pause >= budget.left() || !budget.isWanted()) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
