// @vitest-environment node
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Billing } from '../../src/contract/index.js'
import { mount, problemOf, setUp } from './setUp.js'

type Resolve = BillingHandlerOptions['customer']
const user = () => ({ user: 'user_1' })
const gives = (value: unknown) => (() => value) as Resolve

afterEach(() => void vi.useRealTimers())

describe('who is asking', () => {
  it('S1: nobody signed in gets 401 on every operation, and nobody asks Stripe', async () => {
    const { get, post, calls } = setUp('active', { customer: () => null })
    const answers = [
      await get(),
      await get('/invoices'),
      await get('/invoices/ref/pdf'),
      await post('/portal-sessions', {}),
      await post('/checkout-sessions', { plan: 'pro' }),
    ]
    for (const answer of answers) expect(await problemOf(answer)).toEqual([401, 'unauthenticated'])
    expect(calls()).toEqual([])
  })

  it.each([
    ['undefined', undefined],
    ['an empty text', ''],
    ['blanks', '  '],
    ['a padded id', ' cus_1 '],
    ['the text undefined', 'undefined'],
    ['a number', 7],
    ['a list', ['cus_1']],
    ['an object', { id: 'cus_1' }],
    ['an object with more than a user', { user: 'u1', customer: 'cus_1' }],
    ['a user without a name', { user: '' }],
    ['a user of blanks', { user: ' ' }],
    ['a numeric user', { user: 7 }],
    ['an id that climbs', 'cus_1/../cus_2'],
    ['an id with a query', 'cus_1?expand[]=x'],
    ['another kind of id', 'sub_1'],
    ['an id in capitals', 'CUS_1'],
    ['an id of look-alikes', 'сus_1'],
    ['an endless id', `cus_${'a'.repeat(300)}`],
    ['true', true],
    ['a promise of undefined', Promise.resolve()],
    ['a promise of an empty text', Promise.resolve('')],
    ['a promise of an object', Promise.resolve({})],
  ])('S2: a resolver that gives %s is a misconfiguration, with zero Stripe calls', async (_, value) => {
    const { get, post, calls, reported } = setUp('active', { customer: gives(value) })
    expect(await problemOf(await get())).toEqual([500, 'misconfigured'])
    expect(await problemOf(await post('/portal-sessions', {}))).toEqual([500, 'misconfigured'])
    expect(calls()).toEqual([])
    expect(reported).toHaveLength(2)
    expect(String(reported[0]?.error)).toContain("`customer` gave neither null, nor a customer id ('cus_…')")
  })

  it.each<[string, Resolve]>([
    [
      'throws',
      () => {
        throw new Error('the session store said: user jane@example.com')
      },
    ],
    ['rejects', () => Promise.reject(new Error('the session store said: user jane@example.com'))],
  ])('S3: a resolver that %s is answered 500, and only the log hears why', async (_, customer) => {
    const { get, calls, reported } = setUp('active', { customer })
    const response = await get()
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).toContain('"code":"internal_error"')
    expect(text).not.toContain('jane')
    expect(calls()).toEqual([])
    expect(reported).toEqual([
      {
        error: new Error('the session store said: user jane@example.com'),
        operation: 'getBilling',
        requestId: response.headers.get('X-Request-Id'),
      },
    ])
  })

  it('S3: a resolver that never settles is answered 504 when the time is up', async () => {
    const { get, calls } = setUp('active', { customer: () => new Promise(() => {}), timeoutMs: 40 })
    expect(await problemOf(await get())).toEqual([504, 'timeout'])
    expect(calls()).toEqual([])
  })

  it('S3: a log that throws does not take the answer with it', async () => {
    const { get } = setUp('active', {
      customer: gives(undefined),
      onError: () => {
        throw new Error('disk full')
      },
    })
    expect(await problemOf(await get())).toEqual([500, 'misconfigured'])
  })

  it('S4: identity in query, headers and cookies is ignored', async () => {
    const { sandbox, get, customer, calls } = setUp()
    const other = sandbox.seed('pastDue').customer
    const names = ['customer', 'customerId', 'userId', 'referenceId', 'stripeAccount']
    const query = names.map((name) => `${name}=${other}`).join('&')
    const headers = {
      'X-Customer': other,
      'Stripe-Account': 'acct_1',
      'Stripe-Customer': other,
      Cookie: `customer=${other}`,
    }
    expect((await get(`?${query}`, headers)).status).toBe(200)
    expect((await get(`/invoices?${query}`, headers)).status).toBe(200)
    const sent = calls()
    expect(JSON.stringify(sent)).not.toContain(other)
    expect(sent.some(({ headers: given }) => 'stripe-account' in given)).toBe(false)
    expect(sent.filter(({ path }) => path.startsWith('/v1/customers/')).map(({ path }) => path)).toEqual([
      `/v1/customers/${customer}`,
    ])
  })

  it.each(['customer', 'customerId', 'userId', 'referenceId', 'stripeAccount', 'metadata', 'expand'])(
    'S4: a body that names its own %s is refused',
    async (name) => {
      const { post, calls } = setUp('free')
      expect(await problemOf(await post('/portal-sessions', { [name]: 'cus_other' }))).toEqual([400, 'invalid_request'])
      expect(await problemOf(await post('/checkout-sessions', { plan: 'pro', [name]: 'cus_other' }))).toEqual([
        400,
        'invalid_request',
      ])
      expect(calls()).toEqual([])
    },
  )

  it('S49: two hundred interleaved requests of two customers never see each other', async () => {
    const { sandbox, customer: first } = setUp('active')
    const second = sandbox.seed('subscriptionOwnCard').customer
    const { get } = mount(sandbox, { customer: (request) => request.headers.get('X-Session') ?? null })
    const alone: Record<string, Billing> = {}
    for (const id of [first, second]) alone[id] = (await (await get('', { 'X-Session': id })).json()) as Billing
    expect(alone[first]).not.toEqual(alone[second])
    const ids = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? first : second))
    const answers = await Promise.all(ids.map(async (id) => (await get('', { 'X-Session': id })).json()))
    expect(answers).toEqual(ids.map((id) => alone[id]))
  })
})

