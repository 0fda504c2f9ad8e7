// @vitest-environment node
import { scenarios } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import Stripe from 'stripe'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { BillingSchema } from '../../src/contract/index.js'
import type { Billing, Lifecycle, Subscription } from '../../src/contract/index.js'
import { alteredStripe, stripeOver, subscriptionsIn } from './alteredStripe.js'
import { mount, setUp } from './setUp.js'

const NEXT = '2026-12-03T09:00:00.000Z'

/** The one subscription of a scenario. */
async function subscriptionOf(scenario: ScenarioName): Promise<Subscription> {
  const [subscription] = (await setUp(scenario).billing()).subscriptions
  if (subscription === undefined) throw new Error(`${scenario} has no subscription`)
  return subscription
}

describe('getBilling', () => {
  it.each(scenarios)('%s: the answer fits the contract to the letter and holds no Stripe id', async (scenario) => {
    const { get, reported } = setUp(scenario)
    const response = await get()
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(text).not.toMatch(/\b(cus|sub|in|pm|price|prod|si|pi|seti|bpc|sched|sub_sched|txi|card|src|ba|di)_\w+/)
    expect(text).not.toMatch(/LAUNCH20/)
    const billing = JSON.parse(text) as Billing
    expect(v.parse(BillingSchema, billing)).toEqual(billing)
    expect(billing.unavailable).toEqual([])
    expect(reported).toEqual([])
  })

  it('S43: the answer holds nothing that the page does not show', async () => {
    const billing = await setUp('subscriptionOwnCard').billing()
    const strict = v.strictObject(BillingSchema.entries)
    expect(v.parse(strict, billing)).toEqual(billing)
    const keys = (value: unknown): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keys(inner)])
        : []
    for (const secret of ['metadata', 'address', 'phone', 'fingerprint', 'id'])
      expect(keys(billing)).not.toContain(secret)
    expect(JSON.stringify(billing)).not.toContain('@')
  })

  it.each<[ScenarioName, Lifecycle]>([
    ['active', 'active'],
    ['trialing', 'trialing'],
    ['trialingWithoutMethod', 'trial_without_method'],
    ['pastDue', 'past_due'],
    ['actionRequired', 'action_required'],
    ['incomplete', 'action_required'],
    ['incompleteExpired', 'incomplete_expired'],
    ['unpaid', 'unpaid'],
    ['canceling', 'canceling'],
    ['cancelingFlexible', 'canceling'],
    ['scheduledChange', 'scheduled_change'],
    ['paused', 'paused'],
    ['pausedTrialEnded', 'paused'],
    ['collectionPaused', 'collection_paused'],
    ['canceled', 'canceled'],
    ['sendInvoice', 'active'],
  ])('%s reads as %s', async (scenario, lifecycle) => {
    expect((await subscriptionOf(scenario)).lifecycle).toBe(lifecycle)
  })

  it.each<[ScenarioName, boolean]>([
    ['canceling', true],
    ['cancelingFlexible', true],
    ['paused', true],
    ['pausedTrialEnded', false],
    ['collectionPaused', false],
    ['scheduledChange', false],
    ['active', false],
  ])('whether the portal can undo what is coming to %s: %s', async (scenario, expected) => {
    expect((await subscriptionOf(scenario)).isResumable).toBe(expected)
  })

  it('says everything the plan card shows of an active plan', async () => {
    const { ref, ...active } = await subscriptionOf('active')
    expect(ref).toMatch(/^[\w-]{40,}$/)
    expect(active).toMatchObject({
      plan: 'pro',
      name: 'Pro',
      items: [{ plan: 'pro', name: 'Pro', quantity: 1, unitAmount: 2900, interval: 'month', intervalCount: 1 }],
      currency: 'eur',
      amount: 2900,
      currentPeriodStartsAt: '2026-11-03T09:00:00.000Z',
      currentPeriodEndsAt: NEXT,
      renewal: { at: NEXT, amount: 2900, taxExtra: false },
      trialEndsAt: null,
      cancelsAt: null,
      endedAt: null,
      pause: null,
      scheduledChange: null,
      openInvoice: null,
      sendsInvoice: false,
      discounts: [],
    })
  })

  it.each<ScenarioName>(['canceling', 'cancelingFlexible'])(
    'S32: %s ends on the same day, with no renewal',
    async (scenario) => {
      expect(await subscriptionOf(scenario)).toMatchObject({ cancelsAt: NEXT, renewal: null })
    },
  )

  it.each<[ScenarioName, object]>([
    [
      'trialing',
      { trialEndsAt: '2026-11-19T09:00:00.000Z', renewal: { at: '2026-11-19T09:00:00.000Z', amount: 2900 } },
    ],
    ['trialingWithoutMethod', { paymentMethod: null, trialEndsAt: '2026-11-19T09:00:00.000Z' }],
    ['collectionPaused', { pause: { kind: 'collection', resumesAt: '2027-01-12T09:00:00.000Z' }, renewal: null }],
    ['paused', { pause: { kind: 'requested', resumesAt: null }, renewal: null }],
    ['pausedTrialEnded', { pause: { kind: 'trial_ended', resumesAt: null }, renewal: null, trialEndsAt: null }],
    [
      'canceled',
      { endedAt: '2026-10-20T09:00:00.000Z', renewal: null, cancelsAt: null, paymentMethod: null, flows: [] },
    ],
    ['incompleteExpired', { renewal: null, flows: [], openInvoice: null }],
    [
      'scheduledChange',
      { scheduledChange: { plan: 'pro', name: 'Pro', at: NEXT }, renewal: { at: NEXT, amount: 2900 } },
    ],
    ['seats', { plan: 'starter', amount: 10_800, items: [{ quantity: 12, unitAmount: 900 }] }],
    [
      'metered',
      { plan: null, name: 'API calls', amount: null, renewal: { amount: null }, items: [{ unitAmount: null }] },
    ],
    ['tiered', { plan: null, amount: null, renewal: { amount: null }, items: [{ quantity: 25, unitAmount: null }] }],
    ['multiItem', { plan: null, name: 'Pro + Extra storage', amount: 3900, renewal: { amount: 3900 } }],
    ['jpy', { currency: 'jpy', amount: 4800 }],
    ['kwd', { currency: 'kwd', amount: 8900 }],
    ['annual', { plan: null, name: 'Pro', amount: 29_000, items: [{ interval: 'year' }] }],
    ['sendInvoice', { sendsInvoice: true, openInvoice: null }],
    ['noPaymentMethod', { lifecycle: 'active', paymentMethod: null }],
  ])('%s reads %o', async (scenario, expected) => {
    expect(await subscriptionOf(scenario)).toMatchObject(expected)
  })

  it.each<[ScenarioName, object]>([
    ['pastDue', { amount: 2900, nextAttemptAt: '2026-11-18T09:00:00.000Z', expiresAt: null, requiresAction: false }],
    ['actionRequired', { amount: 2900, requiresAction: true }],
    ['incomplete', { amount: 2900, expiresAt: '2026-11-13T08:00:00.000Z', requiresAction: true }],
    ['unpaid', { amount: 2900, nextAttemptAt: null, requiresAction: false }],
  ])('%s names the open invoice, and the ref is the one in the list', async (scenario, expected) => {
    const { subscriptions, invoices } = await setUp(scenario).billing()
    expect(subscriptions[0]?.openInvoice).toMatchObject(expected)
    const open = invoices.data.filter(({ status }) => status === 'open').map(({ ref }) => ref)
    expect(open).toContain(subscriptions[0]?.openInvoice?.ref)
  })

  it('a deleted customer has nothing and can do nothing', async () => {
    expect(await setUp('deletedCustomer').billing()).toMatchObject({
      customer: { name: null, deleted: true, credit: null },
      subscriptions: [],
      paymentMethods: [],
      invoices: { data: [], nextCursor: null },
      capabilities: { portal: false, flows: [], checkout: false },
    })
  })

  it('several subscriptions stand the gravest first, and share a method that is listed once', async () => {
    const { sandbox, customer } = setUp('severalSubscriptions')
    const stripe = alteredStripe(sandbox, (_, answer) => {
      const older = subscriptionsIn(answer)[1]
      if (older !== undefined) older['status'] = 'unpaid'
    })
    const billing = (await (await mount(sandbox, { customer: () => customer, stripe }).get()).json()) as Billing
    expect(billing.subscriptions.map(({ name, lifecycle }) => [name, lifecycle])).toEqual([
      ['Pro', 'unpaid'],
      ['Extra storage', 'active'],
    ])
    expect(new Set(billing.subscriptions.map(({ paymentMethod }) => paymentMethod)).size).toBe(1)
    expect(billing.paymentMethods).toHaveLength(1)
  })

  it.each<[rule: string, plans: ('pro' | 'storage')[], storage: number, expected: string[]]>([
    ['the plan stands before its add-on', ['pro'], 500, ['Pro', 'Extra storage']],
    ['a plan stands before an add-on that costs more', ['pro'], 9900, ['Pro', 'Extra storage']],
    ['a plan stands before an older add-on that costs more', ['storage'], 500, ['Extra storage', 'Pro']],
    ['of two plans the larger amount comes first', ['pro', 'storage'], 9900, ['Extra storage', 'Pro']],
    ['without any plan, too, the larger amount comes first', [], 500, ['Pro', 'Extra storage']],
    ['of the same amount the older comes first', ['pro', 'storage'], 2900, ['Pro', 'Extra storage']],
  ])('of several subscriptions that stand equally, %s', async (_, sold, storage, expected) => {
    const { sandbox, customer } = setUp('severalSubscriptions')
    const newestFirst: unknown[] = []
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called !== '/v1/subscriptions') return
      for (const { items } of answer['data'] as Stripe.Subscription[]) {
        const [item] = items.data
        newestFirst.push(item?.price.id)
        if (item?.price.id === sandbox.prices.storage) {
          Object.assign(item, { quantity: 1, price: { ...item.price, unit_amount: storage } })
        }
      }
    })
    const plans = Object.fromEntries(sold.map((name) => [name, sandbox.prices[name]]))
    const { get } = mount(sandbox, { customer: () => customer, stripe, plans })
    const { subscriptions } = (await (await get()).json()) as Billing
    expect(newestFirst).toEqual([sandbox.prices.storage, sandbox.prices.pro])
    expect(subscriptions.map(({ name }) => name)).toEqual(expected)
  })

  it('S33: the method of a subscription that pins one is that one, and only the default is called default', async () => {
    const { subscriptions, paymentMethods } = await setUp('subscriptionOwnCard').billing()
    const pinned = paymentMethods.find(({ ref }) => ref === subscriptions[0]?.paymentMethod)
    expect(pinned).toMatchObject({ brand: 'mastercard', last4: '4444', isDefault: false })
    expect(paymentMethods.map(({ isDefault }) => isDefault)).toEqual([true, false])
  })

  it('S33: a method that several subscriptions pin is listed once', async () => {
    const { sandbox, customer } = setUp('severalSubscriptions')
    const pinned = { object: 'payment_method', id: 'pm_pinned', type: 'card', card: { brand: 'visa', last4: '1881' } }
    const stripe = alteredStripe(sandbox, (_, answer) => {
      for (const subscription of subscriptionsIn(answer)) subscription['default_payment_method'] = pinned
    })
    const billing = (await (await mount(sandbox, { customer: () => customer, stripe }).get()).json()) as Billing
    expect(billing.paymentMethods.map(({ last4, isDefault }) => [last4, isDefault])).toEqual([
      ['4242', true],
      ['1881', false],
    ])
  })

  it('S33: without a default there is no method, even where methods are saved', async () => {
    const { sandbox, customer, billing } = setUp('active')
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } }, {})
    expect((await sandbox.stripe.paymentMethods.list({ customer })).data).not.toEqual([])
    const { paymentMethods, subscriptions } = await billing()
    expect(paymentMethods).toEqual([])
    expect(subscriptions[0]?.paymentMethod).toBeNull()
  })

  it.each<[ScenarioName, object[]]>([
    ['link', [{ type: 'link', email: 'billing@northwind.example', brand: null, last4: null, expiry: null }]],
    ['sepa', [{ type: 'sepa_debit', last4: '3000', email: null, expiry: null }]],
    ['paypal', [{ type: 'paypal', email: 'billing@northwind.example', last4: null }]],
    ['expiringCard', [{ expiry: { month: 12, year: 2026, status: 'expiring' } }]],
    ['expiredCard', [{ expiry: { month: 10, year: 2026, status: 'expired' } }]],
    ['active', [{ type: 'card', brand: 'visa', last4: '4242', expiry: { month: 12, year: 2030, status: 'valid' } }]],
    ['noPaymentMethod', []],
  ])('S34: %s shows the method as %o', async (scenario, expected) => {
    expect((await setUp(scenario).billing()).paymentMethods).toMatchObject(expected)
  })

  it('refs stay the same from load to load, and on every instance with the secret', async () => {
    const { sandbox, customer, billing } = setUp('severalSubscriptions')
    const first = await billing()
    const other = mount(sandbox, { customer: () => customer })
    expect(await billing()).toEqual(first)
    expect(await (await other.get()).json()).toEqual(first)
    const refs = JSON.stringify(first).match(/"ref":"[^"]+"/g) ?? []
    expect(new Set(refs).size).toBe(refs.length)
  })

  it('plans come in the host’s order, with the host’s words over the product’s', async () => {
    const { sandbox, customer } = setUp()
    const { starter, pro, proYearly, metered } = sandbox.prices
    const plans = {
      usage: metered,
      yearly: { price: proYearly, name: 'Pro, yearly', description: 'Two months free.' },
      pro,
      starter,
    }
    const { get } = mount(sandbox, { customer: () => customer, plans })
    const billing = (await (await get()).json()) as Billing
    expect(billing.plans).toMatchObject([
      { key: 'usage', name: 'API calls', unitAmount: null },
      { key: 'yearly', name: 'Pro, yearly', description: 'Two months free.', unitAmount: 29_000, interval: 'year' },
      { key: 'pro', name: 'Pro', description: 'For a team that ships every week.', unitAmount: 2900, currency: 'eur' },
      { key: 'starter', name: 'Starter' },
    ])
  })
})

