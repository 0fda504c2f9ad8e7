import {
  decimal,
  flag,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  required,
  text,
  unsettable,
  unsettableMetadata,
} from './form.js'
import { namedDiscounts, period, taxBehavior, taxRates } from './pieces.js'

const amount = {
  currency: required(text),
  product: required(text),
  tax_behavior: taxBehavior,
  unit_amount: integer,
  unit_amount_decimal: decimal,
}

/** A price made for one occasion. */
export const onceData = hash(amount)

const item = {
  billing_thresholds: unsettable(hash({ usage_gte: required(integer) })),
  discounts: namedDiscounts,
  metadata,
  plan: text,
  price: text,
  price_data: hash({ ...amount, recurring: required(period) }),
  quantity: integer,
  tax_rates: taxRates,
}

/** What becomes of each item of a subscription. */
export const subscriptionItems = list(
  hash({
    ...item,
    metadata: unsettableMetadata,
    clear_usage: flag,
    current_trial: hash({ trial_offer: required(text) }),
    deleted: flag,
    id: text,
  }),
)

/** What a subscription consists of in a phase of its schedule. */
export const phaseItems = list(hash(item))

/** What is billed once with an invoice, between moments told by these words. */
export function addedItems<const Start extends string, const End extends string>(start: Start, end: End) {
  return list(
    hash({
      discountable: flag,
      discounts: list(hash({ coupon: text, discount: text, promotion_code: text })),
      metadata,
      period: hash({
        end: required(hash({ timestamp: integer, type: required(oneOf(end)) })),
        start: required(hash({ timestamp: integer, type: required(oneOf(start)) })),
      }),
      price: text,
      price_data: onceData,
      quantity: integer,
      tax_rates: taxRates,
    }),
  )
}

/** Until when a subscription is billed ahead. */
export const billingSchedules = unsettable(
  list(
    hash({
      applies_to: list(hash({ price: text, type: required(oneOf('price')) })),
      bill_until: hash({ duration: period, timestamp: integer, type: required(oneOf('duration timestamp')) }),
      key: text,
    }),
  ),
)
