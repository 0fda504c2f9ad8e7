// @vitest-environment node
import { createSandbox } from 'react-billing-portal/sandbox'
import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { alteredStripe } from './alteredStripe.js'
import { answerOf, delivery, eventOf, NOW, WEBHOOK_SECRET } from './webhookSetUp.js'

const day = (text: string) => Date.parse(text) / 1000
const start = day('2024-05-01T00:00:00Z')
const end = day('2024-06-01T00:00:00Z')

const missing = { error: { type: 'invalid_request_error', code: 'resource_missing', message: 'No such thing' } }

/** What a callback is told of an event whose object Stripe has no more. */
async function tell(type: string, object: object, previous?: object) {
  const told: Record<string, unknown>[] = []
  const hear = (change: object) => void told.push(change as Record<string, unknown>)
  const handler = createWebhookHandler({
    stripe: alteredStripe(createSandbox(), () => missing),
    secret: WEBHOOK_SECRET,
    store: createMemoryWebhookStore(),
    now: () => NOW * 1000,
    plans: { gold: 'price_gold' },
    on: { subscriptionChanged: hear, paymentMethodChanged: hear, invoicePaid: hear, customerChanged: hear },
    onIgnored: () => {},
  })
  const event = eventOf(type, object, { api_version: null, previous })
  const [status, body] = await answerOf(await handler(await delivery(event)))
  return { status, body, change: told[0] }
}

const item = {
  id: 'si_1',
  object: 'subscription_item',
  quantity: 2,
  price: {
    id: 'price_gold',
    object: 'price',
    currency: 'usd',
    unit_amount: 1500,
    nickname: 'Gold',
    product: 'prod_1',
    recurring: { interval: 'year', interval_count: 1, usage_type: 'licensed' },
  },
}
const plan = { id: 'price_gold', object: 'plan', amount: 1500, currency: 'usd', interval: 'year', name: 'Gold' }
const ended = {
  id: 'sub_1',
  object: 'subscription',
  customer: 'cus_1',
  status: 'canceled',
  created: start,
  ended_at: end,
}
const periods = { current_period_start: start, current_period_end: end }

/** The same subscription, as API versions wrote it. */
const subscriptions: [version: string, object: object][] = [
  [
    '2026-10-28.endive',
    {
      ...ended,
      currency: 'usd',
      collection_method: 'charge_automatically',
      discounts: [],
      items: { data: [{ ...item, ...periods, discounts: [], tax_rates: [] }] },
    },
  ],
  [
    '2025-02-24.acacia',
    {
      ...ended,
      ...periods,
      currency: 'usd',
      discounts: ['di_1'],
      items: { data: [item] },
      default_payment_method: 'pm_1',
      latest_invoice: { id: 'in_1' },
    },
  ],
  [
    '2020-08-27',
    {
      ...ended,
      ...periods,
      discount: null,
      items: { data: [{ ...item, plan }] },
      plan,
      quantity: 2,
      pause_collection: { behavior: 'void', resumes_at: null },
    },
  ],
  [
    '2018-02-28',
    {
      ...ended,
      ...periods,
      billing: 'charge_automatically',
      items: { data: [{ id: 'si_1', quantity: 2, plan: { ...plan, interval_count: 1, product: 'prod_1' } }] },
      plan,
      quantity: 2,
    },
  ],
  ['2015-04-07', { ...ended, ...periods, start, plan, quantity: 2, trial_end: 'soon', cancel_at_period_end: false }],
]

