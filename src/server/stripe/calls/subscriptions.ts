import type Stripe from 'stripe'
import type { Scope } from '../scope.js'

const parts = ['default_payment_method', 'default_source', 'latest_invoice', 'schedule', 'discounts.source.coupon']

export const subscriptionCalls = ({ stripe, customer, readOwn, readAll, write }: Scope) => ({
  /** All of them, ended ones included. */
  subscriptions: (): Promise<Stripe.Subscription[]> =>
    readAll((page, options) =>
      stripe.subscriptions.list(
        { customer, status: 'all', expand: parts.map((part) => `data.${part}`), ...page },
        options,
      ),
    ),

  subscription: (id: string): Promise<Stripe.Subscription> =>
    readOwn((options) => stripe.subscriptions.retrieve(id, { expand: parts }, options)),

  /** One that was read as this customer's. */
  updateSubscription: (id: string, params: Stripe.SubscriptionUpdateParams): Promise<Stripe.Subscription> =>
    write({ id, ...params }, (_, options) => stripe.subscriptions.update(id, { ...params, expand: parts }, options)),

  /** Ends one now. Stripe keeps no idempotency keys for it: that it has ended settles a second try. */
  cancelSubscription: (id: string, params: Stripe.SubscriptionCancelParams): Promise<Stripe.Subscription> =>
    write({ id, ...params }, (_, options) => stripe.subscriptions.cancel(id, { ...params, expand: parts }, options)),

  pauseSubscription: (id: string): Promise<Stripe.Subscription> =>
    write({ id, type: 'subscription' }, (_, options) =>
      stripe.subscriptions.pause(id, { type: 'subscription', expand: parts }, options),
    ),

  resumeSubscription: (id: string): Promise<Stripe.Subscription> =>
    write({ id }, (_, options) => stripe.subscriptions.resume(id, { expand: parts }, options)),

  /** Puts a subscription under a schedule that goes on as it is. */
  createSchedule: (subscription: string): Promise<Stripe.SubscriptionSchedule> =>
    write({ from_subscription: subscription }, (given, options) => stripe.subscriptionSchedules.create(given, options)),

  updateSchedule: (id: string, params: Stripe.SubscriptionScheduleUpdateParams): Promise<Stripe.SubscriptionSchedule> =>
    write({ id, ...params }, (_, options) => stripe.subscriptionSchedules.update(id, params, options)),

  /** Lets the subscription go on as it is. */
  releaseSchedule: (id: string): Promise<Stripe.SubscriptionSchedule> =>
    write({ id }, (_, options) => stripe.subscriptionSchedules.release(id, {}, options)),
})
