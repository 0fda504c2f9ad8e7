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

/**
 * What a number of units costs for one period, in a currency the price has, tiers counted; null where it depends on
 * use, or is not known to the minor unit.
 */
export function toItemAmount(price: Stripe.Price, quantity: number | null, currency: string): number | null {
  if (quantity === null || price.transform_quantity !== null) return null
  if (price.billing_scheme === 'tiered') return currency === price.currency ? toTieredAmount(price, quantity) : null
  const unit = currency === price.currency ? price.unit_amount : price.currency_options?.[currency]?.unit_amount
  return typeof unit === 'number' ? unit * quantity : null
}

/** Graduated: each unit costs what its own tier says. By volume: all cost what the last one's tier says. */
function toTieredAmount({ tiers, tiers_mode }: Stripe.Price, quantity: number): number | null {
  const isVolume = tiers_mode === 'volume'
  let from = 0
  let sum = 0
  for (const { up_to, unit_amount, flat_amount } of tiers ?? []) {
    const to = Math.min(quantity, up_to ?? quantity)
    const isLast = to === quantity
    const units = isVolume ? quantity : to - from
    if (unit_amount === null && flat_amount === null) return null
    if (!isVolume || isLast) sum += units * (unit_amount ?? 0) + (flat_amount ?? 0)
    if (isLast) return sum
    from = to
  }
  return null
}

const DAYS = { day: 1, week: 7, month: 30, year: 360 }

/** How long a price's period is, for comparing it with another's; a month counts as a twelfth of a year. */
export function toPeriodLength({ recurring }: Stripe.Price): number {
  const days: Readonly<Record<string, number>> = DAYS
  return (days[recurring?.interval ?? ''] ?? 0) * (recurring?.interval_count ?? 1)
}
