import type Stripe from 'stripe'
import { invalid, record } from '../optionChecks.js'
import { withLaterMethods } from './laterMethods.js'

/**
 * The host's SDK client, of any major from 17 on, with every method this server uses.
 * @throws {TypeError} when it is none, or has a key that cannot work on a server
 */
export function readStripe(value: unknown): Stripe {
  if (typeof record(record(value)?.['customers'])?.['retrieve'] !== 'function') {
    invalid('stripe', 'is not a Stripe client', 'pass new Stripe(secretKey)')
  }
  const stripe = value as Stripe
  const key = keyOf(stripe)
  if (key !== null && !/^(sk|rk)_/.test(key)) {
    const what = key.startsWith('pk_') ? 'a publishable key' : 'a key that is neither secret nor restricted'
    invalid('stripe', `has ${what}`, 'make it with the secret key of the server: new Stripe(secretKey)')
  }
  return withLaterMethods(stripe)
}

/** @throws {TypeError} when it is no publishable key, or of another mode than the client's */
export function readPublishableKey(value: unknown, stripe: Stripe): string | null {
  if (value === undefined) return null
  const fix = "pass the account's publishable key, 'pk_…'"
  if (typeof value !== 'string' || !/^pk_\w+$/.test(value)) invalid('publishableKey', 'is not a publishable key', fix)
  const [mode, other] = [modeOf(value), modeOf(keyOf(stripe))]
  if (mode !== null && other !== null && mode !== other) {
    invalid(
      'publishableKey',
      'is of another mode than the key of `stripe`',
      'take both from test mode, or both from live',
    )
  }
  return value
}

/** Whether a key is of test or live mode; null where it does not say. */
export function modeOf(key: string | null): 'test' | 'live' | null {
  const mode = /^[a-z]+_(test|live)_/.exec(key ?? '')?.[1]
  return mode === 'test' || mode === 'live' ? mode : null
}

/** The key of a client, where its SDK shows it: all majors do unless the host signs requests itself. It goes nowhere. */
export function keyOf(stripe: Stripe): string | null {
  // A function with a property, which `record` would not take.
  const { _authenticator: authenticator } = stripe as unknown as { _authenticator?: { _apiKey?: unknown } | null }
  const { _apiKey: key } = authenticator ?? {}
  return typeof key === 'string' ? key : null
}
