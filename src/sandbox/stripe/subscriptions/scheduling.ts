import { periodEnd } from '../dates.js'
import { plan } from '../objects/subscription.js'
import type { Price, Subscription, SubscriptionItem, SubscriptionSchedule } from '../wire.js'
import type { World } from '../world.js'

type Phase = SubscriptionSchedule['phases'][number]

/** What a subscription becomes, and when, in unix seconds. */
export interface UpcomingChange {
  at: number
  price: Price
  quantity: number
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
  return attach(world, subscription, {
    phases: [
      phase(item.price, item.quantity ?? 1, item.current_period_start, change),
      phase(price, quantity, change, end),
    ],
  })
}

/** Plans the end of a pause. */
export function scheduleResume(world: World, subscription: Subscription, resumeAt: number): SubscriptionSchedule {
  const item = subscription.items.data[0]
  const running = item ? [phase(item.price, item.quantity ?? 1, item.current_period_start, resumeAt)] : []
  return attach(world, subscription, {
    phases: running,
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

function attach(world: World, subscription: Subscription, fields: Partial<SubscriptionSchedule>): SubscriptionSchedule {
  const first = fields.phases?.[0]
  const schedule = world.add<'subscription_schedule'>({
    id: world.id('sub_sched'),
    object: 'subscription_schedule',
    application: null,
    billing_mode: subscription.billing_mode,
    canceled_at: null,
    completed_at: null,
    created: world.now,
    current_phase: first ? { end_date: first.end_date, start_date: first.start_date } : null,
    customer: subscription.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: null,
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: null,
      description: null,
      invoice_settings: {
        account_tax_ids: null,
        custom_fields: null,
        days_until_due: null,
        description: null,
        footer: null,
        issuer: { type: 'self' },
      },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: 'release',
    livemode: false,
    metadata: {},
    pause_schedules: [],
    phases: [],
    released_at: null,
    released_subscription: null,
    status: 'active',
    subscription: subscription.id,
    test_clock: null,
    ...fields,
  })
  subscription.schedule = schedule.id
  return schedule
}

function phase(price: Price, quantity: number, start: number, end: number): Phase {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    currency: price.currency,
    default_payment_method: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    end_date: end,
    invoice_settings: null,
    items: [
      {
        billing_thresholds: null,
        discounts: [],
        metadata: {},
        plan: plan(price).id,
        price: price.id,
        quantity,
        tax_rates: [],
      },
    ],
    metadata: {},
    on_behalf_of: null,
    proration_behavior: 'create_prorations',
    start_date: start,
    transfer_data: null,
    trial_end: null,
  }
}
