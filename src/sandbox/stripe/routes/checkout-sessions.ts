import type * as v from 'valibot'

import { invalid, missing } from '../api/errors.js'
import { listOf } from '../api/expandable.js'
import { type Context, one, route } from '../api/route.js'
import { checkoutSession } from '../objects/checkout-session.js'
import { checkoutSessionCreateParams } from '../params/checkout-sessions.js'
import { expansion, hash } from '../params/form.js'
import { periodAmount } from '../subscriptions/changing.js'
import type { CheckoutSession } from '../wire.js'

import { toDiscounts } from './discounts.js'
import { mergeMetadata } from './fields.js'

type Params = v.InferOutput<typeof checkoutSessionCreateParams>
type LineItem = NonNullable<CheckoutSession['line_items']>['data'][number]

/** Operations on checkout sessions. */
export const checkoutSessionRoutes = [
  route('POST', '/v1/checkout/sessions', checkoutSessionCreateParams, (context, params) => {
    check(params)
    const { world, find } = context
    const customer = params.customer === undefined ? undefined : find('customer', params.customer, 'customer')
    const items = (params.line_items ?? []).map((line, index) => toLineItem(context, params.mode, line, index))
    const subtotal = items.reduce((sum, item) => sum + item.amount_subtotal, 0)
    const total = items.reduce((sum, item) => sum + item.amount_total, 0)
    const session = checkoutSession(world, {
      allow_promotion_codes: params.allow_promotion_codes ?? null,
      amount_subtotal: subtotal,
      amount_total: total,
      billing_address_collection: params.billing_address_collection ?? null,
      cancel_url: params.cancel_url ?? null,
      client_reference_id: params.client_reference_id ?? null,
      currency: items[0]?.currency ?? params.currency ?? null,
      customer: customer?.id ?? null,
      customer_creation: customer || params.mode === 'setup' ? null : (params.customer_creation ?? 'always'),
      customer_details: customer
        ? {
            address: customer.address ?? null,
            business_name: null,
            email: customer.email,
            individual_name: null,
            name: customer.name ?? null,
            phone: customer.phone ?? null,
            tax_exempt: customer.tax_exempt ?? 'none',
            tax_ids: [],
          }
        : null,
      customer_email: params.customer_email ?? null,
      discounts: toDiscounts(context, params.discounts ?? [], 'discounts'),
      expires_at: params.expires_at ?? world.now + 86_400,
      line_items: listOf(items, ''),
      locale: params.locale ?? null,
      metadata: mergeMetadata({}, params.metadata ?? {}),
      mode: params.mode ?? 'subscription',
      payment_method_collection: params.payment_method_collection ?? 'always',
      submit_type: params.submit_type ?? null,
      success_url: params.success_url ?? null,
      total_details: { amount_discount: subtotal - total, amount_shipping: 0, amount_tax: 0 },
      ui_mode: params.ui_mode ?? 'hosted_page',
    })
    const { trial_period_days: trialDays, metadata } = params.subscription_data ?? {}
    world.checkouts.set(session.id, { metadata: mergeMetadata({}, metadata ?? {}), trialDays })
    if (session.line_items) session.line_items.url = `/v1/checkout/sessions/${session.id}/line_items`
    return one('checkout.session', session)
  }),

  route('GET', '/v1/checkout/sessions/:id', hash(expansion), ({ id, find }) =>
    one('checkout.session', find('checkout.session', id, 'session')),
  ),
]

function check(params: Params): void {
  if (params.mode === undefined) throw missing('mode', 'You must provide a mode: payment, setup or subscription.')
  if (params.mode !== 'setup' && !params.line_items?.length) throw missing('line_items')
  if ((params.ui_mode ?? 'hosted_page') === 'hosted_page' && !params.success_url) throw missing('success_url')
  if (params.customer !== undefined && params.customer_email !== undefined) {
    throw invalid(
      'You may only specify one of these parameters: customer, customer_email.',
      'customer_email',
      'parameters_exclusive',
    )
  }
  if (params.allow_promotion_codes !== undefined && params.discounts) {
    throw invalid(
      'You may only specify one of these parameters: allow_promotion_codes, discounts.',
      'discounts',
      'parameters_exclusive',
    )
  }
  if (params.mode !== 'subscription' && params.subscription_data) {
    throw invalid('You can not pass `subscription_data` unless the mode is subscription.', 'subscription_data')
  }
}

function toLineItem(
  { find, world }: Context,
  mode: Params['mode'],
  line: NonNullable<Params['line_items']>[number],
  index: number,
): LineItem {
  const at = `line_items[${index}]`
  if (line.price === undefined) {
    throw invalid(
      'The sandbox sells from its catalogue only: pass one of `sandbox.prices` as the price.',
      `${at}[price]`,
    )
  }
  const price = find('price', line.price, `${at}[price]`)
  const metered = price.recurring?.usage_type === 'metered'
  if (mode === 'payment' && price.recurring) {
    throw invalid('You specified `payment` mode but passed a recurring price. Use `subscription` mode.', 'mode')
  }
  if (!metered && line.quantity === undefined)
    throw missing(`${at}[quantity]`, 'Quantity is required. Add `quantity` to the line item.')
  if (metered && line.quantity !== undefined) {
    throw invalid('Quantity should not be specified where usage_type is `metered`.', `${at}[quantity]`)
  }
  const amount = metered ? 0 : periodAmount(world, price, line.quantity ?? 1)
  return {
    id: world.id('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: world.get('product', price.product).name,
    metadata: {},
    price,
    quantity: line.quantity ?? null,
  }
}
