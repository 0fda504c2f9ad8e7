import { declined, invalid } from '../api/errors.js'
import { one, route } from '../api/route.js'
import { invoiceOf, payInvoice } from '../invoices/paying.js'
import { declineCode } from '../objects/test-methods.js'
import { paymentIntentConfirmParams, paymentIntentRetrieveParams } from '../params/payment-intents.js'

import { newMethod, usableMethod } from './attaching.js'

/** Operations on the PaymentIntents that collect invoices. */
export const paymentIntentRoutes = [
  route('GET', '/v1/payment_intents/:id', paymentIntentRetrieveParams, ({ id, find }, params) => {
    const intent = find('payment_intent', id, 'intent')
    if (params.client_secret !== undefined && params.client_secret !== intent.client_secret) {
      throw invalid('The client_secret provided does not match any associated PaymentIntent.', 'client_secret')
    }
    return one('payment_intent', intent)
  }),

  route('POST', '/v1/payment_intents/:id/confirm', paymentIntentConfirmParams, (context, params) => {
    const { find, id, world } = context
    const intent = find('payment_intent', id, 'intent')
    const invoice = invoiceOf(world, intent)
    if (intent.status === 'succeeded' || invoice?.status !== 'open') {
      throw invalid(
        `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`,
        undefined,
        'payment_intent_unexpected_state',
      )
    }
    const { payment_method: named, payment_method_data: data } = params
    const method =
      named === undefined
        ? data
          ? newMethod(context, data)
          : world.find('payment_method', intent.payment_method)
        : usableMethod(context, named, intent.customer, 'payment_method')
    if (!method) {
      throw invalid(
        `You cannot confirm this PaymentIntent because it's missing a payment method.`,
        undefined,
        'payment_intent_unexpected_state',
      )
    }
    const outcome = payInvoice(world, invoice, method, {
      manual: true,
      returnUrl: params.return_url,
      usesStripeJs: params.use_stripe_sdk,
    })
    if (outcome === 'declined') {
      throw declined({ decline_code: declineCode(method), payment_intent: structuredClone(intent) })
    }
    return one('payment_intent', intent)
  }),
]
