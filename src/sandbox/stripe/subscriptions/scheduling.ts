import { periodEnd } from '../dates.js'
import { type Phase, schedulePhase, subscriptionSchedule } from '../objects/subscription-schedule.js'
import type { Price, Subscription, SubscriptionItem, SubscriptionSchedule } from '../wire.js'
import type { World } from '../world.js'

/** What a subscription becomes, and when, in unix seconds. */
export interface UpcomingChange {
  at: number
  price: Price
  quantity: number
}

/** Puts a subscription under a schedule that holds nothing but what it is until its period ends. */
export function scheduleAsIs(world: World, subscription: Subscription): SubscriptionSchedule {
  const ends = subscription.items.data.map((item) => item.current_period_end)
  return subscriptionSchedule(world, subscription, { phases: [phaseAsIs(subscription, Math.min(...ends))] })
}

/** Plans another price for the moment the running period ends. */
export function scheduleChange(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  price: Price,
  quantity: number,
): SubscriptionSchedule {
  const change = item.current_period_end
  const recurring = price.recurring ?? item.price.recurring
  const end = recurring ? periodEnd(change, recurring, change) : change
  const next = schedulePhase([{ price: price.id, quantity }], {
    currency: price.currency,
    end_date: end,
    start_date: change,
  })
  return subscriptionSchedule(world, subscription, { phases: [phaseAsIs(subscription, change), next] })
}

/** Plans the end of a pause. */
export function scheduleResume(world: World, subscription: Subscription, resumeAt: number): SubscriptionSchedule {
  return subscriptionSchedule(world, subscription, {
    phases: [phaseAsIs(subscription, resumeAt)],
    pause_schedules: [
      {
        key: world.id('pause'),
        pause: {
          pause_at: world.now,
          settings: null,
          status: { type: 'succeeded' },
        },
        resume: {
          resume_at: resumeAt,
          settings: {
            billing_cycle_anchor: 'resume_at',
            payment_behavior: 'resume_on_payment_attempt',
            proration_behavior: 'create_prorations',
          },
          status: { type: 'scheduled' },
        },
      },
    ],
  })
}

/** The subscription's running schedule, if any. */
export function scheduleOf(world: World, subscription: Subscription): SubscriptionSchedule | undefined {
  return world.find('subscription_schedule', subscription.schedule)
}

/** The change a schedule still holds. */
export function upcomingChange(world: World, subscription: Subscription): UpcomingChange | undefined {
  const next = scheduleOf(world, subscription)?.phases.find(({ start_date }) => start_date > world.now)
  const item = next?.items[0]
  const price = world.find('price', item?.price)
  return next && price ? { at: next.start_date, price, quantity: item?.quantity ?? 1 } : undefined
}

/** When a timed pause ends. */
export function resumesAt(world: World, subscription: Subscription): number | undefined {
  return scheduleOf(world, subscription)?.pause_schedules[0]?.resume?.resume_at
}

/** Lets a subscription go on as it is, forgetting what was planned. */
export function releaseSchedule(world: World, subscription: Subscription): void {
  const schedule = scheduleOf(world, subscription)
  if (!schedule) return
  schedule.status = 'released'
  schedule.released_at = world.now
  schedule.released_subscription = subscription.id
  schedule.subscription = null
  schedule.current_phase = null
  subscription.schedule = null
}

function phaseAsIs(subscription: Subscription, end: number): Phase {
  const items = subscription.items.data
  const starts = items.map((item) => item.current_period_start)
  return schedulePhase(
    items.map(({ price, quantity }) => ({ price: price.id, quantity })),
    {
      currency: subscription.currency,
      default_tax_rates: subscription.default_tax_rates ?? [],
      discounts: subscription.discounts.map((discount) => ({ coupon: null, discount, promotion_code: null })),
      end_date: end,
      start_date: Math.min(...starts),
    },
  )
}
