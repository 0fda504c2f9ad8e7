import type Stripe from 'stripe'
import { idOf } from '../stripe/ids.js'
import { activeSchedule } from './schedules.js'
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

/** Id of the method that a subscription's schedule gives it again with each of its phases. */
export function scheduledMethodOf(subscription: Stripe.Subscription): string | null {
  return idOf(activeSchedule(subscription)?.default_settings?.default_payment_method)
}

/** Ids of what the phases of its schedule that run or are to come will be charged with. */
function phaseMethodsOf(subscription: Stripe.Subscription): (string | null)[] {
  const schedule = activeSchedule(subscription)
  const now = schedule?.current_phase?.start_date ?? 0
  const phases = schedule?.phases.filter(({ end_date }) => end_date > now) ?? []
  return phases.map(({ default_payment_method }) => idOf(default_payment_method))
}

/** Ids of those that pay for a subscription, now or later, or would if its own went: none can be removed. */
export function payingMethods(
  customer: Stripe.Customer | null,
  subscriptions: readonly Stripe.Subscription[],
): ReadonlySet<string> {
  const live = subscriptions.filter((subscription) => toSubscriptionFacts(subscription).isLive)
  if (live.length === 0) return new Set()
  const later = live.flatMap((subscription) => [scheduledMethodOf(subscription), ...phaseMethodsOf(subscription)])
  const ids = [...methodsInUse(customer, live).map(({ id }) => id), ...later]
  return new Set(ids.filter((id) => id !== null))
}

function chargeable(value: string | Chargeable | null | undefined): Chargeable | null {
  return typeof value === 'object' ? value : null
}
