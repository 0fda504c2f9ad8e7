import type * as v from 'valibot'

import { ApiError, declined, invalid } from '../api/errors.js'
import type { Context } from '../api/route.js'
import { finalizeInvoice } from '../invoices/billing.js'
import { intentOf, payInvoice, payingMethod, settle, subscriptionOf } from '../invoices/paying.js'
import { declineCode } from '../objects/test-methods.js'
import type { invoicePayParams } from '../params/invoices.js'
import type { Invoice, PaymentIntent } from '../wire.js'

import { usableMethod } from './attaching.js'
import { noMethod } from './subscription-updates.js'

/**
 * Has an invoice paid by the method asked for, or else by the one that pays its subscription.
 * @throws {ApiError} 400 when it cannot be paid, 402 when the bank says no or wants to be asked
 */
export function collect(context: Context, invoice: Invoice, params: v.InferOutput<typeof invoicePayParams>): void {
  const { world } = context
  if (invoice.status === 'paid') throw invalid('Invoice is already paid')
  if (invoice.status === 'void') throw invalid('This invoice is void and can no longer be paid.')
  if (invoice.status === 'draft') finalizeInvoice(world, invoice)
  const subscription = subscriptionOf(world, invoice)
  const method =
    params.payment_method === undefined
      ? payingMethod(world, invoice.customer, subscription)
      : usableMethod(context, params.payment_method, invoice.customer, 'payment_method')
  if (params.paid_out_of_band) return settle(world, invoice, method)
  if (!method) throw noMethod()
  const outcome = payInvoice(world, invoice, method, { manual: true })
  const intent = intentOf(world, invoice)
  if (outcome === 'requires_action') throw needsAction('invoice_payment_intent_requires_action', intent)
  if (outcome === 'declined') {
    throw declined({
      decline_code: declineCode(method),
      payment_intent: structuredClone(intent),
      payment_method: structuredClone(method),
    })
  }
}

/** A payment that waits for the person to say yes to the bank. */
function needsAction(code: string, intent: PaymentIntent | undefined): ApiError {
  return new ApiError(402, {
    type: 'card_error',
    code,
    message:
      'This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent associated with the invoice. For more details see: https://docs.stripe.com/billing/subscriptions/overview#requires-action',
    payment_intent: structuredClone(intent),
  })
}
