import type Stripe from 'stripe'
import type { Discount } from '../../contract/index.js'
import { toInstant } from './toInstant.js'

/** A discount with the coupon behind it. */
export interface AppliedDiscount {
  coupon: Stripe.Coupon
  /** Unix seconds; null while it has no end. */
  endsAt: number | null
}

/** The discounts that count for a subscription: its own, or else the customer's. */
export function discountsOf(subscription: Stripe.Subscription, customer: Stripe.Customer | null): AppliedDiscount[] {
  const own = subscription.discounts.length > 0 ? subscription.discounts : [customer?.discount]
  return own.flatMap((discount) => {
    const coupon = typeof discount === 'object' ? discount?.source?.coupon : null
    return typeof coupon === 'object' && coupon !== null ? [{ coupon, endsAt: discountEnd(discount) }] : []
  })
}

const discountEnd = (discount: string | Stripe.Discount | null | undefined) =>
  typeof discount === 'object' ? (discount?.end ?? null) : null

export function toDiscount({ coupon, endsAt }: AppliedDiscount): Discount {
  return {
    name: coupon.name,
    percentOff: coupon.percent_off,
    amountOff: coupon.amount_off,
    endsAt: toInstant(endsAt),
  }
}

/**
 * What is left of an amount after the discounts that still run then; null where a coupon takes off
 * only part of it, or another currency.
 */
export function afterDiscounts(
  amount: number | null,
  currency: string,
  discounts: readonly (AppliedDiscount & { isForEverything: boolean })[],
  at: number,
): number | null {
  let left = amount
  for (const { coupon, endsAt, isForEverything } of discounts) {
    if (left === null || (endsAt !== null && endsAt <= at)) continue
    const isOtherCurrency = coupon.amount_off !== null && coupon.currency !== currency
    if (!isForEverything || isOtherCurrency) return null
    left = Math.max(0, left - (coupon.amount_off ?? Math.round((left * (coupon.percent_off ?? 0)) / 100)))
  }
  return left
}
