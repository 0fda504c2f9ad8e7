import { intentOf } from '../invoices/paying.js'
import { isOver } from '../subscriptions/canceling.js'
import type { Invoice, Noun, Nouns, Price } from '../wire.js'
import type { World } from '../world.js'

/** Anything `expand` can walk through: what the account holds, and what only exists inside that. */
export type Kind = Noun | 'item' | 'line_item' | 'subscription_item' | 'unknown'

/** What a dotted path of an object leads to. */
export type Field =
  /** An id, or several, in whose place the object can be had; `unknown` is always null here. */
  | { ref: Kind }
  /** A part of the object with fields of its own. */
  | { inside: Kind }
  /** A list of such parts. */
  | { listOf: Kind }
  /** A part left out unless asked for. */
  | { extra: (world: World, id: string) => unknown; listOf?: Kind }

const unknown: Field = { ref: 'unknown' }

/** Fields that `expand` knows, by kind and dotted path. */
export const expandable: Record<Kind, Record<string, Field>> = {
  'billing_portal.configuration': {
    application: unknown,
    'features.subscription_update.products': {
      extra: (world, id) => world.get('billing_portal.configuration', id).features.subscription_update.products ?? null,
    },
  },
  'billing_portal.session': { configuration: { ref: 'billing_portal.configuration' } },
  'checkout.session': {
    customer: { ref: 'customer' },
    'discounts.coupon': { ref: 'coupon' },
    'discounts.promotion_code': { ref: 'promotion_code' },
    invoice: { ref: 'invoice' },
    line_items: { extra: (world, id) => world.get('checkout.session', id).line_items, listOf: 'item' },
    payment_intent: { ref: 'payment_intent' },
    payment_link: unknown,
    setup_intent: { ref: 'setup_intent' },
    subscription: { ref: 'subscription' },
  },
  // No coupon here is limited to some products, and Stripe leaves the field out of those that are not.
  coupon: { applies_to: { extra: () => undefined } },
  customer: {
    cash_balance: { extra: () => null },
    default_source: unknown,
    discount: { inside: 'discount' },
    invoice_credit_balance: { extra: () => ({}) },
    'invoice_settings.default_payment_method': { ref: 'payment_method' },
    sources: { extra: (_, id) => listOf([], `/v1/customers/${id}/sources`), listOf: 'unknown' },
    subscriptions: { extra: subscriptionsOf, listOf: 'subscription' },
    tax: { extra: () => ({ automatic_tax: 'not_collecting', ip_address: null, location: null, provider: 'stripe' }) },
    tax_ids: { extra: taxIdsOf, listOf: 'tax_id' },
    test_clock: unknown,
  },
  discount: {
    customer: { ref: 'customer' },
    promotion_code: { ref: 'promotion_code' },
    'source.coupon': { ref: 'coupon' },
  },
  invoice: {
    account_tax_ids: unknown,
    application: unknown,
    confirmation_secret: { extra: confirmationSecret },
    customer: { ref: 'customer' },
    default_payment_method: { ref: 'payment_method' },
    default_source: unknown,
    discounts: { ref: 'discount' },
    latest_revision: { ref: 'invoice' },
    lines: { listOf: 'line_item' },
    on_behalf_of: unknown,
    'parent.subscription_details.subscription': { ref: 'subscription' },
    payments: { extra: paymentsOf, listOf: 'invoice_payment' },
    test_clock: unknown,
  },
  invoice_payment: {
    invoice: { ref: 'invoice' },
    'payment.charge': unknown,
    'payment.payment_intent': { ref: 'payment_intent' },
    'payment.payment_record': unknown,
  },
  item: { price: { inside: 'price' } },
  line_item: {
    discounts: { ref: 'discount' },
    'pricing.price_details.price': { ref: 'price' },
    subscription: { ref: 'subscription' },
  },
  payment_intent: {
    application: unknown,
    customer: { ref: 'customer' },
    latest_charge: unknown,
    on_behalf_of: unknown,
    payment_method: { ref: 'payment_method' },
    payment_record: unknown,
    review: unknown,
    source: unknown,
  },
  payment_method: { customer: { ref: 'customer' } },
  price: {
    currency_options: { extra: currencyOptions },
    product: { ref: 'product' },
    tiers: { extra: (world, id) => world.tiers.get(id) },
  },
  product: { default_price: { ref: 'price' }, tax_code: unknown },
  promotion_code: {
    customer: { ref: 'customer' },
    'promotion.coupon': { ref: 'coupon' },
    // No code here asks for a minimum amount, so none has amounts in other currencies.
    'restrictions.currency_options': { extra: () => undefined },
  },
  setup_intent: {
    application: unknown,
    customer: { ref: 'customer' },
    latest_attempt: unknown,
    mandate: unknown,
    on_behalf_of: unknown,
    payment_method: { ref: 'payment_method' },
    single_use_mandate: unknown,
  },
  subscription: {
    application: unknown,
    'cancellation_details.feedback_option': unknown,
    customer: { ref: 'customer' },
    default_payment_method: { ref: 'payment_method' },
    default_source: unknown,
    discounts: { ref: 'discount' },
    items: { listOf: 'subscription_item' },
    latest_invoice: { ref: 'invoice' },
    on_behalf_of: unknown,
    pending_setup_intent: { ref: 'setup_intent' },
    schedule: { ref: 'subscription_schedule' },
    test_clock: unknown,
  },
  subscription_item: { discounts: { ref: 'discount' }, price: { inside: 'price' } },
  subscription_schedule: {
    application: unknown,
    customer: { ref: 'customer' },
    'default_settings.default_payment_method': { ref: 'payment_method' },
    'phases.items.plan': unknown,
    'phases.items.price': { ref: 'price' },
    subscription: { ref: 'subscription' },
    test_clock: unknown,
  },
  tax_id: { customer: { ref: 'customer' }, 'owner.customer': { ref: 'customer' } },
  tax_rate: {},
  unknown: {},
}

/** Stripe's envelope around several objects. */
export function listOf<Item>(data: Item[], url: string, hasMore = false) {
  return { object: 'list' as const, data, has_more: hasMore, url }
}

function subscriptionsOf(world: World, customer: string) {
  const live = world.all('subscription').filter((each) => each.customer === customer && !isOver(each))
  return listOf(live, `/v1/customers/${customer}/subscriptions`)
}

function taxIdsOf(world: World, customer: string) {
  const owned = world.all('tax_id').filter((each) => each.customer === customer)
  return listOf(owned, `/v1/customers/${customer}/tax_ids`)
}

function paymentsOf(world: World, invoice: string) {
  const payments = world.all('invoice_payment').filter((each) => each.invoice === invoice)
  return listOf(payments, `/v1/invoice_payments?invoice=${invoice}`)
}

function confirmationSecret(world: World, id: string): Invoice['confirmation_secret'] {
  const invoice = world.find('invoice', id)
  const secret = invoice && intentOf(world, invoice)?.client_secret
  return secret ? { client_secret: secret, type: 'payment_intent' } : null
}

function currencyOptions(world: World, id: string): Price['currency_options'] {
  const price: Nouns['price'] = world.get('price', id)
  return {
    [price.currency]: {
      custom_unit_amount: null,
      tax_behavior: price.tax_behavior,
      unit_amount: price.unit_amount,
      unit_amount_decimal: price.unit_amount_decimal,
    },
  }
}
