import type Stripe from 'stripe'
import { record } from '../optionChecks.js'
import { idIn, isMoment } from './event.js'
import type { Json } from './event.js'

/**
 * The one place that reads the shapes of older API versions: an event's object has that of the version its endpoint
 * was made with, whatever version our calls ask for. What is left out counts as not set.
 */

const rows = (value: unknown): Json[] => (Array.isArray(value) ? value : []).map((row) => record(row) ?? {})
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const amount = (value: unknown): number | null => (Number.isSafeInteger(value) ? Number(value) : null)
const moment = (value: unknown): number | null => (isMoment(value) ? value : null)

/** Null where it is no subscription, or lacks what every version has. */
export function subscriptionFrom(old: Json): Stripe.Subscription | null {
  const customer = idIn(old['customer'])
  const status = text(old['status'])
  const created = moment(old['created'])
  const given = rows(record(old['items'])?.['data'])
  // The oldest have one plan, and no items.
  const items = (given.length === 0 ? [old] : given).map((item) => itemFrom(item, old))
  const [first] = items
  if (idIn(old) === null || customer === null || status === null || created === null || !first) return null
  if (items.some((item) => item.current_period_end === null || item.current_period_start === null)) return null
  const modern = {
    ...old,
    customer,
    currency: text(old['currency']) ?? first.price.currency,
    collection_method: old['collection_method'] ?? old['billing'],
    automatic_tax: record(old['automatic_tax']) ?? { enabled: false },
    default_tax_rates: rows(old['default_tax_rates']),
    discounts: rows(old['discounts'] ?? [old['discount']]).map(discountFrom),
    items: { object: 'list', data: items },
    cancel_at: moment(old['cancel_at']),
    cancel_at_period_end: old['cancel_at_period_end'] === true,
    ended_at: moment(old['ended_at']),
    trial_end: moment(old['trial_end']),
    pause_collection: pauseFrom(record(old['pause_collection'])),
    pending_update: null,
    latest_invoice: idIn(old['latest_invoice']),
    schedule: idIn(old['schedule']),
    default_payment_method: idIn(old['default_payment_method']),
    default_source: idIn(old['default_source']),
  }
  return modern as unknown as Stripe.Subscription
}

/** Periods stood on the subscription until 2025-03-31.basil, and are its items' since. */
function itemFrom(item: Json, subscription: Json) {
  const { current_period_start: start, current_period_end: end, quantity, discounts, tax_rates } = item
  return {
    ...item,
    price: priceFrom(item),
    quantity: amount(quantity) ?? undefined,
    current_period_start: moment(start ?? subscription['current_period_start']),
    current_period_end: moment(end ?? subscription['current_period_end']),
    discounts: item === subscription ? [] : rows(discounts),
    tax_rates: rows(tax_rates),
  }
}

/** Prices were plans until 2020: the same id, and most fields by other names. */
function priceFrom(item: Json) {
  const given: Json = { ...record(item['plan']), ...record(item['price']) }
  const recurring = record(given['recurring']) ?? given
  return {
    ...given,
    id: text(given['id']) ?? '',
    currency: text(given['currency']) ?? '',
    unit_amount: amount(given['unit_amount'] ?? given['amount']),
    billing_scheme: text(given['billing_scheme']) ?? 'per_unit',
    transform_quantity: record(given['transform_quantity'] ?? given['transform_usage']) ?? null,
    nickname: text(given['nickname'] ?? given['name']),
    product: idIn(given['product']) ?? '',
    recurring: {
      interval: text(recurring['interval']) ?? 'month',
      interval_count: amount(recurring['interval_count']) ?? 1,
      usage_type: text(recurring['usage_type']) ?? 'licensed',
    },
  }
}

/** A discount's coupon moved below `source`. */
function discountFrom(discount: Json) {
  const coupon = record(discount['coupon'])
  const source = record(discount['source']) ?? (coupon === undefined ? null : { type: 'coupon', coupon })
  return { ...discount, source, end: moment(discount['end']) }
}

const pauseFrom = (pause: Json | undefined) =>
  pause === undefined ? null : { behavior: text(pause['behavior']), resumes_at: moment(pause['resumes_at']) }

/** Null where it is no invoice, or lacks what every version has. */
export function invoiceFrom(old: Json): Stripe.Invoice | null {
  const customer = idIn(old['customer'])
  const created = moment(old['created'] ?? old['date'])
  const total = amount(old['total'])
  const due = amount(old['amount_due'])
  const currency = text(old['currency'])
  if (idIn(old) === null || customer === null || created === null) return null
  if (total === null || due === null || currency === null) return null
  const status = text(old['status']) ?? statusFrom(old)
  const paid = amount(old['amount_paid']) ?? (status === 'paid' ? due : 0)
  const subscription = idIn(old['subscription'])
  const modern = {
    ...old,
    customer,
    created,
    currency,
    total,
    status,
    amount_due: due,
    amount_paid: paid,
    amount_remaining: amount(old['amount_remaining']) ?? due - paid,
    number: text(old['number']),
    due_date: moment(old['due_date']),
    // An invoice named its subscription itself until 2025-03-31.basil.
    parent: record(old['parent']) ?? (subscription === null ? null : { subscription_details: { subscription } }),
  }
  return modern as unknown as Stripe.Invoice
}

/** Invoices had no status until 2018, but three flags. */
function statusFrom({ paid, forgiven, closed, attempted }: Json): string {
  if (paid === true) return 'paid'
  if (forgiven === true) return 'uncollectible'
  if (closed === true) return 'void'
  return attempted === true ? 'open' : 'draft'
}

/** Null where it is no payment method. */
export function paymentMethodFrom(old: Json): Stripe.PaymentMethod | null {
  const type = text(old['type'])
  const isMethod = idIn(old) !== null && type !== null && old['object'] === 'payment_method'
  return isMethod ? ({ ...old, customer: null } as unknown as Stripe.PaymentMethod) : null
}
