// @vitest-environment node
import type { Sandbox, SandboxFault } from 'react-billing-portal/sandbox'
import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import type { Billing, Problem, Section } from '../../src/contract/index.js'
import { gate } from '../gate.js'
import { alteredStripe, stripeOver } from './alteredStripe.js'
import { mount, problemOf, setUp } from './setUp.js'
import { bySlowClock } from './slowClock.js'

const portal = '/portal-sessions'
const always = 99

/** A client of a sandbox whose calls to the matching paths are never answered. */
const hanging = (sandbox: Sandbox, match: RegExp): Stripe =>
  stripeOver((url, init) => (match.test(url.pathname) ? new Promise<Response>(() => {}) : sandbox.fetch(url, init)))

describe('faults of Stripe', () => {
  const secret = 'sk_live_51H9 No such customer: cus_123; jane@example.com at /srv/app/billing.js:12'
  const envelope = (fields: object) => JSON.stringify({ error: { message: secret, ...fields } })

  it.each<[string, SandboxFault, [number, string]]>([
    ['401', { status: 401, body: envelope({ type: 'invalid_request_error' }) }, [500, 'misconfigured']],
    ['403', { status: 403, body: envelope({ type: 'invalid_request_error' }) }, [500, 'misconfigured']],
    [
      '400',
      { status: 400, body: envelope({ type: 'invalid_request_error', param: 'return_url' }) },
      [502, 'stripe_error'],
    ],
    [
      '400 of an idempotency key',
      { status: 400, body: envelope({ type: 'idempotency_error' }) },
      [502, 'stripe_error'],
    ],
    ['404 of something else', { status: 404, code: 'resource_missing', param: 'price' }, [502, 'stripe_error']],
    ['404 of the customer', { status: 404, code: 'resource_missing', param: 'customer' }, [404, 'customer_not_found']],
    [
      '404 of the configuration',
      { status: 404, code: 'resource_missing', param: 'configuration' },
      [409, 'portal_not_configured'],
    ],
    ['409', { status: 409, code: 'lock_timeout' }, [503, 'stripe_unavailable']],
    ['429', { status: 429, code: 'rate_limit' }, [503, 'stripe_unavailable']],
    ['500', { status: 500, body: envelope({ type: 'api_error' }) }, [503, 'stripe_unavailable']],
    ['502 of a proxy in HTML', { status: 502, body: `<html>${secret}</html>` }, [503, 'stripe_unavailable']],
    ['200 in HTML', { status: 200, body: `<html>${secret}</html>` }, [503, 'stripe_unavailable']],
    ['a broken connection', { drop: true }, [503, 'stripe_unavailable']],
  ])('S18: %s is answered with a code of ours and nothing of Stripe’s', async (_, fault, expected) => {
    const { sandbox, post, get, billing, reported } = setUp()
    const [invoice] = (await billing()).invoices.data
    sandbox.fail({ ...fault, times: always })
    const response = await post(portal, {})
    const text = await response.clone().text()
    expect(await problemOf(response)).toEqual(expected)
    expect(text).not.toMatch(/sk_|cus_|jane|\.js|No such|<html>|Stripe|stack/)
    expect(Object.keys(JSON.parse(text) as Problem).toSorted()).toEqual([
      'code',
      'requestId',
      'status',
      'title',
      'type',
    ])
    expect(reported.at(-1)).toMatchObject({
      operation: 'createPortalSession',
      requestId: response.headers.get('X-Request-Id'),
    })
    const reads = ['', '/invoices', `/invoices/${invoice?.ref}/pdf`]
    for (const answer of await Promise.all(reads.map((path) => get(path)))) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(await answer.text()).not.toMatch(/sk_|cus_|jane|\.js|No such|<html>/)
    }
  })

  it('S18: a decline says so with a code of ours, and is the operator’s business no more than any refused card', async () => {
    const { sandbox, post, reported } = setUp()
    sandbox.fail({ status: 402, body: envelope({ type: 'card_error', code: 'card_declined' }) })
    const response = await post(portal, {})
    expect(await response.clone().text()).not.toMatch(/sk_|cus_|jane|\.js|No such/)
    expect(await problemOf(response)).toEqual([402, 'payment_failed'])
    expect(reported).toEqual([])
  })

  it('S18: an error that is not Stripe’s is ours, and only the log sees it', async () => {
    const { sandbox, customer } = setUp()
    const seen: unknown[] = []
    const stripe = alteredStripe(sandbox, (path) => {
      if (path.startsWith('/v1/invoices/')) throw new Error('unreachable')
    })
    const { get } = mount(sandbox, {
      customer: () => customer,
      stripe,
      now: () => Number.NaN,
      onError: (error) => seen.push(error),
    })
    const response = await get()
    expect(await problemOf(response)).toEqual([500, 'internal_error'])
    expect(seen).toEqual([new RangeError('Invalid time value')])
  })

  it('S19: the portal and checkout of a deleted customer say that it is gone', async () => {
    const { post, billing } = setUp('deletedCustomer')
    expect((await billing()).customer).toEqual({ name: null, deleted: true, credit: null })
    expect(await problemOf(await post(portal, {}))).toEqual([404, 'customer_not_found'])
    const [status] = await problemOf(await post('/checkout-sessions', { plan: 'pro' }))
    expect(status).toBe(404)
  })

  it('S42: what fails several reads of one request is told once, and again with the next request', async () => {
    const { sandbox, get, reported } = setUp('active')
    sandbox.fail({ match: /subscriptions|invoices/, status: 400, code: 'parameter_invalid', times: always })
    expect(((await (await get()).json()) as Billing).unavailable).toEqual(['subscriptions', 'invoices'])
    expect(reported).toHaveLength(1)
    await get()
    expect(reported.map(({ operation }) => operation)).toEqual(['getBilling', 'getBilling'])
    expect(new Set(reported.map(({ requestId }) => requestId)).size).toBe(2)
  })

  it('S42: what fails for reasons of their own is told one by one', async () => {
    const { sandbox, get, reported } = setUp('active')
    const failing = (message: string) => JSON.stringify({ error: { type: 'invalid_request_error', message } })
    sandbox.fail({ match: '/v1/invoices', status: 400, body: failing('one'), times: always })
    sandbox.fail({ match: '/v1/subscriptions', status: 400, body: failing('two'), times: always })
    await get()
    expect(reported.map(({ error }) => (error as Error).message).toSorted()).toEqual(['one', 'two'])
  })

  it('S19: a deleted customer whose lists Stripe refuses reads the same', async () => {
    const { sandbox, get } = setUp('deletedCustomer')
    const fault: SandboxFault = { status: 404, code: 'resource_missing', param: 'customer', times: always }
    sandbox.fail({ ...fault, match: /subscriptions|invoices/ })
    const response = await get()
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ customer: { deleted: true }, subscriptions: [], unavailable: [] })
  })

  it('S20: a customer of the other mode is not found; none is made, and the log says which mode', async () => {
    const made: string[] = []
    const { sandbox, get, post, reported, calls } = setUp('active', {
      customer: () => 'cus_ofLiveMode',
      createCustomer: async () => {
        made.push('cus')
        return 'cus_new'
      },
    })
    const message =
      "No such customer: 'cus_ofLiveMode'; a similar object exists in live mode, but a test mode key was used."
    const body = JSON.stringify({
      error: { type: 'invalid_request_error', code: 'resource_missing', param: 'customer', message },
    })
    sandbox.fail({ match: /customers|subscriptions|invoices|sessions/, status: 404, body, times: always })
    for (const answer of [
      await get(),
      await get('/invoices'),
      await post(portal, {}),
      await post('/checkout-sessions', { plan: 'pro' }),
    ]) {
      expect([404, 502]).toContain(answer.status)
    }
    expect(await problemOf(await get())).toEqual([404, 'customer_not_found'])
    expect(await problemOf(await post(portal, {}))).toEqual([404, 'customer_not_found'])
    expect(String(reported.at(-1)?.error)).toContain('a similar object exists in live mode')
    expect(made).toEqual([])
    expect(calls().every(({ method, path }) => method === 'GET' || path === '/v1/billing_portal/sessions')).toBe(true)
  })

  it('S20: a customer that is not found is no section that failed alone', async () => {
    const { sandbox, get } = setUp()
    sandbox.fail({ match: '/v1/customers/', status: 404, code: 'resource_missing', param: 'id' })
    expect(await problemOf(await get())).toEqual([404, 'customer_not_found'])
  })

  it('S20: a customer that Stripe does not know at all is not found', async () => {
    const { get } = setUp('active', { customer: () => 'cus_nobody' })
    expect(await problemOf(await get())).toEqual([404, 'customer_not_found'])
  })

  it('S23: 429 is tried again within the time there is, three times at most', async () => {
    const { sandbox, post, calls } = setUp()
    sandbox.fail({ status: 429, code: 'rate_limit', times: 2 })
    expect((await post(portal, {})).status).toBe(200)
    expect(calls().map(({ status }) => status)).toEqual([429, 429, 200])
    expect(new Set(calls().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)

    sandbox.fail({ status: 429, code: 'rate_limit', times: always })
    const before = calls().length
    const response = await post(portal, {})
    expect(calls().slice(before)).toHaveLength(3)
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(await problemOf(response)).toEqual([503, 'stripe_unavailable'])
  })

  it('S23: a lock and a broken connection are tried again too; what Stripe refuses is not', async () => {
    for (const [fault, attempts] of [
      [{ status: 409, code: 'lock_timeout' }, 2],
      [{ drop: true }, 2],
      [{ status: 500 }, 2],
      [{ status: 400 }, 1],
      [{ status: 402 }, 1],
      [{ status: 403 }, 1],
    ] as const) {
      const { sandbox, post, calls } = setUp()
      sandbox.fail(fault)
      await post(portal, {})
      expect([fault, calls().length]).toEqual([fault, attempts])
    }
  })

  it('S23: an answer that may not be tried again is not, and Stripe’s word on waiting is passed on, within reason', async () => {
    for (const [wait, expected] of [
      ['7', '7'],
      ['86400', '60'],
      ['soon', '5'],
      ['-1', '5'],
    ] as const) {
      const { sandbox, customer } = setUp()
      let calls = 0
      const stripe = stripeOver(async () => {
        calls++
        const headers = { 'retry-after': wait, 'stripe-should-retry': 'false' }
        return Response.json({ error: { type: 'api_error', message: 'busy' } }, { status: 503, headers })
      })
      const { post } = mount(sandbox, { customer: () => customer, stripe })
      const response = await post(portal, {})
      expect([response.status, response.headers.get('Retry-After'), calls]).toEqual([503, expected, 1])
    }
  })

  it('S23: a wait longer than the time there is ends the trying', async () => {
    const { sandbox, customer } = setUp()
    let calls = 0
    const stripe = stripeOver(async () => {
      calls++
      return Response.json({ error: { type: 'api_error' } }, { status: 429, headers: { 'retry-after': '30' } })
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe, timeoutMs: 2000 })
    const response = await post(portal, {})
    expect([response.status, response.headers.get('Retry-After'), calls]).toEqual([503, '30', 1])
  })

  it('S24: a Stripe that hangs is answered 504 within the budget, on every operation, whatever the SDK’s settings', async () => {
    const { sandbox, customer, billing } = setUp()
    const [invoice] = (await billing()).invoices.data
    const stripe = hanging(sandbox, /./)
    const { get, post } = mount(sandbox, { customer: () => customer, stripe, timeoutMs: 120 })
    const answers = await bySlowClock(() =>
      Promise.all([
        get(),
        get('/invoices'),
        get(`/invoices/${invoice?.ref}/pdf`),
        post(portal, {}),
        post(portal, { flow: { type: 'subscription_cancel' } }),
        post('/checkout-sessions', { plan: 'pro' }),
      ]),
    )
    for (const answer of answers) expect(await problemOf(answer)).toEqual([504, 'timeout'])
  })

  it('S24: the budget is the request’s, not each call’s', async () => {
    const { sandbox, customer } = setUp()
    sandbox.latency = 70
    const { post } = mount(sandbox, { customer: () => customer, timeoutMs: 100 })
    const flow = { type: 'subscription_cancel' }
    expect(await problemOf(await post(portal, { flow }))).toEqual([504, 'timeout'])
  })

  it('S46: when the person has gone, nothing is tried again', async () => {
    const { sandbox, handler, calls } = setUp()
    sandbox.fail({ drop: true, times: always })
    const gone = new AbortController()
    gone.abort()
    await handler(new Request('https://app.example.com/api/billing/invoices', { signal: gone.signal }))
    expect(calls()).toHaveLength(1)
  })
})

