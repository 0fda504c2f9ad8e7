import { within } from '../api/lists.js'
import { one, route, several } from '../api/route.js'
import { subscriptionOf } from '../invoices/paying.js'
import { expansion, hash } from '../params/form.js'
import { invoiceListParams } from '../params/invoices.js'
import { paymentIntentRetrieveParams } from '../params/payment-intents.js'

/** Operations on invoices and the PaymentIntents that collect them. */
export const invoiceRoutes = [
  route('GET', '/v1/invoices', invoiceListParams, (context, params) => {
    const { world, find } = context
    const { customer, subscription } = params
    if (customer !== undefined && !world.deletedCustomers.has(customer)) find('customer', customer, 'customer')
    if (subscription !== undefined) find('subscription', subscription, 'subscription')
    const wanted = world
      .all('invoice')
      .filter(
        (each) =>
          each.customer === (customer ?? each.customer) &&
          (subscription === undefined || subscriptionOf(world, each)?.id === subscription) &&
          each.status === (params.status ?? each.status) &&
          each.collection_method === (params.collection_method ?? each.collection_method) &&
          within(each.created, params.created) &&
          within(each.due_date, params.due_date),
      )
    return several(context, 'invoice', wanted, params, '/v1/invoices')
  }),

  route('GET', '/v1/invoices/:id', hash(expansion), ({ id, find }) => one('invoice', find('invoice', id, 'invoice'))),

  route('GET', '/v1/payment_intents/:id', paymentIntentRetrieveParams, ({ id, find }) =>
    one('payment_intent', find('payment_intent', id, 'intent')),
  ),
]
