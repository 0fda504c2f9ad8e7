import type { StripeError } from '@stripe/stripe-js'

/** Why a payment method could not be saved. */
export interface PaymentFormError {
  /** A code of ours, of the endpoint's, or a bank's reason as Stripe names it. Decides what the person reads. */
  readonly code: string
  /** Stripe's own words, in the person's language, for a reason that there are no words of ours for. */
  readonly words?: string | undefined
}

const types: Record<string, string> = {
  api_connection_error: 'network_error',
  api_error: 'stripe_unavailable',
  rate_limit_error: 'stripe_unavailable',
  authentication_error: 'key_mismatch',
}

/** What a person is told of what Stripe.js gave; null for what the Element itself says beside its fields. */
export function toFormError({ type, code, decline_code: reason, message }: StripeError): PaymentFormError | null {
  if (type === 'validation_error') return null
  if (code?.endsWith('_authentication_failure')) return { code: 'authentication_failed' }
  if (type === 'card_error') return { code: reason ?? code ?? 'card_declined', words: message }
  // No account of this key's has it.
  if (code === 'resource_missing') return { code: 'key_mismatch' }
  return { code: types[type] ?? 'stripe_error' }
}