describe('a read that fails alone', () => {
  const refusal: SandboxFault = { status: 403, times: always }

  it.each<[Section[], match: string, (billing: Billing) => void]>([
    [
      ['customer', 'paymentMethods'],
      '/v1/customers/',
      (billing) => {
        expect(billing.customer).toBeNull()
        expect(billing.paymentMethods).toEqual([])
        expect(billing.subscriptions).toMatchObject([{ name: 'Pro', lifecycle: 'trialing', paymentMethod: null }])
        expect(billing.capabilities.portal).toBe(true)
      },
    ],
    [
      ['subscriptions'],
      '/v1/subscriptions',
      (billing) => {
        expect(billing.subscriptions).toEqual([])
        expect(billing.paymentMethods).toHaveLength(1)
        expect(billing.capabilities.checkout).toBe(false)
      },
    ],
    [
      ['invoices'],
      '/v1/invoices',
      (billing) => {
        expect(billing.invoices).toEqual({ data: [], nextCursor: null })
        expect(billing.subscriptions).toHaveLength(1)
      },
    ],
    [
      ['plans'],
      '/v1/prices',
      (billing) => {
        expect(billing.plans).toEqual([])
        expect(billing.subscriptions).toMatchObject([{ name: 'Pro', plan: 'pro' }])
        expect(billing.capabilities.checkout).toBe(false)
      },
    ],
    [
      ['capabilities'],
      '/v1/billing_portal/configurations',
      (billing) => {
        expect(billing.capabilities).toMatchObject({ portal: false, flows: [] })
        expect(billing.subscriptions).toMatchObject([{ flows: [] }])
      },
    ],
  ])('S25: %j is named and empty, and the rest stands', async (sections, match, check) => {
    const { sandbox, get, reported } = setUp('trialing')
    sandbox.fail({ ...refusal, match })
    const response = await get()
    expect(response.status).toBe(200)
    const billing = (await response.json()) as Billing
    expect(billing.unavailable).toEqual(sections)
    check(billing)
    expect(reported).not.toEqual([])
    expect(reported[0]).toMatchObject({ operation: 'getBilling', requestId: response.headers.get('X-Request-Id') })
  })

  it('S22: a restricted key that may not read invoices costs the invoices and nothing else', async () => {
    const { sandbox, billing } = setUp()
    sandbox.fail({ status: 403, match: '/v1/invoices', times: always })
    expect(await billing()).toMatchObject({ unavailable: ['invoices'], subscriptions: [{ name: 'Pro' }] })
  })

  it.each<[SandboxFault, [number, string]]>([
    [{ status: 401 }, [500, 'misconfigured']],
    [{ status: 500 }, [503, 'stripe_unavailable']],
    [{ status: 400 }, [502, 'stripe_error']],
    [{ drop: true }, [503, 'stripe_unavailable']],
  ])('S25: when everything fails with %o, the answer is no longer 200', async (fault, expected) => {
    const { sandbox, get } = setUp()
    sandbox.fail({ ...fault, times: always })
    expect(await problemOf(await get())).toEqual(expected)
  })

  it.each<[Section[], RegExp]>([
    [['customer', 'paymentMethods'], /\/customers/],
    [['invoices'], /\/invoices/],
    [['plans'], /\/prices/],
    [['capabilities'], /\/configurations/],
  ])('S24: when only %j hangs, the rest is answered in time', async (sections, match) => {
    const { sandbox, customer } = setUp()
    const { get } = mount(sandbox, { customer: () => customer, stripe: hanging(sandbox, match), timeoutMs: 1000 })
    const response = await bySlowClock(get)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ unavailable: sections, subscriptions: [{ name: 'Pro' }] })
  })

  it.each([
    ['a product', 'multiItem', /\/products/, { name: 'Pro', amount: 3900 }],
    ['a coupon', 'discount', /\/coupons/, { renewal: { amount: null }, discounts: [{ percentOff: 20 }] }],
    ['the prices', 'scheduledChange', /\/(prices|products)/, { name: '', scheduledChange: null }],
  ] as const)('S24: when only %s hangs, the subscription is answered in time', async (_, scenario, match, expected) => {
    const { sandbox, customer } = setUp(scenario)
    const { get } = mount(sandbox, { customer: () => customer, stripe: hanging(sandbox, match), timeoutMs: 1500 })
    const response = await bySlowClock(get)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ subscriptions: [expected] })
  })

  it('S25: the state of an open payment that cannot be read leaves the payment itself', async () => {
    const { sandbox, billing, reported } = setUp('actionRequired')
    sandbox.fail({ ...refusal, match: '/v1/invoices/' })
    expect(await billing()).toMatchObject({
      unavailable: [],
      subscriptions: [{ lifecycle: 'past_due', openInvoice: { amount: 2900, requiresAction: false } }],
    })
    expect(reported).toMatchObject([{ operation: 'getBilling' }])
  })

  it('S25: a method that a subscription pins is not shown as all there is while the customer cannot be read', async () => {
    const { sandbox, billing } = setUp('subscriptionOwnCard')
    sandbox.fail({ ...refusal, match: '/v1/customers/' })
    expect(await billing()).toMatchObject({ unavailable: ['customer', 'paymentMethods'], paymentMethods: [] })
  })

  it('S25: a price that does not exist costs its plan, is reported, and is not asked for again at once', async () => {
    const { sandbox, customer, calls } = setUp()
    const { starter, pro } = sandbox.prices
    const seen: unknown[] = []
    const { get } = mount(sandbox, {
      customer: () => customer,
      plans: { starter, gone: 'price_gone', pro },
      onError: (error) => seen.push(error),
    })
    const { plans, unavailable } = (await (await get()).json()) as Billing
    expect([plans.map(({ key }) => key), unavailable]).toEqual([['starter', 'pro'], []])
    expect(seen.map(String)).toEqual([expect.stringContaining('No such price')])
    const before = calls().length
    await get()
    expect(calls().slice(before)).toHaveLength(3)
    expect(seen).toHaveLength(2)
  })

  it('S25: a coupon that is gone is asked for once', async () => {
    const { sandbox, billing, calls } = setUp('discount')
    sandbox.fail({ match: '/v1/coupons/', status: 404, code: 'resource_missing', param: 'id', times: always })
    await billing()
    expect((await billing()).subscriptions).toMatchObject([{ renewal: { amount: null } }])
    expect(calls().filter(({ path }) => path.startsWith('/v1/coupons/'))).toHaveLength(1)
  })

  it('S24: when the whole catalogue hangs, one wait after the other, the rest is still answered in time', async () => {
    const { sandbox, customer } = setUp('discount')
    const { get } = mount(sandbox, {
      customer: () => customer,
      stripe: hanging(sandbox, /\/(prices|products|coupons)/),
      plans: { starter: sandbox.prices.starter },
      timeoutMs: 1000,
    })
    const response = await bySlowClock(get)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ unavailable: ['plans'], subscriptions: [{ name: '' }] })
  })

  it('S25: a product that cannot be read costs its name and nothing else', async () => {
    const { sandbox, billing } = setUp('multiItem')
    sandbox.fail({ ...refusal, match: '/v1/products' })
    expect((await billing()).subscriptions).toMatchObject([{ name: 'Pro', items: [{ name: 'Pro' }, { name: '' }] }])
  })

  it('S25: a product whose read fails while its price brings it leaves no rejection that nobody handles', async () => {
    const { sandbox, customer } = setUp('active')
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    const [came, fail] = [gate(), gate()]
    const error = { type: 'invalid_request_error', message: 'no' }
    const stripe = stripeOver(async (url, init) => {
      if (!url.pathname.startsWith('/v1/products/')) return sandbox.fetch(url, init)
      came.open()
      await fail.opened
      return Response.json({ error }, { status: 400 })
    })
    try {
      const options = { customer: () => customer, stripe, operations: { cancel: true } }
      const { get, post } = mount(sandbox, { ...options, plans: { pro: sandbox.prices.pro } })
      const elsewhere = mount(sandbox, { customer: () => customer })
      const { subscriptions } = (await (await elsewhere.get()).json()) as Billing
      // Whoever cancels asks for the product's name; whoever loads the page is given the product with its price.
      const canceled = post(`/subscriptions/${subscriptions[0]?.ref}/cancel`, {})
      await came.opened
      expect((await get()).status).toBe(200)
      fail.open()
      expect((await canceled).status).toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(unhandled).toEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })

  it('a user without a customer whose catalogue cannot be read still sees the free plan', async () => {
    const { sandbox, get } = setUp(null, { customer: () => ({ user: 'u1' }) })
    sandbox.fail({ ...refusal, match: '/v1/prices' })
    expect(await (await get()).json()).toMatchObject({ customer: null, plans: [], unavailable: ['plans'] })
  })
})
