import { page, within } from '../api/lists.js'
import { invalid } from '../api/errors.js'
import { one, route, several } from '../api/route.js'
import { markUncollectible, voidInvoice } from '../invoices/billing.js'
import { subscriptionOf } from '../invoices/paying.js'
import { expansion, hash, paging } from '../params/form.js'
import { invoiceListParams, invoicePayParams, invoicePaymentListParams } from '../params/invoices.js'

import { giveUpWaiting } from '../subscriptions/billing.js'

import { collect } from './collecting.js'

/** Operations on invoices and what ties payments to them. */
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

  route('GET', '/v1/invoices/:id/lines', hash(paging), ({ id, find }, params) => {
    const { lines } = find('invoice', id, 'invoice')
    return { kind: 'line_item', list: page(lines.data, params, lines.url, 'line_item') }
  }),

  route('POST', '/v1/invoices/:id/pay', invoicePayParams, (context, params) => {
    const invoice = context.find('invoice', context.id, 'invoice')
    collect(context, invoice, params)
    return one('invoice', invoice)
  }),

  route('POST', '/v1/invoices/:id/void', hash(expansion), ({ id, find, world }) => {
    const invoice = find('invoice', id, 'invoice')
    if (invoice.status !== 'open' && invoice.status !== 'uncollectible') {
      throw invalid(`You can only void open or uncollectible invoices. This one is ${invoice.status}.`)
    }
    const subscription = subscriptionOf(world, invoice)
    if (subscription && world.waiting.get(subscription.id)?.invoice === id) giveUpWaiting(world, subscription)
    else voidInvoice(world, invoice)
    return one('invoice', invoice)
  }),

  route('POST', '/v1/invoices/:id/mark_uncollectible', hash(expansion), ({ id, find, world }) => {
    const invoice = find('invoice', id, 'invoice')
    if (invoice.status !== 'open') {
      throw invalid(`You can only mark open invoices as uncollectible. This one is ${invoice.status}.`)
    }
    return one('invoice', markUncollectible(world, invoice, 'user_forgiven'))
  }),

  route('GET', '/v1/invoice_payments', invoicePaymentListParams, (context, params) => {
    const { invoice, payment } = params
    if (invoice !== undefined) context.find('invoice', invoice, 'invoice')
    const wanted = context.world
      .all('invoice_payment')
      .filter(
        (each) =>
          each.invoice === (invoice ?? each.invoice) &&
          each.status === (params.status ?? each.status) &&
          (!payment || each.payment.payment_intent === payment.payment_intent) &&
          within(each.created, params.created),
      )
    return several(context, 'invoice_payment', wanted, params, '/v1/invoice_payments')
  }),

  route('GET', '/v1/invoice_payments/:id', hash(expansion), ({ id, find }) =>
    one('invoice_payment', find('invoice_payment', id, 'invoice_payment')),
  ),
]
