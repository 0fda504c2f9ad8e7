import type Stripe from 'stripe'
import { idOf } from '../stripe/ids.js'
import { toSubscriptionFacts } from './subscriptionFacts.js'
import type { Chargeable } from './toPaymentMethod.js'

/** The customer's default; the first of a list is never one. */
export function defaultMethodOf(customer: Stripe.Customer | null): Chargeable | null {
  return chargeable(customer?.invoice_settings.default_payment_method) ?? chargeable(customer?.default_source)
}

/** The method a subscription pins for itself, over the customer's default. */
export function ownMethodOf(subscription: Stripe.Subscription): Chargeable | null {
  return chargeable(subscription.default_payment_method) ?? chargeable(subscription.default_source)
}

/** The default and every pinned one, each once. */
export function methodsInUse(
  customer: Stripe.Customer | null,
  subscriptions: readonly Stripe.Subscription[],
): Chargeable[] {
  const all = [defaultMethodOf(customer), ...subscriptions.map(ownMethodOf)].filter((method) => method !== null)
  return [...new Map(all.map((method) => [idOf(method), method])).values()]
}

/** Ids of those that pay for a subscription, or would if its own went: none can be removed. */
export function payingMethods(
  customer: Stripe.Customer | null,
  subscriptions: readonly Stripe.Subscription[],
): ReadonlySet<string> {
  const live = subscriptions.filter((subscription) => toSubscriptionFacts(subscription).isLive)
  return new Set(live.length === 0 ? [] : methodsInUse(customer, live).map(({ id }) => id))
}

function chargeable(value: string | Chargeable | null | undefined): Chargeable | null {
  return typeof value === 'object' ? value : null
}
