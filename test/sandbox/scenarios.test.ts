import type Stripe from 'stripe'
import { describe, expect, test } from 'vitest'
import { createSandbox, scenarioDescriptions, type ScenarioName, scenarios } from '../../src/sandbox/index.js'

const TODAY = Date.UTC(2026, 10, 12, 9) / 1000

async function load(name: ScenarioName, options = {}) {
  const sandbox = createSandbox(options)
  const { customer } = sandbox.seed(name)
  const all = { customer, limit: 100 }
  const { data: subscriptions } = await sandbox.stripe.subscriptions.list({
    ...all,
    status: 'all',
    expand: ['data.latest_invoice', 'data.default_payment_method', 'data.schedule', 'data.discounts'],
  })
  const { data: invoices } = await sandbox.stripe.invoices.list(all)
  const owner = await sandbox.stripe.customers.retrieve(customer, {
    expand: ['invoice_settings.default_payment_method'],
  })
  const [subscription] = subscriptions
  return { sandbox, customer, owner, subscriptions, subscription, invoices, item: subscription?.items.data[0] }
}

async function latest(name: ScenarioName) {
  const { total, currency, lines } = (await load(name)).invoices[0] ?? {}
  return [total, currency, lines?.data.length]
}

/** Every scenario's answers as they leave, in a sandbox of its own. */
async function record(): Promise<string[]> {
  const sandbox = createSandbox()
  const headers = { authorization: 'Bearer sk_test_sandbox' }
  const answers: string[] = []
  for (const name of scenarios) {
    const { customer } = sandbox.seed(name)
    for (const path of [
      `customers/${customer}`,
      `invoices?customer=${customer}&limit=100`,
      'subscriptions?status=all',
    ]) {
      const answer = await sandbox.fetch(`https://api.stripe.com/v1/${path}`, { headers })
      answers.push(answer.headers.get('request-id') ?? '', await answer.text())
    }
  }
  return answers
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)

describe.each(scenarios)('%s', (name) => {
  test('adds up: lines, discounts, totals, what is due and what is paid', async () => {
    const { invoices } = await load(name)
    for (const invoice of invoices) {
      const discounts = sum((invoice.total_discount_amounts ?? []).map(({ amount }) => amount))
      expect(invoice.subtotal).toBe(sum(invoice.lines.data.map(({ amount }) => amount)))
      const taxes = sum((invoice.total_taxes ?? []).map(({ amount }) => amount))
      expect(invoice.total).toBe(invoice.subtotal - discounts + taxes)
      expect(invoice.amount_due).toBe(invoice.amount_paid + invoice.amount_remaining)
      if (invoice.status === 'draft') continue
      expect(invoice.total - invoice.amount_due).toBe((invoice.ending_balance ?? 0) - invoice.starting_balance)
    }
  })

  test('numbers its final invoices one after the other', async () => {
    const { invoices } = await load(name)
    const numbers = invoices.flatMap(({ number }) => (number === null ? [] : [Number(number.replace('NWS-', ''))]))
    const last = numbers[0] ?? 0
    expect(numbers).toEqual(numbers.map((_, index) => last - index))
    expect(invoices.filter(({ number }) => number === null).every(({ status }) => status === 'draft')).toBe(true)
  })

  test('has a period around today wherever a plan is running', async () => {
    const { subscriptions } = await load(name)
    for (const { items, status } of subscriptions) {
      if (['canceled', 'incomplete_expired', 'paused'].includes(status)) continue
      for (const { current_period_end: end, current_period_start: start } of items.data) {
        expect(start).toBeLessThanOrEqual(TODAY)
        expect(end).toBeGreaterThan(TODAY)
      }
    }
  })

  test('is described in one sentence', () => {
    expect(scenarioDescriptions[name]).toMatch(/^[A-Z].*\.$/)
  })

  test('comes out in the same state on any other day', async () => {
    const states = ({ subscriptions, invoices }: Awaited<ReturnType<typeof load>>) => [
      subscriptions.map(({ status }) => status),
      invoices[0]?.status,
      invoices[0]?.attempt_count,
    ]
    const reference = states(await load(name))
    expect(states(await load(name, { now: '2027-03-31T23:30:00Z' }))).toEqual(reference)
    expect(states(await load(name, { now: '2028-02-29T00:10:00Z' }))).toEqual(reference)
  })
})

