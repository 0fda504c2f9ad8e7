import type Stripe from 'stripe'
import type { Subscription } from '../contract/index.js'
import type { Catalog } from './catalog.js'
import { afterDiscounts } from './discounts.js'
import type { AppliedDiscount } from './discounts.js'
import { toPeriodAmount } from './prices.js'
import type { Bought } from './prices.js'
import type { SubscriptionFacts } from './subscriptionFacts.js'
import { toInstant } from './toInstant.js'

/** What decides the next regular charge. */
export interface RenewalFacts {
  facts: SubscriptionFacts
  discounts: readonly AppliedDiscount[]
  /** What will be bought at a moment, in Unix seconds. */
  boughtAt: (at: number) => readonly Bought[]
  catalog: Catalog
}

export async function toRenewal(
  subscription: Stripe.Subscription,
  { facts, discounts, boughtAt, catalog }: RenewalFacts,
): Promise<Subscription['renewal']> {
  const at = renewsAt(subscription, facts)
  if (at === null) return null
  // A discount of one item is lost in the sum of all.
  const isWhole = subscription.items.data.every((item) => (item.discounts ?? []).length === 0)
  const amount = isWhole ? toPeriodAmount(boughtAt(at)) : null
  const scoped = await Promise.all(
    discounts.map(async (discount) => ({ ...discount, isForEverything: await isForEverything(discount, catalog) })),
  )
  return {
    at: toInstant(at),
    amount: afterDiscounts(amount, subscription.currency, scoped, at),
    taxExtra: addsTax(subscription),
  }
}

/** When the next regular charge comes; null when none will, or its day is not known. */
function renewsAt(subscription: Stripe.Subscription, facts: SubscriptionFacts): number | null {
  const at = facts.isTrialing ? subscription.trial_end : facts.periodEndsAt
  if (at === null || !['active', 'trialing', 'past_due'].includes(facts.status)) return null
  if (facts.cancelsAt !== null && facts.cancelsAt <= at) return null
  const isHeld = facts.pause !== null && (facts.pause.resumesAt === null || facts.pause.resumesAt > at)
  return isHeld ? null : at
}

/** Whether tax comes on top of the prices. */
function addsTax({ automatic_tax, default_tax_rates, items }: Stripe.Subscription): boolean {
  const rates = [...(default_tax_rates ?? []), ...items.data.flatMap((item) => item.tax_rates ?? [])]
  const isAutomatic = automatic_tax.enabled && items.data.some((item) => item.price.tax_behavior !== 'inclusive')
  return isAutomatic || rates.some((rate) => !rate.inclusive)
}

/** Whether a coupon is good for all products; where that cannot be read, it is taken not to be. */
async function isForEverything({ coupon }: AppliedDiscount, catalog: Catalog): Promise<boolean> {
  const whole = await catalog.coupon(coupon.id).catch(() => null)
  return whole !== null && !whole.applies_to
}
