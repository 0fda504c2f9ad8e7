import type Stripe from 'stripe'
import type { PaymentStatus, PaymentStep } from '../../contract/index.js'
import type { Refs } from '../http/refs.js'

/** What an invoice is read with to say how its payment stands. */
export const paymentParts = ['confirmation_secret', 'payments.data.payment.payment_intent']

/** Where an invoice's payment stands. Without its parts it is `open`, and the hosted page is the way on. */
export function paymentStatusOf({ status, payments }: Stripe.Invoice): PaymentStatus {
  if (status === 'paid') return 'paid'
  const intents = (payments?.data ?? []).map(({ payment: { payment_intent } }) => payment_intent)
  const is = (wanted: string) => intents.some((intent) => typeof intent === 'object' && intent?.status === wanted)
  return is('requires_action') ? 'requires_action' : is('processing') ? 'processing' : 'open'
}

export async function toPaymentStep(invoice: Stripe.Invoice, refs: Refs): Promise<PaymentStep> {
  const secret = invoice.confirmation_secret?.client_secret ?? null
  const status = paymentStatusOf(invoice)
  const needsSecret = status === 'requires_action'
  return {
    status: needsSecret && secret === null ? 'open' : status,
    clientSecret: needsSecret ? secret : null,
    invoice: await refs.seal('invoice', invoice.id),
  }
}
