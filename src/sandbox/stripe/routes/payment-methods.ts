import type * as v from 'valibot'

import { declined, invalid, missing, notFound } from '../api/errors.js'
import { one, route, several } from '../api/route.js'
import { detachMethod, methodsOf } from '../customers.js'
import { declineCode, setupOutcome } from '../objects/test-methods.js'
import { expansion, hash } from '../params/form.js'
import {
  customerPaymentMethodListParams,
  paymentMethodAttachParams,
  paymentMethodCreateParams,
  paymentMethodListParams,
  paymentMethodUpdateParams,
} from '../params/payment-methods.js'
import type { PaymentMethod } from '../wire.js'

import { applyBillingDetails, newMethod, usableMethod } from './attaching.js'
import { mergeMetadata } from './fields.js'

/** Operations on payment methods. */
export const paymentMethodRoutes = [
  route('GET', '/v1/customers/:id/payment_methods', customerPaymentMethodListParams, (context, params) => {
    const owner = context.find('customer', context.id, 'customer')
    const wanted = methodsOf(context.world, owner.id).filter((each) => matches(each, params))
    return several(context, 'payment_method', wanted, params, `/v1/customers/${owner.id}/payment_methods`)
  }),

  route('GET', '/v1/customers/:id/payment_methods/:subId', hash(expansion), ({ id, subId, find }) => {
    const owner = find('customer', id, 'customer')
    const method = find('payment_method', subId, 'payment_method')
    if (method.customer !== owner.id) throw notFound('payment_method', subId, 'payment_method', false)
    return one('payment_method', method)
  }),

  route('GET', '/v1/payment_methods', paymentMethodListParams, (context, params) => {
    const owner = params.customer === undefined ? undefined : context.find('customer', params.customer, 'customer')
    const all = owner ? methodsOf(context.world, owner.id) : []
    const wanted = all.filter((each) => matches(each, params))
    return several(context, 'payment_method', wanted, params, '/v1/payment_methods')
  }),

  route('POST', '/v1/payment_methods', paymentMethodCreateParams, (context, params) => {
    const { type } = params
    if (type === undefined) throw missing('type')
    return one('payment_method', newMethod(context, { ...params, type }))
  }),

  route('GET', '/v1/payment_methods/:id', hash(expansion), ({ id, find }) =>
    one('payment_method', find('payment_method', id, 'payment_method')),
  ),

  route('POST', '/v1/payment_methods/:id', paymentMethodUpdateParams, ({ id, find, world }, params) => {
    const method = find('payment_method', id, 'payment_method')
    if (method.customer === null) {
      throw invalid('You must save this PaymentMethod to a customer before you can update it.')
    }
    update(method, params, world.now)
    return one('payment_method', method)
  }),

  route('POST', '/v1/payment_methods/:id/attach', paymentMethodAttachParams, (context, params) => {
    if (params.customer === undefined) throw missing('customer')
    const owner = context.find('customer', params.customer, 'customer')
    const method = usableMethod(context, context.id, null, 'payment_method')
    if (setupOutcome(method) === 'declined') throw declined({ decline_code: declineCode(method) })
    method.customer = owner.id
    return one('payment_method', method)
  }),

  route('POST', '/v1/payment_methods/:id/detach', hash(expansion), ({ id, find, world }) => {
    const method = find('payment_method', id, 'payment_method')
    if (method.customer === null) {
      throw invalid(
        'The payment method you provided is not attached to a customer so detachment is impossible.',
        'payment_method',
      )
    }
    detachMethod(world, method)
    return one('payment_method', method)
  }),
]

function update(method: PaymentMethod, params: v.InferOutput<typeof paymentMethodUpdateParams>, now: number): void {
  const { card, us_bank_account: account } = params
  const month = card?.exp_month ?? method.card?.exp_month ?? 12
  const year = card?.exp_year ?? method.card?.exp_year ?? 2030
  if (card && !method.card) throw invalid('You passed `card`, but this PaymentMethod is not a card.', 'card')
  if (card && (month < 1 || month > 12)) throw declined({ code: 'invalid_expiry_month', param: 'card[exp_month]' })
  if (card && Date.UTC(year, month) <= now * 1000) {
    throw declined({ code: 'invalid_expiry_year', param: 'card[exp_year]' })
  }
  if (method.card) Object.assign(method.card, { exp_month: month, exp_year: year })
  if (method.us_bank_account) Object.assign(method.us_bank_account, account)
  if (params.billing_details) applyBillingDetails(method, params.billing_details)
  if (params.allow_redisplay !== undefined) method.allow_redisplay = params.allow_redisplay
  if (params.metadata !== undefined) method.metadata = mergeMetadata(method.metadata, params.metadata)
}

function matches(
  method: PaymentMethod,
  wanted: { allow_redisplay?: string | undefined; type?: string | undefined },
): boolean {
  const { allow_redisplay: redisplay = method.allow_redisplay, type = method.type } = wanted
  return method.allow_redisplay === redisplay && method.type === type
}
