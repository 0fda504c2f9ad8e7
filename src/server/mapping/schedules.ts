import type Stripe from 'stripe'

/** What a schedule carries that this endpoint made for a change of plan. */
export const CHANGE_MARKER = { react_billing_portal: 'scheduled_change' }

/**
 * Whose a schedule is. `own`: this endpoint made it, and a change is still to come. `idle`: nothing is to come by it,
 * so that letting go of it changes nothing; what a change that broke off half-way, or one that is made, leaves behind.
 * `host`: any other, which is the host's to change.
 */
export type ScheduleHolder = 'own' | 'idle' | 'host'

export function scheduleHolderOf(subscription: Stripe.Subscription): ScheduleHolder | null {
  const schedule = activeSchedule(subscription)
  if (schedule === null) return typeof subscription.schedule === 'string' ? 'host' : null
  const [key, value] = Object.entries(CHANGE_MARKER)[0] ?? []
  const isMarked = key !== undefined && schedule.metadata?.[key] === value
  const { current_phase: current, phases, pause_schedules: pauses, end_behavior } = schedule
  const isLast = current !== null && phases.every(({ start_date }) => start_date < current.end_date)
  const isIdle = isLast && end_behavior === 'release' && (pauses ?? []).length === 0
  if (isMarked) return isIdle ? 'idle' : 'own'
  // A schedule that was just made of the subscription as it is: one phase, as long as the period that runs.
  const isCopy =
    phases.length === 1 && subscription.items.data.some((item) => item.current_period_end === current?.end_date)
  const isPlain = Object.keys(schedule.metadata ?? {}).length === 0
  return isIdle && isCopy && isPlain ? 'idle' : 'host'
}

/** The schedule that decides over a subscription now. */
export function activeSchedule({ schedule }: Stripe.Subscription): Stripe.SubscriptionSchedule | null {
  const isActive = typeof schedule === 'object' && (schedule?.status === 'active' || schedule?.status === 'not_started')
  return isActive ? schedule : null
}
