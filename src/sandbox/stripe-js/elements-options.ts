import type { StripeElementsOptions } from '@stripe/stripe-js'

import { IntegrationError } from './errors.js'
import { readSecret } from './intents.js'

/**
 * Compares what `elements()` was called with with what Stripe.js takes.
 * @throws {IntegrationError} naming the option that is wrong
 */
export function checkElementsOptions(options: StripeElementsOptions): void {
  if ('paymentMethodTypes' in options) {
    throw new IntegrationError('elements() takes no `paymentMethodTypes` any more: use `allowedPaymentMethodTypes`.')
  }
  if (options.clientSecret !== undefined) readSecret(options.clientSecret, 'elements()')
  if (options.clientSecret !== undefined && options.mode !== undefined) {
    throw new IntegrationError('elements() takes `clientSecret` or `mode`, not both.')
  }
  if (options.mode === 'payment' || options.mode === 'subscription') {
    if (!Number.isInteger(options.amount) || !/^[a-z]{3}$/.test(options.currency)) {
      throw new IntegrationError(
        `elements() with mode '${options.mode}' needs an \`amount\` in the smallest unit and a \`currency\` in lower case.`,
      )
    }
  }
}
