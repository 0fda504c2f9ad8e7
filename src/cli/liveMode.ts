import type Stripe from 'stripe'
import { keyOf, modeOf } from '../server/stripe/readStripe.js'
import { UsageError } from './terminal.js'

/**
 * Says where a wrong key comes from, which the client itself cannot know.
 * @throws {UsageError} where the key is none that a server asks with
 */
export function refuseWrongKey(stripe: Stripe): void {
  const key = keyOf(stripe)
  if (key === null || /^(sk|rk)_/.test(key)) return
  const what = key.startsWith('pk_') ? 'a publishable key' : 'no key of Stripe'
  throw new UsageError(
    `The key is ${what}: it comes from STRIPE_SECRET_KEY, or from \`stripe\` of the config file. ` +
      'Copy the secret key from https://dashboard.stripe.com/apikeys: sk_… or rk_…',
  )
}

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
