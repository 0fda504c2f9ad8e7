import type * as v from 'valibot'

import { invalid } from '../api/errors.js'
import type { Context } from '../api/route.js'
import { paymentMethod } from '../objects/customer.js'
import { tokenFields, typedFields } from '../objects/new-methods.js'
import type { paymentMethodData } from '../params/payment-method-data.js'
import type { PaymentMethod } from '../wire.js'

import { address, mergeMetadata, unset } from './fields.js'

type Params = v.InferOutput<typeof paymentMethodData>
type BillingDetails = NonNullable<Params['billing_details']>

/** Makes a payment method from typed details; nobody owns it yet. */
export function newMethod(
  { world }: Context,
  params: Omit<Params, 'type'> & { type: PaymentMethod['type'] },
): PaymentMethod {
  const method = paymentMethod(world, null, {
    ...typedFields(params, world.now),
    allow_redisplay: params.allow_redisplay ?? 'unspecified',
    metadata: mergeMetadata({}, params.metadata ?? {}),
  })
  applyBillingDetails(method, params.billing_details ?? {})
  return method
}

/**
 * The payment method of an id or test id, for one customer to use.
 * @throws {ApiError} 400 when it is another's, or was taken off a customer before
 */
export function usableMethod(context: Context, id: string, customer: string | null, param: string): PaymentMethod {
  const token = tokenFields(id)
  if (token) return paymentMethod(context.world, null, { ...token, allow_redisplay: 'unspecified' })
  const method = context.find('payment_method', id, param)
  if (context.world.detachedMethods.has(id)) {
    throw invalid(
      'This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.',
      param,
    )
  }
  if (method.customer !== null && method.customer !== customer) {
    throw invalid('The payment method you provided has already been attached to a customer.', param)
  }
  return method
}

/** Writes down whom a payment method belongs to, as far as it was given. */
export function applyBillingDetails(method: PaymentMethod, params: BillingDetails): void {
  const { billing_details: details } = method
  for (const key of ['email', 'name', 'phone'] as const) {
    const value = params[key]
    if (value !== undefined) details[key] = unset(value)
  }
  if (params.tax_id !== undefined) details.tax_id = params.tax_id
  if (params.address !== undefined) details.address = params.address === '' ? null : address(params.address)
}
