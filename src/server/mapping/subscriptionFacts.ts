import type Stripe from 'stripe'
import type { PauseKind, Word } from '../../contract/index.js'
import { activeSchedule, scheduleHolderOf } from './schedules.js'
import type { ScheduleHolder } from './schedules.js'

/** What a subscription is about to become by its schedule. */
export interface NextPhase {
  /** Unix seconds. */
  at: number
  items: { price: string; quantity: number | null }[]
}

/** What decides where a subscription stands. Times in Unix seconds. */
export interface SubscriptionFacts {
  /** Stripe's word, perhaps one we do not know. */
  status: string
  isLive: boolean
  isTrialing: boolean
  /** When a scheduled cancellation takes effect, whichever way it was scheduled. */
  cancelsAt: number | null
  periodStartsAt: number | null
  periodEndsAt: number | null
  pause: { kind: Word<PauseKind>; resumesAt: number | null } | null
  isScheduled: boolean
  /** Whose schedule decides over it; null where none does. */
  schedule: ScheduleHolder | null
  /** Whether a change waits for its invoice to be paid. */
  hasPendingChange: boolean
  nextPhase: NextPhase | null
  sendsInvoice: boolean
  isFlexible: boolean
  isMetered: boolean
  itemCount: number
}

export function toSubscriptionFacts(subscription: Stripe.Subscription): SubscriptionFacts {
  const { status, items } = subscription
  const schedule = activeSchedule(subscription)
  const periodEndsAt = earliest(items.data.map((item) => item.current_period_end))
  const isEnded = status === 'canceled' || status === 'incomplete_expired'
  return {
    status,
    isLive: !isEnded,
    isTrialing: status === 'trialing',
    cancelsAt: isEnded ? null : toCancelsAt(subscription, schedule, periodEndsAt),
    periodStartsAt: earliest(items.data.map((item) => item.current_period_start)),
    periodEndsAt,
    pause: isEnded ? null : toPause(subscription, schedule),
    isScheduled: schedule !== null || typeof subscription.schedule === 'string',
    schedule: scheduleHolderOf(subscription),
    hasPendingChange: !isEnded && Boolean(subscription.pending_update),
    nextPhase: isEnded ? null : toNextPhase(subscription, schedule),
    sendsInvoice: subscription.collection_method === 'send_invoice',
    isFlexible: subscription.billing_mode?.type === 'flexible',
    isMetered: items.data.some((item) => item.price.recurring?.usage_type === 'metered'),
    itemCount: items.data.length,
  }
}

/** Null where no item says: better no date than a wrong one. */
function earliest(times: number[]): number | null {
  const known = times.filter(Number.isFinite)
  return known.length === 0 ? null : Math.min(...known)
}

function toCancelsAt(
  { cancel_at, cancel_at_period_end }: Stripe.Subscription,
  schedule: Stripe.SubscriptionSchedule | null,
  periodEndsAt: number | null,
): number | null {
  if (cancel_at !== null) return cancel_at
  if (cancel_at_period_end) return periodEndsAt
  return schedule?.end_behavior === 'cancel' ? (schedule.phases.at(-1)?.end_date ?? null) : null
}

/** `paused` without a reason is from before pausing on request existed: only a trial could end that way. */
const pauseKindOf: Record<string, PauseKind> = {
  pause_requested: 'requested',
  trial_end_without_payment_method: 'trial_ended',
  first_payment_failure: 'payment_failed',
  final_payment_failure: 'payment_failed',
}

function toPause(
  subscription: Stripe.Subscription,
  schedule: Stripe.SubscriptionSchedule | null,
): SubscriptionFacts['pause'] {
  if (subscription.status === 'paused') {
    const reason = subscription.status_details?.paused?.subscription.type ?? 'trial_end_without_payment_method'
    const resume = schedule?.pause_schedules?.find(({ resume }) => resume?.status.type === 'scheduled')?.resume
    return { kind: pauseKindOf[reason] ?? reason, resumesAt: resume?.resume_at ?? null }
  }
  const held = subscription.pause_collection
  return held === null ? null : { kind: 'collection', resumesAt: held.resumes_at }
}

/** The next phase that changes what is bought; phases that only move dates are no news. */
function toNextPhase({ items }: Stripe.Subscription, schedule: Stripe.SubscriptionSchedule | null): NextPhase | null {
  const currentEnd = schedule?.current_phase?.end_date
  if (schedule === null || currentEnd === undefined) return null
  const wordFor = (bought: NextPhase['items']) =>
    bought
      .map(({ price, quantity }) => `${price} ${quantity}`)
      .toSorted()
      .join()
  const now = wordFor(items.data.map(({ price, quantity }) => ({ price: price.id, quantity: quantity ?? null })))
  for (const phase of schedule.phases.filter(({ start_date }) => start_date >= currentEnd)) {
    const bought = phase.items.map(({ price, quantity }) => ({
      price: typeof price === 'string' ? price : price.id,
      quantity: quantity ?? null,
    }))
    if (wordFor(bought) !== now) return { at: phase.start_date, items: bought }
  }
  return null
}
