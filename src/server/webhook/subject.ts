import { customerId } from '../stripe/ids.js'
import { idIn, isId } from './event.js'
import type { ReceivedEvent } from './event.js'
import type { WebhookChanges } from './types.js'

/** A callback's name. */
export type CallbackName = keyof WebhookChanges<unknown>

/** What each callback hears of. */
const eventTypes: Record<CallbackName, readonly string[]> = {
  checkoutCompleted: ['checkout.session.completed', 'checkout.session.async_payment_succeeded'],
  subscriptionChanged: [
    ...['created', 'updated', 'deleted', 'paused', 'resumed', 'trial_will_end'].map(
      (change) => `customer.subscription.${change}`,
    ),
    ...['applied', 'expired'].map((change) => `customer.subscription.pending_update_${change}`),
    ...['created', 'updated', 'released', 'canceled', 'completed', 'aborted'].map(
      (change) => `subscription_schedule.${change}`,
    ),
  ],
  paymentMethodChanged: ['attached', 'detached', 'updated', 'automatically_updated'].map(
    (change) => `payment_method.${change}`,
  ),
  customerChanged: ['customer', 'customer.tax_id'].flatMap((noun) =>
    ['created', 'updated', 'deleted'].map((change) => `${noun}.${change}`),
  ),
  invoicePaid: ['invoice.paid'],
  invoiceFailed: ['invoice.payment_failed', 'invoice.payment_action_required'],
}

export const callbackNames = Object.keys(eventTypes) as CallbackName[]

/** The callback of each type of event; types that are not here are nobody's. */
export const callbackOf: ReadonlyMap<string, CallbackName> = new Map(
  callbackNames.flatMap((name) => eventTypes[name].map((type) => [type, name] as const)),
)

/** What an event is about. */
export interface Subject {
  /** Id of the object to read. */
  id: string
  customer: string
}

/** Null where the event names no object, or no customer of Stripe's. */
export function subjectOf({ event, object, previous }: ReceivedEvent): Subject | null {
  const kind = object['object']
  // What was just taken off a customer names it among what the change replaced.
  const customer = kind === 'customer' ? object['id'] : (idIn(object['customer']) ?? idIn(previous['customer']))
  const id = event.type.startsWith('subscription_schedule.')
    ? (idIn(object['subscription']) ?? idIn(object['released_subscription']))
    : object['id']
  return typeof customer === 'string' && customerId.test(customer) && isId(id) ? { id, customer } : null
}
