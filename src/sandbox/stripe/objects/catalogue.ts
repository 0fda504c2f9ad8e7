import type { Coupon, Price, Product, PromotionCode, TaxRate } from '../wire.js'

/** A product on sale. */
export function product(fields: Pick<Product, 'id' | 'name' | 'description' | 'created'>): Product {
  return {
    object: 'product',
    active: true,
    default_price: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: {},
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: fields.created,
    url: null,
    ...fields,
  }
}

/** A recurring price; monthly, per unit and licensed unless told otherwise. */
export function price(
  fields: Pick<Price, 'id' | 'product' | 'currency' | 'unit_amount' | 'created'> &
    Partial<Price> & { interval?: 'month' | 'year'; meter?: string },
): Price {
  const { interval = 'month', meter = null, ...rest } = fields
  return {
    object: 'price',
    active: true,
    billing_scheme: 'per_unit',
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    recurring: {
      interval,
      interval_count: 1,
      meter,
      trial_period_days: null,
      usage_type: meter ? 'metered' : 'licensed',
    },
    tax_behavior: 'exclusive',
    tiers_mode: null,
    transform_quantity: null,
    type: 'recurring',
    unit_amount_decimal: rest.unit_amount === null ? null : String(rest.unit_amount),
    ...rest,
  }
}

/** A reduction by a share of the price, for as long as the subscription lasts. */
export function coupon(fields: Pick<Coupon, 'id' | 'name' | 'percent_off' | 'created'>): Coupon {
  return {
    object: 'coupon',
    amount_off: null,
    currency: null,
    duration: 'forever',
    duration_in_months: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    redeem_by: null,
    times_redeemed: 0,
    valid: true,
    ...fields,
  }
}

/** What a customer types to get a coupon's reduction: open to everyone, without an end. */
export function promotionCode(
  fields: Pick<PromotionCode, 'id' | 'code' | 'created'> & { coupon: string },
): PromotionCode {
  const { coupon: of, ...rest } = fields
  return {
    object: 'promotion_code',
    active: true,
    customer: null,
    customer_account: null,
    expires_at: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    promotion: { coupon: of, type: 'coupon' },
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: 0,
    ...rest,
  }
}

/** A share of every amount that goes to the state, on top of it. */
export function taxRate(
  fields: Pick<TaxRate, 'id' | 'country' | 'created' | 'display_name' | 'percentage'> & Partial<TaxRate>,
): TaxRate {
  return {
    object: 'tax_rate',
    active: true,
    description: null,
    effective_percentage: fields.percentage,
    flat_amount: null,
    inclusive: false,
    jurisdiction: fields.country,
    jurisdiction_level: 'country',
    livemode: false,
    metadata: {},
    rate_type: 'percentage',
    state: null,
    tax_type: 'vat',
    ...fields,
  }
}