test.each<[ScenarioName, Stripe.Subscription.Status]>([
  ['active', 'active'],
  ['trialing', 'trialing'],
  ['trialingWithoutMethod', 'trialing'],
  ['pastDue', 'past_due'],
  ['actionRequired', 'past_due'],
  ['incomplete', 'incomplete'],
  ['incompleteExpired', 'incomplete_expired'],
  ['unpaid', 'unpaid'],
  ['canceling', 'active'],
  ['cancelingFlexible', 'active'],
  ['scheduledChange', 'active'],
  ['paused', 'paused'],
  ['pausedTrialEnded', 'paused'],
  ['collectionPaused', 'active'],
  ['canceled', 'canceled'],
  ['sendInvoice', 'active'],
  ['taxed', 'active'],
  ['unpaidAuthentication', 'unpaid'],
  ['pendingUpdate', 'active'],
])('%s has a subscription that is %s', async (name, status) => {
  expect((await load(name)).subscription?.status).toBe(status)
})

test('the demo customer is Northwind Studio on Pro, billed 29 euros on the third', async () => {
  const { owner, subscription, item, invoices } = await load('active')
  expect(owner).toMatchObject({ name: 'Northwind Studio', email: 'billing@northwind.example' })
  expect(item?.price).toMatchObject({ unit_amount: 2900, currency: 'eur' })
  expect(subscription?.latest_invoice).toMatchObject({ number: 'NWS-0042', status: 'paid', amount_paid: 2900 })
  expect(new Date((item?.current_period_end ?? 0) * 1000).toISOString()).toBe('2026-12-03T09:00:00.000Z')
  expect(invoices).toHaveLength(9)
})

test('VAT comes on top of the plan, and the tax id is on the invoice', async () => {
  const { invoices } = await load('taxed')
  expect(invoices[0]).toMatchObject({
    subtotal: 2900,
    total_excluding_tax: 2900,
    total: 3567,
    total_taxes: [{ amount: 667, taxable_amount: 2900, tax_behavior: 'exclusive' }],
    customer_tax_ids: [{ type: 'eu_vat', value: 'IE1234567AB' }],
  })
})

test('a change waits for its payment, an unpaid invoice for the bank', async () => {
  const { subscription, item } = await load('pendingUpdate')
  expect(item?.price.id).toBe('price_pro_monthly')
  expect(subscription?.pending_update?.subscription_items?.[0]?.price.id).toBe('price_business_monthly')
  const { sandbox, invoices } = await load('unpaidAuthentication')
  const invoice = invoices.find(({ status }) => status === 'open')?.id ?? ''
  const { data } = await sandbox.stripe.invoicePayments.list({ invoice, expand: ['data.payment.payment_intent'] })
  expect(data[0]?.payment.payment_intent).toMatchObject({ status: 'requires_action' })
})

test('classic cancelling raises the flag and the date, flexible cancelling the date alone', async () => {
  const classic = (await load('canceling')).subscription
  const flexible = (await load('cancelingFlexible')).subscription
  expect(classic).toMatchObject({ cancel_at_period_end: true, billing_mode: { type: 'classic' } })
  expect(flexible).toMatchObject({ cancel_at_period_end: false, billing_mode: { type: 'flexible' } })
  for (const subscription of [classic, flexible]) {
    expect(subscription?.cancel_at).toBe(subscription?.items.data[0]?.current_period_end)
    expect(subscription?.cancellation_details).toMatchObject({ reason: 'cancellation_requested', feedback: 'unused' })
  }
})

test('a failed payment is open, counted, and to be tried again', async () => {
  const { invoices, owner } = await load('pastDue')
  expect(invoices[0]).toMatchObject({ status: 'open', attempt_count: 3, amount_remaining: 2900 })
  expect(invoices[0]?.next_payment_attempt).toBeGreaterThan(TODAY)
  expect(owner).toMatchObject({ delinquent: true })
})

test('retries that are used up leave an open invoice and a draft after it', async () => {
  const { invoices } = await load('unpaid')
  expect(invoices[0]).toMatchObject({ status: 'draft', auto_advance: false })
  expect(invoices[1]).toMatchObject({ status: 'open', attempt_count: 4, next_payment_attempt: null })
})

test('the reasons of a pause are told apart', async () => {
  const reason = async (name: ScenarioName) => (await load(name)).subscription?.status_details?.paused.subscription.type
  expect(await reason('paused')).toBe('pause_requested')
  expect(await reason('pausedTrialEnded')).toBe('trial_end_without_payment_method')
  const { subscription } = await load('collectionPaused')
  expect(subscription?.pause_collection?.behavior).toBe('void')
  expect(subscription?.pause_collection?.resumes_at).toBeGreaterThan(TODAY)
})

