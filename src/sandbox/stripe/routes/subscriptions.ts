import { invalid, notFound } from '../api/errors.js'
import { within } from '../api/lists.js'
import { one, route, several } from '../api/route.js'
import { expansion, hash } from '../params/form.js'
import {
  subscriptionCancelParams,
  subscriptionListParams,
  subscriptionPauseParams,
  subscriptionResumeParams,
  subscriptionUpdateParams,
} from '../params/subscriptions.js'
import { isOver } from '../subscriptions/canceling.js'
import { endSubscription } from '../subscriptions/ending.js'
import { pauseSubscription, resumeSubscription } from '../subscriptions/pausing.js'
import type { Subscription } from '../wire.js'

import { toFarewell } from './cancellations.js'
import { checkPausable, toPause } from './pauses.js'
import { updateSubscription } from './subscription-updates.js'

/** Operations on subscriptions. */
export const subscriptionRoutes = [
  route('GET', '/v1/subscriptions', subscriptionListParams, (context, params) => {
    if (params.customer !== undefined) checkCustomer(params.customer)
    if (params.price !== undefined) context.find('price', params.price, 'price')
    const wanted = context.world
      .all('subscription')
      .filter(
        (each) =>
          each.customer === (params.customer ?? each.customer) &&
          each.collection_method === (params.collection_method ?? each.collection_method) &&
          hasStatus(each, params.status) &&
          within(each.created, params.created) &&
          each.items.data.some(
            (item) =>
              item.price.id === (params.price ?? params.plan ?? item.price.id) &&
              within(item.current_period_start, params.current_period_start) &&
              within(item.current_period_end, params.current_period_end),
          ) &&
          !params.automatic_tax?.enabled,
      )
    return several(context, 'subscription', wanted, params, '/v1/subscriptions')

    function checkCustomer(id: string) {
      if (!context.world.deletedCustomers.has(id)) context.find('customer', id, 'customer')
    }
  }),

  route('GET', '/v1/subscriptions/:id', hash(expansion), ({ id, find }) =>
    one('subscription', find('subscription', id)),
  ),

  route('POST', '/v1/subscriptions/:id', subscriptionUpdateParams, (context, params) => {
    const subscription = context.find('subscription', context.id)
    updateSubscription(context, subscription, params)
    return one('subscription', subscription)
  }),

  route('DELETE', '/v1/subscriptions/:id', subscriptionCancelParams, ({ id, find, world }, params) => {
    const subscription = find('subscription', id)
    if (isOver(subscription)) throw notFound('subscription', id, 'id', false)
    endSubscription(world, subscription, {
      farewell: toFarewell(params.cancellation_details) ?? {},
      credits: params.prorate ?? false,
      invoicesNow: params.invoice_now ?? false,
    })
    return one('subscription', subscription)
  }),

  route('POST', '/v1/subscriptions/:id/pause', subscriptionPauseParams, ({ id, find, world }, params) => {
    const subscription = find('subscription', id)
    checkPausable(subscription)
    pauseSubscription(world, subscription, 'pause_requested', toPause(params))
    return one('subscription', subscription)
  }),

  route('POST', '/v1/subscriptions/:id/resume', subscriptionResumeParams, ({ id, find, world }, params) => {
    const subscription = find('subscription', id)
    if (subscription.status !== 'paused') {
      throw invalid('You can only resume a subscription whose status is paused.', 'id')
    }
    resumeSubscription(world, subscription, {
      keepsAnchor: params.billing_cycle_anchor?.type === 'unchanged',
      behavior: params.proration_behavior,
      prorationDate: params.proration_date,
      waitsForPayment: params.payment_behavior === 'resume_on_payment_success',
    })
    return one('subscription', subscription)
  }),
]

function hasStatus(subscription: Subscription, status: string | undefined): boolean {
  switch (status) {
    case 'all':
      return true
    case 'ended':
      return isOver(subscription)
    case undefined:
      return subscription.status !== 'canceled'
    default:
      return subscription.status === status
  }
}
