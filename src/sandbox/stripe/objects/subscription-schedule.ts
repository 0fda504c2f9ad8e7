import type { Subscription, SubscriptionSchedule } from '../wire.js'
import type { World } from '../world.js'

/** A stretch of time in which a subscription consists of the same items. */
export type Phase = SubscriptionSchedule['phases'][number]

/** A running schedule of a subscription. */
export function subscriptionSchedule(
  world: World,
  subscription: Subscription,
  fields: Partial<SubscriptionSchedule>,
): SubscriptionSchedule {
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

/** A phase with these prices, told by id. */
export function schedulePhase(
  items: readonly { price: string; quantity?: number | undefined }[],
  fields: Pick<Phase, 'currency' | 'end_date' | 'start_date'> & Partial<Phase>,
): Phase {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    default_payment_method: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    invoice_settings: null,
    items: items.map(({ price, quantity }) => ({
      billing_thresholds: null,
      discounts: [],
      metadata: {},
      plan: price,
      price,
      ...(quantity === undefined ? {} : { quantity }),
      tax_rates: [],
    })),
    metadata: {},
    on_behalf_of: null,
    proration_behavior: 'create_prorations',
    transfer_data: null,
    trial_end: null,
    ...fields,
  }
}
