import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { createSandbox, type ScenarioName } from '../../src/sandbox/index.js'

function start(name: ScenarioName) {
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(name)
  return {
    sandbox,
    subscription: async (): Promise<Stripe.Subscription> => {
      const { data } = await sandbox.stripe.subscriptions.list({ customer, status: 'all' })
      const [found] = data
      if (!found) throw new Error(`${name} has no subscription`)
      return found
    },
    invoices: async () => (await sandbox.stripe.invoices.list({ customer, limit: 100 })).data,
  }
}

test('time stands still until it is moved', () => {
  const { sandbox } = start('active')
  expect(new Date(sandbox.now()).toISOString()).toBe('2026-11-12T09:00:00.000Z')
  sandbox.advance({ days: 1, hours: 2, minutes: 3 })
  expect(new Date(sandbox.now()).toISOString()).toBe('2026-11-13T11:03:00.000Z')
})

test('a period that ends is renewed with an invoice of its own moment, paid', async () => {
  const { sandbox, subscription, invoices } = start('active')
  sandbox.advance({ days: 60 })
  const [january, december] = await invoices()
  expect(january).toMatchObject({ number: 'NWS-0044', status: 'paid', billing_reason: 'subscription_cycle' })
  expect(december).toMatchObject({ number: 'NWS-0043', created: Date.UTC(2026, 11, 3, 9) / 1000 })
  const [item] = (await subscription()).items.data
  expect(item?.current_period_start).toBe(january?.created)
})

test('the end of a month is kept for months that have it', async () => {
  const sandbox = createSandbox({ now: '2026-01-31T12:00:00Z' })
  const { id: customer } = await sandbox.stripe.customers.create({ email: 'a@b.example' })
  const session = await sandbox.stripe.checkout.sessions.create({
    customer,
    mode: 'subscription',
    success_url: 'https://tidewater.example/',
    line_items: [{ price: sandbox.prices.pro, quantity: 1 }],
  })
  await sandbox.pages(new Request(session.url ?? '', { method: 'POST', body: new URLSearchParams({ card: 'visa' }) }))
  sandbox.advance({ days: 100 })
  const { data } = await sandbox.stripe.invoices.list({ customer })
  expect(data.map(({ created }) => new Date(created * 1000).toISOString().slice(0, 10))).toEqual([
    '2026-04-30',
    '2026-03-31',
    '2026-02-28',
    '2026-01-31',
  ])
})

test.each<ScenarioName>(['canceling', 'cancelingFlexible'])(
  '%s ends on its day and is billed no more',
  async (name) => {
    const { sandbox, subscription, invoices } = start(name)
    const before = (await invoices()).length
    const { cancel_at: cancelAt } = await subscription()
    sandbox.advance({ days: 90 })
    expect(await subscription()).toMatchObject({ status: 'canceled', ended_at: cancelAt })
    expect(await invoices()).toHaveLength(before)
  },
)

test('a trial with a card becomes a paid plan', async () => {
  const { sandbox, subscription, invoices } = start('trialing')
  sandbox.advance({ days: 8 })
  expect((await subscription()).status).toBe('active')
  expect((await invoices())[0]).toMatchObject({ status: 'paid', total: 2900 })
})

test('a trial without a card is paused', async () => {
  const { sandbox, subscription, invoices } = start('trialingWithoutMethod')
  sandbox.advance({ days: 8 })
  expect(await subscription()).toMatchObject({
    status: 'paused',
    status_details: { paused: { subscription: { type: 'trial_end_without_payment_method' } } },
  })
  expect(await invoices()).toHaveLength(1)
})

test('retries go on until the last, then the subscription is unpaid', async () => {
  const { sandbox, subscription, invoices } = start('pastDue')
  sandbox.advance({ days: 7 })
  expect((await subscription()).status).toBe('unpaid')
  expect((await invoices())[0]).toMatchObject({ attempt_count: 4, next_payment_attempt: null })
})

test('a first payment that never comes expires after 23 hours', async () => {
  const { sandbox, subscription, invoices } = start('incomplete')
  sandbox.advance({ hours: 22 })
  expect((await subscription()).status).toBe('incomplete')
  sandbox.advance({ hours: 2 })
  expect((await subscription()).status).toBe('incomplete_expired')
  expect((await invoices())[0]?.status).toBe('void')
})

test('a scheduled change takes place, and the schedule lets go when its last phase is over', async () => {
  const { sandbox, subscription, invoices } = start('scheduledChange')
  sandbox.advance({ days: 30 })
  const changed = await subscription()
  expect(changed.items.data[0]?.price.id).toBe(sandbox.prices.pro)
  expect((await invoices())[0]).toMatchObject({ total: 2900, status: 'paid' })
  expect(changed.schedule).not.toBeNull()
  sandbox.advance({ days: 31 })
  expect((await subscription()).schedule).toBeNull()
})

test('invoices are waived while collection is paused, and charged again after', async () => {
  const { sandbox, subscription, invoices } = start('collectionPaused')
  sandbox.advance({ days: 45 })
  expect((await invoices())[0]?.status).toBe('void')
  sandbox.advance({ days: 45 })
  expect((await subscription()).pause_collection).toBeNull()
  expect((await invoices())[0]?.status).toBe('paid')
})

test('an invoice sent by e-mail that is not paid in time makes the subscription past due', async () => {
  const { sandbox, subscription } = start('sendInvoice')
  sandbox.advance({ days: 22 })
  expect((await subscription()).status).toBe('past_due')
})
