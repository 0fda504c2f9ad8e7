import type Stripe from 'stripe'
import type { Subscription } from '../../contract/index.js'
import type { Catalog } from '../stripe/catalog.js'
import { afterDiscounts } from './discounts.js'
import type { AppliedDiscount } from './discounts.js'
import { toPeriodAmount } from './prices.js'
import type { Bought } from './prices.js'
import type { SubscriptionFacts } from './subscriptionFacts.js'
import { toInstant } from './toInstant.js'

/** What decides the next regular charge. */
export interface RenewalFacts {
  facts: SubscriptionFacts
  /** Null where it could not be read. */
  customer: Stripe.Customer | null
  discounts: readonly AppliedDiscount[]
  /** What will be bought at a moment, in Unix seconds. */
  boughtAt: (at: number) => readonly Bought[]
  catalog: Catalog
}

export async function toRenewal(
  subscription: Stripe.Subscription,
  { facts, customer, discounts, boughtAt, catalog }: RenewalFacts,
): Promise<Subscription['renewal']> {
  const at = renewsAt(subscription, facts)
  if (at === null) return null
  const isWhole = isSumOfItems(subscription, customer, at)
  const amount = isWhole ? toPeriodAmount(boughtAt(at), subscription.currency) : null
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

/** Whether the charge is what the items cost: not where one has a discount of its own, a phase brings more, or money is owed. */
function isSumOfItems({ items, schedule }: Stripe.Subscription, customer: Stripe.Customer | null, at: number): boolean {
  const { phases = [], current_phase: current = null } = typeof schedule === 'object' ? (schedule ?? {}) : {}
  const begun = phases.filter(({ start_date }) => start_date >= (current?.end_date ?? 0) && start_date <= at)
  const extras = [
    ...items.data.map((item) => item.discounts),
    ...begun.flatMap((phase) => [
      phase.discounts,
      phase.add_invoice_items,
      ...phase.items.map((item) => item.discounts),
    ]),
  ]
  return extras.every((some) => (some ?? []).length === 0) && (customer?.balance ?? 0) <= 0
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
