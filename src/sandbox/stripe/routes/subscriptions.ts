import { within } from '../api/lists.js'
import { one, route, several } from '../api/route.js'
import { expansion, hash } from '../params/form.js'
import { subscriptionListParams } from '../params/subscriptions.js'
import { isOver } from '../subscriptions/canceling.js'
import type { Subscription } from '../wire.js'

/** Operations on subscriptions and their schedules. */
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

  route('GET', '/v1/subscription_schedules/:id', hash(expansion), ({ id, find }) =>
    one('subscription_schedule', find('subscription_schedule', id, 'schedule')),
  ),
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
