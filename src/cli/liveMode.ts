import type Stripe from 'stripe'
import { keyOf, modeOf } from '../server/stripe/readStripe.js'
import { UsageError } from './terminal.js'

/**
 * Keeps a command that was meant for a test account from real customers.
 * @throws {UsageError} where the key is of live mode and nobody said that this is meant
 */
export function refuseLive(stripe: Stripe, isAllowed: boolean): void {
  if (isAllowed || modeOf(keyOf(stripe)) !== 'live') return
  throw new UsageError(
    'The key is of live mode, so nothing was asked with it. Pass --live where that is meant, or use a key of test mode.',
  )
}
