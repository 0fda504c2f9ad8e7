import type { StripeError } from '@stripe/stripe-js'

/** A call that no page should make: thrown, where what may happen to anybody is returned as `error`. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError'
}

/** Something a person typed that cannot be right. */
export interface Problem {
  code: string
  message: string
}

/** What `submit` and `confirm…` return for something a person typed. */
export function validationError({ code, message }: Problem): StripeError {
  return { type: 'validation_error', code, message }
}

/**
 * A publishable key as Stripe.js takes it.
 * @throws {IntegrationError} for any other kind of key; the key itself is never repeated
 */
export function checkKey(key: unknown): string {
  if (typeof key !== 'string') {
    throw new IntegrationError(`Stripe() takes a publishable key, which is a string; this was of type ${typeof key}.`)
  }
  if (key === '') {
    throw new IntegrationError('Stripe() was called with an empty string. Pass your publishable key, pk_test_….')
  }
  if (/^\s*(?:sk|rk|whsec)_/.test(key)) {
    throw new IntegrationError(
      'Stripe() was called with a secret key, which must never reach a browser. Pass your publishable key, pk_test_…, and roll the secret one if it was published.',
    )
  }
  if (!/^pk_(?:test|live)_\w+$/.test(key)) {
    throw new IntegrationError(
      'Stripe() takes a publishable key of the form pk_test_… or pk_live_…, without spaces around it.',
    )
  }
  return key
}