describe('old shapes', () => {
  it.each(subscriptions)('W11: a subscription of %s that is over reads the same', async (_, object) => {
    const { body, change } = await tell('customer.subscription.deleted', object)
    expect(body).toEqual({ outcome: 'done' })
    expect(change).toMatchObject({
      customerId: 'cus_1',
      subscription: {
        ref: 'sub_1',
        plan: 'gold',
        name: 'Gold',
        status: 'canceled',
        lifecycle: 'canceled',
        amount: 3000,
        currency: 'usd',
        currentPeriodStartsAt: '2024-05-01T00:00:00.000Z',
        currentPeriodEndsAt: '2024-06-01T00:00:00.000Z',
        endedAt: '2024-06-01T00:00:00.000Z',
        cancelsAt: null,
        renewal: null,
        items: [{ plan: 'gold', quantity: 2, unitAmount: 1500, currency: 'usd', interval: 'year', intervalCount: 1 }],
      },
      object: { id: 'sub_1' },
    })
  })

  it('W11: a coupon that stood on the discount itself is found, with its end', async () => {
    const discount = { id: 'di_1', end, coupon: { id: 'SAVE', name: 'Save', percent_off: 20, amount_off: null } }
    const { change } = await tell('customer.subscription.deleted', {
      ...ended,
      ...periods,
      plan,
      quantity: 1,
      discount,
    })
    expect(change?.['subscription']).toMatchObject({
      discounts: [{ name: 'Save', percentOff: 20, amountOff: null, endsAt: '2024-06-01T00:00:00.000Z' }],
    })
    const today = { id: 'di_1', end: null, source: { type: 'coupon', coupon: discount.coupon } }
    const modern = await tell('customer.subscription.deleted', { ...ended, ...periods, plan, discounts: [today] })
    expect(modern.change?.['subscription']).toMatchObject({ discounts: [{ name: 'Save', endsAt: null }] })
  })

  it('W11: what is billed by volume has no unit price, whatever the plan called it', async () => {
    const { change } = await tell('customer.subscription.deleted', {
      ...ended,
      ...periods,
      items: { data: [{ plan: { ...plan, transform_usage: { divide_by: 10, round: 'up' } }, quantity: 5 }] },
    })
    expect(change?.['subscription']).toMatchObject({ amount: null, items: [{ unitAmount: null }] })
  })

  it.each([
    ['without a customer’s id', { customer: null }],
    ['without a status', { status: null }],
    ['without a time', { created: 'then' }],
    ['without periods', { current_period_start: null, current_period_end: null }],
    ['with a period beyond all dates', { current_period_end: 1e15 }],
    ['with half a period', { current_period_end: undefined }],
  ])('W11: a subscription %s is left alone rather than told wrongly', async (_, wrong) => {
    const { status, body, change } = await tell('customer.subscription.deleted', {
      ...ended,
      ...periods,
      plan,
      ...wrong,
    })
    expect([status, body['outcome'], change]).toEqual([200, 'ignored', undefined])
  })

  it('W11: odd things where fields should be are read as not set', async () => {
    const odd = { ...ended, ...periods, plan: 7, items: 'many', quantity: 'two', discounts: 3, cancel_at: 'never' }
    const { body, change } = await tell('customer.subscription.deleted', odd)
    expect(body).toEqual({ outcome: 'done' })
    expect(change?.['subscription']).toMatchObject({
      plan: null,
      amount: null,
      items: [{ quantity: null, unitAmount: null }],
      discounts: [],
    })
  })

  const invoice = { id: 'in_1', object: 'invoice', customer: 'cus_1', currency: 'usd', total: 3000, amount_due: 3000 }
  const paid = {
    ref: 'in_1',
    status: 'paid',
    createdAt: '2024-05-01T00:00:00.000Z',
    currency: 'usd',
    total: 3000,
    amountDue: 3000,
    amountPaid: 3000,
    amountRemaining: 0,
    dueAt: null,
  }

  it.each([
    [
      '2026-10-28.endive',
      {
        created: start,
        status: 'paid',
        amount_paid: 3000,
        amount_remaining: 0,
        parent: { type: 'subscription_details', subscription_details: { subscription: 'sub_1' } },
      },
    ],
    [
      '2025-02-24.acacia',
      { created: start, status: 'paid', amount_paid: 3000, amount_remaining: 0, subscription: 'sub_1', due_date: null },
    ],
    ['2017-06-05', { date: start, paid: true, closed: true, forgiven: false, subscription: { id: 'sub_1' } }],
  ])('W11: an invoice of %s that Stripe has no more reads the same', async (_, shape) => {
    const { change } = await tell('invoice.paid', { ...invoice, ...shape })
    expect(change).toMatchObject({ invoice: paid, subscriptionId: 'sub_1' })
  })

  it('W11: an invoice of no subscription says so, with its number, its day and its pages', async () => {
    const { change } = await tell('invoice.paid', {
      ...invoice,
      created: start,
      status: 'paid',
      amount_paid: 3000,
      number: 'A-1',
      due_date: end,
      invoice_pdf: 'https://pay.stripe.com/invoice/x/pdf',
    })
    expect(change).toMatchObject({
      invoice: { ...paid, number: 'A-1', dueAt: '2024-06-01T00:00:00.000Z', hasPdf: true, hasHostedPage: false },
      subscriptionId: null,
    })
  })

  it.each([
    ['that is open', { attempted: true }, 'superseded'],
    ['that is a draft', {}, 'superseded'],
    ['that was closed', { closed: true }, 'superseded'],
    ['that was forgiven', { forgiven: true }, 'superseded'],
    ['without a total', { total: '30.00' }, 'gone'],
    ['without an amount due', { amount_due: 1.5 }, 'gone'],
    ['without a currency', { currency: null }, 'gone'],
    ['without a time', { date: undefined }, 'gone'],
  ])('W11: an old invoice %s is not told as paid', async (_, shape, reason) => {
    const { body, change } = await tell('invoice.paid', { ...invoice, date: start, ...shape })
    expect([body['reason'], change]).toEqual([reason, undefined])
  })

  it('W11: a method that is gone is told by what the event says of it', async () => {
    const card = {
      id: 'pm_1',
      object: 'payment_method',
      type: 'card',
      customer: { id: 'cus_1' },
      card: { last4: '4242' },
    }
    const { change } = await tell('payment_method.detached', card)
    expect(change).toMatchObject({ customerId: 'cus_1', paymentMethod: null, object: { id: 'pm_1', type: 'card' } })
    const before = await tell('payment_method.detached', { ...card, customer: null }, { customer: 'cus_1' })
    expect(before.change).toMatchObject({ customerId: 'cus_1', paymentMethod: null })
    const odd = await tell('payment_method.detached', { ...card, type: null })
    expect([odd.body['reason'], odd.change]).toEqual(['gone', undefined])
  })

  it('W11: a customer whom Stripe does not know any more is gone', async () => {
    const { change } = await tell('customer.deleted', { id: 'cus_1', object: 'customer', account_balance: 100 })
    expect(change).toMatchObject({ customer: { deleted: true }, object: { id: 'cus_1', deleted: true } })
  })
})