test('a scheduled change has a later phase with another price', async () => {
  const { sandbox, subscription, item } = await load('scheduledChange')
  const schedule = subscription?.schedule
  if (typeof schedule !== 'object' || schedule === null) throw new Error('the schedule was not expanded')
  expect(schedule.phases.map(({ items }) => items[0]?.price)).toEqual([sandbox.prices.business, sandbox.prices.pro])
  expect(schedule.phases[1]?.start_date).toBe(item?.current_period_end)
})

test('forty invoices cover every status and hold one credit that later ones use up', async () => {
  const { invoices } = await load('manyInvoices')
  expect(invoices).toHaveLength(40)
  expect(new Set(invoices.map(({ status }) => status))).toEqual(
    new Set(['draft', 'open', 'paid', 'uncollectible', 'void']),
  )
  const credit = invoices.find(({ total }) => total < 0)
  const used = invoices.filter(({ total, amount_due: due, status }) => status === 'paid' && total > due && total > 0)
  expect(sum(used.map(({ total, amount_due: due }) => total - due))).toBe(-(credit?.total ?? 0))
})

test.each<[ScenarioName, object]>([
  ['link', { type: 'link', link: { email: 'billing@northwind.example' } }],
  ['sepa', { type: 'sepa_debit', sepa_debit: { last4: '3000' } }],
  ['paypal', { type: 'paypal' }],
  ['expiringCard', { card: { exp_month: 12, exp_year: 2026 } }],
  ['expiredCard', { card: { exp_month: 10, exp_year: 2026 } }],
  ['active', { card: { last4: '4242', exp_month: 12, exp_year: 2030 } }],
])('%s pays with its own kind of method', async (name, method) => {
  const { owner } = await load(name)
  expect(owner).toMatchObject({ invoice_settings: { default_payment_method: method } })
})

test('noPaymentMethod and trialingWithoutMethod have nothing to charge', async () => {
  for (const name of ['noPaymentMethod', 'trialingWithoutMethod'] as const) {
    const { sandbox, customer, owner } = await load(name)
    expect(owner).toMatchObject({ invoice_settings: { default_payment_method: null } })
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data).toEqual([])
  }
})

test('a subscription can pin a card that is not the default one', async () => {
  const { owner, subscription } = await load('subscriptionOwnCard')
  expect(subscription?.default_payment_method).toMatchObject({ card: { brand: 'mastercard', last4: '4444' } })
  expect(owner).toMatchObject({ invoice_settings: { default_payment_method: { card: { last4: '4242' } } } })
})

test('a coupon lowers each invoice and is shown on the subscription', async () => {
  const { subscription, invoices } = await load('discount')
  expect(subscription?.discounts[0]).toMatchObject({ object: 'discount', source: { coupon: 'LAUNCH20' } })
  expect(invoices[0]).toMatchObject({ subtotal: 2900, total: 2320 })
})

test('quantities, usage, tiers and currencies are priced as their prices say', async () => {
  expect(await latest('seats')).toEqual([10_800, 'eur', 1])
  expect(await latest('metered')).toEqual([6240, 'eur', 1])
  expect(await latest('tiered')).toEqual([19_500, 'eur', 2])
  expect(await latest('jpy')).toEqual([4800, 'jpy', 1])
  expect(await latest('kwd')).toEqual([8900, 'kwd', 1])
  expect(await latest('annual')).toEqual([29_000, 'eur', 1])
  expect(await latest('multiItem')).toEqual([3900, 'eur', 2])
})

test('an invoice sent by e-mail has a due date and no next attempt', async () => {
  const { invoices, subscription } = await load('sendInvoice')
  expect(subscription).toMatchObject({ collection_method: 'send_invoice', days_until_due: 30 })
  expect(invoices[0]).toMatchObject({ status: 'open', next_payment_attempt: null })
  expect(invoices[0]?.due_date).toBeGreaterThan(TODAY)
  expect(invoices.slice(1).every(({ status }) => status === 'paid')).toBe(true)
})

test('a deleted customer answers as deleted, and so do references to it', async () => {
  const { owner, customer, sandbox } = await load('deletedCustomer')
  expect(owner).toEqual({ id: customer, object: 'customer', deleted: true })
  const { data } = await sandbox.stripe.invoices.list({ customer, limit: 1, expand: ['data.customer'] })
  expect(data[0]?.customer).toMatchObject({ deleted: true })
})

test('free has neither plan nor invoice, and seeding again makes another customer', async () => {
  const { sandbox, customer, subscriptions, invoices } = await load('free')
  expect([subscriptions, invoices]).toEqual([[], []])
  expect(sandbox.seed('free').customer).not.toBe(customer)
})

test('two sandboxes asked the same answer the same, byte for byte', async () => {
  expect(await record()).toEqual(await record())
})
