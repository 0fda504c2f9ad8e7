import type Stripe from 'stripe'
import type { SubscriptionFacts } from '../mapping/subscriptionFacts.js'
import type { PlanChange } from './readPlanChange.js'

/** What preview and change have in common, so that what is shown is what is charged. */
export interface ChangeParams {
  items: { id: string; price: string; quantity?: number }[]
  proration_behavior: Stripe.SubscriptionUpdateParams.ProrationBehavior
  proration_date?: number
  billing_cycle_anchor?: { type: 'now' }
  trial_end?: 'now'
}

/** Exactly what a pending update may hold, and nothing that came from the request but price, quantity and moment. */
export function toChangeParams(
  { item, price, quantity, rules, endsTrial }: PlanChange,
  prorationDate: number | null,
): ChangeParams {
  return {
    items: [{ id: item.id, price: price.id, ...(quantity !== null && { quantity }) }],
    proration_behavior: rules.prorationBehavior,
    ...(prorationDate !== null && { proration_date: prorationDate }),
    ...(rules.startsPeriod && !endsTrial && { billing_cycle_anchor: { type: 'now' } }),
    ...(endsTrial && { trial_end: 'now' }),
  }
}

/** Whether what was paid for and not used is settled with a change: only then does it matter when it counts from. */
export const prorates = ({ isScheduled, rules }: PlanChange, { isTrialing }: SubscriptionFacts): boolean =>
  !isScheduled && !isTrialing && rules.prorationBehavior !== 'none'
