import type Stripe from 'stripe'

/** A price and how often it is bought. */
export interface Bought {
  price: Stripe.Price
  /** Null for metered prices. */
  quantity: number | null
}

/** What the contract says of a price, wherever one stands. */
export function toPriceEntries(price: Stripe.Price) {
  return {
    unitAmount: isFixed(price) ? price.unit_amount : null,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    intervalCount: price.recurring?.interval_count ?? 1,
  }
}

/** Whether the price of one unit is a whole number of minor units that does not depend on use or volume. */
function isFixed(price: Stripe.Price): boolean {
  const isPerUnit = price.billing_scheme === 'per_unit' && price.transform_quantity === null
  return isPerUnit && price.recurring?.usage_type !== 'metered'
}

/**
 * What one period of a subscription costs before discount and tax; null where it depends on use, the
 * periods differ, or a price is in another currency.
 */
export function toPeriodAmount(bought: readonly Bought[], subscribed: string): number | null {
  const [first] = bought
  if (first === undefined) return null
  let sum = 0
  for (const { price, quantity } of bought) {
    const { unitAmount, currency, interval, intervalCount } = toPriceEntries(price)
    const { recurring } = first.price
    const isSamePeriod = interval === recurring?.interval && intervalCount === recurring.interval_count
    if (unitAmount === null || !isSamePeriod || currency !== subscribed) return null
    sum += unitAmount * (quantity ?? 1)
  }
  return sum
}
