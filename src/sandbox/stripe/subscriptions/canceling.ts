import { voidInvoice } from '../invoices/billing.js'
import type { Subscription } from '../wire.js'
import type { World } from '../world.js'

import { releaseSchedule } from './scheduling.js'

type CancellationDetails = NonNullable<Subscription['cancellation_details']>

/** What the person said on leaving. */
export type Farewell = Partial<Pick<CancellationDetails, 'comment' | 'feedback' | 'feedback_option'>>

/** Whether a subscription will end by itself. */
export function isCanceling(subscription: Subscription): boolean {
  return !isOver(subscription) && (subscription.cancel_at_period_end || subscription.cancel_at !== null)
}

/** Whether a subscription has ended for good. */
export function isOver(subscription: Subscription): boolean {
  return subscription.status === 'canceled' || subscription.status === 'incomplete_expired'
}

/** When the running period ends: the earliest end of any item's. */
export function currentPeriodEnd(subscription: Subscription): number {
  return Math.min(...subscription.items.data.map((item) => item.current_period_end))
}

/**
 * Ends a subscription with its period. On the portal, flexible billing notes the date alone and classic
 * billing also raises the flag.
 */
export function cancelAtPeriodEnd(world: World, subscription: Subscription, farewell: Farewell = {}): void {
  cancelAt(world, subscription, currentPeriodEnd(subscription), farewell)
  subscription.cancel_at_period_end = subscription.billing_mode.type !== 'flexible'
}

/** Ends a subscription at a moment to come. */
export function cancelAt(world: World, subscription: Subscription, moment: number, farewell: Farewell = {}): void {
  subscription.cancel_at_period_end = false
  subscription.cancel_at = moment
  subscription.canceled_at = world.now
  subscription.cancellation_details = details('cancellation_requested', farewell)
}

/** Undoes a cancellation that has not taken effect. */
export function keepSubscription(subscription: Subscription): void {
  subscription.cancel_at_period_end = false
  subscription.cancel_at = null
  subscription.canceled_at = null
  subscription.cancellation_details = details(null, {})
}

/** Ends a subscription now. */
export function cancelNow(world: World, subscription: Subscription, farewell?: Farewell): void {
  releaseSchedule(world, subscription)
  subscription.status = 'canceled'
  subscription.canceled_at ??= world.now
  subscription.ended_at = world.now
  subscription.pause_collection = null
  subscription.pending_update = null
  world.waiting.delete(subscription.id)
  delete subscription.status_details
  if (farewell) {
    subscription.cancellation_details = details('cancellation_requested', farewell)
  }
  for (const invoice of world.all('invoice')) {
    if (invoice.parent?.subscription_details?.subscription !== subscription.id) continue
    if (invoice.status === 'open') {
      invoice.auto_advance = false
      invoice.next_payment_attempt = null
    }
  }
}

/** Gives up a subscription whose first payment never came. */
export function expireIncomplete(world: World, subscription: Subscription): void {
  subscription.status = 'incomplete_expired'
  subscription.ended_at = world.now
  const invoice = world.find('invoice', subscription.latest_invoice)
  if (invoice?.status === 'open') voidInvoice(world, invoice)
}

function details(reason: CancellationDetails['reason'], farewell: Farewell): CancellationDetails {
  return { comment: null, feedback: null, feedback_option: null, reason, ...farewell }
}
