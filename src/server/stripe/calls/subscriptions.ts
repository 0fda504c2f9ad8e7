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
    write({ id, ...params }, (_, options) => stripe.subscriptions.update(id, params, options)),
})