describe('a user without a customer', () => {
  it('is on the free plan, and only the catalogue is read, once', async () => {
    const { get, calls } = setUp(null, { customer: user, createCustomer: () => Promise.resolve('cus_new') })
    const billing = (await (await get()).json()) as Billing
    expect(billing).toMatchObject({
      customer: null,
      subscriptions: [],
      paymentMethods: [],
      invoices: { data: [], nextCursor: null },
      capabilities: { portal: false, flows: [], checkout: true },
      unavailable: [],
    })
    expect(billing.plans.map(({ key }) => key)).toEqual(['starter', 'pro', 'business'])
    const cold = calls().length
    expect(calls().every(({ path }) => path.startsWith('/v1/prices/'))).toBe(true)
    await get()
    expect(calls()).toHaveLength(cold)
  })

  it('cannot check out where the host cannot make customers, and is not offered to', async () => {
    const { get, post, calls, reported } = setUp(null, { customer: user })
    expect(((await (await get()).json()) as Billing).capabilities.checkout).toBe(false)
    const before = calls().length
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual([500, 'misconfigured'])
    expect(calls().slice(before)).toMatchObject([{ method: 'GET', path: '/v1/billing_portal/configurations' }])
    expect(String(reported[0]?.error)).toContain('pass the option `createCustomer`')
  })

  it('has no portal, no invoices and no invoice to open', async () => {
    const { get, post, calls } = setUp(null, { customer: user })
    expect(await problemOf(await post('/portal-sessions', {}))).toEqual([409, 'no_customer'])
    expect(await (await get('/invoices')).json()).toEqual({ data: [], nextCursor: null })
    expect(await problemOf(await get('/invoices/ref/pdf'))).toEqual([404, 'not_found'])
    expect(calls()).toEqual([])
  })

  it('S44: twenty concurrent first requests make one customer, and it is the one that checks out', async () => {
    let made = 0
    const { sandbox, post, calls } = setUp(null, {
      customer: user,
      createCustomer: async () => {
        made++
        const { id } = await sandbox.stripe.customers.create({ name: 'Northwind Studio' }, {})
        return id
      },
    })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        post('/checkout-sessions', { plan: 'pro' }, { 'Idempotency-Key': `act ${index}` }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(20).fill(200))
    expect(made).toBe(1)
    const sessions = calls().filter(({ path }) => path === '/v1/checkout/sessions')
    expect(new Set(sessions.map(({ params }) => params['customer'])).size).toBe(1)
  })

  it('S44: one user never gets the customer that is being made for another', async () => {
    const made: string[] = []
    const { sandbox, post } = setUp(null, {
      customer: (request) => ({ user: request.headers.get('X-Session') ?? '' }),
      createCustomer: async ({ user: name }) => {
        made.push(name)
        return (await sandbox.stripe.customers.create({ name }, {})).id
      },
    })
    await Promise.all(['a', 'b'].map((name) => post('/checkout-sessions', { plan: 'pro' }, { 'X-Session': name })))
    expect(made.toSorted()).toEqual(['a', 'b'])
  })

  it.each<[string, NonNullable<BillingHandlerOptions['createCustomer']>]>([
    ['rejects', () => Promise.reject(new Error('database down'))],
    ['gives something else', () => Promise.resolve('user_1')],
  ])('S44: a createCustomer that %s is tried again by the next request', async (_, createCustomer) => {
    let tries = 0
    const { post, calls, reported } = setUp(null, {
      customer: user,
      createCustomer: (person) => {
        tries++
        return createCustomer(person)
      },
    })
    for (const time of [1, 2]) {
      expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual([500, 'misconfigured'])
      expect(tries).toBe(time)
    }
    expect(reported).toHaveLength(2)
    expect(calls().every(({ method }) => method === 'GET')).toBe(true)
  })

  it('S44: a createCustomer that never settles is waited for by every request of a minute, then tried again', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let tries = 0
    const { sandbox, post } = setUp(null, {
      customer: user,
      timeoutMs: 900,
      createCustomer: async () => {
        tries++
        if (tries === 1) return new Promise<string>(() => {})
        return (await sandbox.stripe.customers.create({ name: 'Northwind Studio' }, {})).id
      },
    })
    const ask = async () => {
      const answer = post('/checkout-sessions', { plan: 'pro' })
      await vi.advanceTimersByTimeAsync(1000)
      return (await answer).status
    }
    expect([await ask(), await ask(), tries]).toEqual([504, 504, 1])
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect([(await post('/checkout-sessions', { plan: 'pro' })).status, tries]).toEqual([200, 2])
  })

  it('S44: one that settles after it was forgotten does not let a third begin beside the second', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const waiting: ((id: string) => void)[] = []
    const { sandbox, post } = setUp(null, {
      customer: user,
      timeoutMs: 900,
      createCustomer: () => new Promise<string>((resolve) => waiting.push(resolve)),
    })
    const { id } = await sandbox.stripe.customers.create({ name: 'Northwind Studio' }, {})
    const ask = async () => {
      const answer = post('/checkout-sessions', { plan: 'pro' })
      await vi.advanceTimersByTimeAsync(1000)
      return (await answer).status
    }
    expect(await ask()).toBe(504)
    await vi.advanceTimersByTimeAsync(60_000)
    expect([await ask(), waiting.length]).toEqual([504, 2])
    waiting[0]?.(id)
    await vi.advanceTimersByTimeAsync(1)
    expect([await ask(), waiting.length]).toEqual([504, 2])
    waiting[1]?.(id)
    vi.useRealTimers()
  })
})