const paths = (calls: readonly { path: string }[]) => calls.map(({ path }) => path.replace(/_?sandbox\d+/, ''))

describe('calls to Stripe for one load', () => {
  it('warm: one parallel round of three', async () => {
    const { sandbox, customer, get, calls } = setUp()
    await get()
    const cold = calls().length
    expect(cold).toBe(7)
    let running = 0
    let most = 0
    const stripe = stripeOver(async (url, init) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return sandbox.fetch(url, init).finally(() => running--)
    })
    const counted = mount(sandbox, { customer: () => customer, stripe })
    await counted.get()
    most = 0
    const warm = calls().length
    await counted.get()
    expect(paths(calls().slice(warm)).toSorted()).toEqual(['/v1/customers/cus', '/v1/invoices', '/v1/subscriptions'])
    expect(most).toBe(3)
  })

  it.each<[ScenarioName, extra: number]>([
    ['pastDue', 1],
    ['actionRequired', 1],
    ['unpaid', 1],
    ['incomplete', 1],
    ['trialing', 0],
    ['canceling', 0],
    ['scheduledChange', 0],
    ['metered', 0],
    ['discount', 0],
  ])('warm, %s: %i more, for the payment that needs attention', async (scenario, extra) => {
    const { get, calls } = setUp(scenario)
    await get()
    const cold = calls().length
    await get()
    expect(calls().slice(cold)).toHaveLength(3 + extra)
  })

  it('S31: every call asks for the version we read, whatever version the host’s client is set to', async () => {
    const { sandbox, customer, calls } = setUp()
    const stripe = new Stripe('sk_test_old', {
      // What a host wrote years ago; only the newest is in the types.
      apiVersion: '2024-06-20' as '2026-10-28.endive',
      telemetry: false,
      httpClient: Stripe.createFetchHttpClient(sandbox.fetch),
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    await get()
    await post('/portal-sessions', {})
    expect(calls()).toHaveLength(8)
    expect(new Set(calls().map(({ headers }) => headers['stripe-version']))).toEqual(new Set(['2026-10-28.endive']))
  })

  it('every list and every session is of the one customer', async () => {
    const { get, post, calls, customer } = setUp('pastDue')
    await get()
    await post('/portal-sessions', { flow: { type: 'subscription_cancel' } })
    const lists = calls().filter(({ path }) => /^\/v1\/(subscriptions|invoices|billing_portal\/sessions)$/.test(path))
    expect(lists.length).toBeGreaterThan(2)
    expect(new Set(lists.map(({ params }) => params['customer']))).toEqual(new Set([customer]))
  })

  it('the catalogue is read again when its time to live is over, and a failed read is not kept', async () => {
    const { sandbox, get, calls } = setUp('active', { cacheTtlMs: 3_600_000 })
    sandbox.fail({ match: '/v1/prices/', status: 400, times: 1 })
    expect(((await (await get()).json()) as Billing).plans).toHaveLength(2)
    expect(((await (await get()).json()) as Billing).plans).toHaveLength(3)
    const before = calls().length
    await get()
    expect(calls()).toHaveLength(before + 3)
    sandbox.advance({ hours: 1 })
    await get()
    expect(calls()).toHaveLength(before + 10)
  })

  it('S49: handlers do not share a cache', async () => {
    const { sandbox, customer, get, calls } = setUp()
    await get()
    const before = calls().length
    await mount(sandbox, { customer: () => customer }).get()
    expect(calls().slice(before)).toHaveLength(7)
  })
})
