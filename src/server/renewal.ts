import type Stripe from 'stripe'
import type { SubscriptionFacts } from './subscriptionFacts.js'

/** When the next regular charge comes, in Unix seconds; null when none will, or its day is not known. */
export function renewsAt(subscription: Stripe.Subscription, facts: SubscriptionFacts): number | null {
  const at = facts.isTrialing ? subscription.trial_end : facts.periodEndsAt
  if (at === null || !['active', 'trialing', 'past_due'].includes(facts.status)) return null
  if (facts.cancelsAt !== null && facts.cancelsAt <= at) return null
  const isHeld = facts.pause !== null && (facts.pause.resumesAt === null || facts.pause.resumesAt > at)
  return isHeld ? null : at
}

/** Whether tax comes on top of the prices. */
export function addsTax({ automatic_tax, default_tax_rates, items }: Stripe.Subscription): boolean {
  const rates = [...(default_tax_rates ?? []), ...items.data.flatMap((item) => item.tax_rates ?? [])]
  const isAutomatic = automatic_tax.enabled && items.data.some((item) => item.price.tax_behavior !== 'inclusive')
  return isAutomatic || rates.some((rate) => !rate.inclusive)
}
