import type Stripe from 'stripe'
import { idOf } from '../stripe/ids.js'
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

function chargeable(value: string | Chargeable | null | undefined): Chargeable | null {
  return typeof value === 'object' ? value : null
}
