import Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})

/** The error a call ends with, or a failed test. */
async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if ('error' in outcome && outcome.error instanceof Stripe.errors.StripeError) return outcome.error
  throw new Error(`expected a StripeError, got ${JSON.stringify(outcome)}`)
}

interface Sent {
  method?: string
  body?: string
  headers?: Record<string, string>
}

function send(path: string, init: Sent = {}) {
  const headers = { authorization: 'Bearer sk_test_sandbox', ...init.headers }
  return sandbox.fetch(`https://api.stripe.com${path}`, { ...init, headers })
}

function post(path: string, body: string, headers: Record<string, string> = {}) {
  const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers }
  return send(path, { method: 'POST', body, headers: form })
}

describe('parameters', () => {
  test('an unknown one is refused by the name Stripe gives it', async () => {
    const { customer } = sandbox.seed('active')
    const answer = await post(
      '/v1/billing_portal/sessions',
      `customer=${customer}&flow_data[bogus]=1&flow_data[type]=customer_update`,
    )
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { type: 'invalid_request_error', code: 'parameter_unknown', param: 'flow_data[bogus]' },
    })
  })

  test('a missing one is refused by name, however deep it belongs', async () => {
    const answer = await post(
      '/v1/billing_portal/sessions',
      'customer=cus_x&flow_data[after_completion][type]=redirect&flow_data[type]=subscription_cancel&flow_data[subscription_cancel][retention][type]=coupon_offer',
    )
    expect(await answer.json()).toMatchObject({
      error: { code: 'parameter_missing', param: 'flow_data[subscription_cancel][retention][coupon_offer]' },
    })
  })

  test.each([
    ['limit=0', 'limit', 'parameter_invalid_integer'],
    ['limit=101', 'limit', 'parameter_invalid_integer'],
    ['limit=ten', 'limit', 'parameter_invalid_integer'],
    ['status=lost', 'status', undefined],
    ['customer=', 'customer', 'parameter_invalid_empty'],
    ['created[before]=1', 'created[before]', 'parameter_unknown'],
    ['starting_after=in_1&ending_before=in_2', 'starting_after', 'parameters_exclusive'],
  ])('invoices?%s is refused', async (query, param, code) => {
    const answer = await send(`/v1/invoices?${query}`)
    const { error } = await answer.json()
    expect([answer.status, error.param, error.code]).toEqual([400, param, code])
  })

  test('the one Stripe removed in this version is refused', async () => {
    const answer = await post('/v1/checkout/sessions', 'mode=subscription&payment_method_types[0]=card')
    expect((await answer.json()).error.code).toBe('parameter_unknown')
  })

  test('a URL must be absolute', async () => {
    const { customer } = sandbox.seed('active')
    const error = await errorOf(sandbox.stripe.billingPortal.sessions.create({ customer, return_url: '/account' }))
    expect([error.code, error.param]).toEqual(['url_invalid', 'return_url'])
  })

  test('a JSON body is refused', async () => {
    const answer = await post('/v1/customers', '{}', { 'content-type': 'application/json' })
    expect(answer.status).toBe(400)
  })

  test('metadata is merged, and an empty value removes its key', async () => {
    const { id } = await sandbox.stripe.customers.create({ metadata: { a: '1', b: '2' } })
    const updated = await sandbox.stripe.customers.update(id, { metadata: { a: '', c: '3' } })
    expect(updated.metadata).toEqual({ b: '2', c: '3' })
  })
})

describe('credentials and addresses', () => {
  test('no key, a wrong key and a publishable key are refused with 401', async () => {
    const answers = await Promise.all(
      ['', 'Bearer nonsense', 'Bearer pk_test_sandbox'].map((authorization) =>
        send('/v1/invoices', { headers: { authorization } }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  test('a live key finds nothing, and is told about the test mode', async () => {
    const { customer } = sandbox.seed('active')
    const headers = { authorization: 'Bearer sk_live_sandbox' }
    const { error } = await (await send(`/v1/customers/${customer}`, { headers })).json()
    expect(error.message).toContain('a similar object exists in test mode')
    expect(await (await send('/v1/invoices', { headers })).json()).toMatchObject({ data: [] })
  })

  test('an id nothing stands behind is resource_missing, with the parameter that held it', async () => {
    const byPath = await errorOf(sandbox.stripe.customers.retrieve('cus_nobody'))
    const byParam = await errorOf(sandbox.stripe.subscriptions.list({ customer: 'cus_nobody' }))
    expect([byPath.statusCode, byPath.code, byPath.param]).toEqual([404, 'resource_missing', 'id'])
    expect([byParam.statusCode, byParam.code, byParam.param]).toEqual([400, 'resource_missing', 'customer'])
  })

  test('a list cannot be continued after something that is not in it', async () => {
    const { customer } = sandbox.seed('free')
    const error = await errorOf(sandbox.stripe.invoices.list({ customer, starting_after: 'in_other' }))
    expect([error.code, error.param]).toEqual(['resource_missing', 'starting_after'])
  })

  test('an address Stripe does not have is answered with 404', async () => {
    expect((await send('/v1/nonsense')).status).toBe(404)
    expect((await send('/v1/invoices/')).status).toBe(404)
  })

  test('every answer carries a request id, the version and its content type', async () => {
    const answer = await send('/v1/prices', { headers: { 'stripe-version': '2026-10-28.endive' } })
    expect(answer.headers.get('request-id')).toMatch(/^req_\w+$/)
    expect(answer.headers.get('stripe-version')).toBe('2026-10-28.endive')
    expect(answer.headers.get('content-type')).toBe('application/json')
  })
})

describe('lists', () => {
  test('come newest first, ten at a time, and can be walked from end to end', async () => {
    const { customer } = sandbox.seed('manyInvoices')
    const first = await sandbox.stripe.invoices.list({ customer })
    expect([first.data.length, first.has_more]).toEqual([10, true])
    const all: Stripe.Invoice[] = []
    for await (const invoice of sandbox.stripe.invoices.list({ customer, limit: 7 })) all.push(invoice)
    expect(all).toHaveLength(40)
    expect(new Set(all.map(({ id }) => id)).size).toBe(40)
    expect(all.map(({ created }) => created)).toEqual(all.map(({ created }) => created).sort((a, b) => b - a))
  })

  test('go backwards with ending_before', async () => {
    const { customer } = sandbox.seed('manyInvoices')
    const all = await sandbox.stripe.invoices.list({ customer, limit: 100 })
    const ids = all.data.map(({ id }) => id)
    const before = await sandbox.stripe.invoices.list({ customer, limit: 3, ending_before: ids[5] ?? '' })
    expect(before.data.map(({ id }) => id)).toEqual(ids.slice(2, 5))
    expect(before.has_more).toBe(true)
  })

  test('hold every customer’s invoices when no customer is named', async () => {
    const owners = [sandbox.seed('active').customer, sandbox.seed('jpy').customer]
    const { data } = await sandbox.stripe.invoices.list({ limit: 100 })
    expect(new Set(data.map((invoice) => invoice.customer))).toEqual(new Set(owners))
  })

  test('of subscriptions leave canceled ones out unless asked', async () => {
    const { customer } = sandbox.seed('canceled')
    const count = async (params: Stripe.SubscriptionListParams) =>
      (await sandbox.stripe.subscriptions.list({ customer, ...params })).data.length
    expect(await count({})).toBe(0)
    expect(await count({ status: 'all' })).toBe(1)
    expect(await count({ status: 'ended' })).toBe(1)
    expect(await count({ status: 'active' })).toBe(0)
  })

  test('can be narrowed by status, subscription and moment', async () => {
    const { customer } = sandbox.seed('manyInvoices')
    const open = await sandbox.stripe.invoices.list({ customer, status: 'open' })
    expect(open.data.map(({ status }) => status)).toEqual(['open'])
    const since = Date.UTC(2026, 10, 1) / 1000
    const recent = await sandbox.stripe.invoices.list({ customer, created: { gte: since } })
    expect(recent.data).toHaveLength(3)
  })
})

describe('expand', () => {
  test('puts objects in the place of their ids', async () => {
    const { customer } = sandbox.seed('active')
    const { data } = await sandbox.stripe.subscriptions.list({
      customer,
      expand: ['data.customer', 'data.latest_invoice.payments'],
    })
    const [subscription] = data
    expect(subscription?.customer).toMatchObject({ object: 'customer', name: 'Northwind Studio' })
    expect(subscription?.latest_invoice).toMatchObject({ object: 'invoice', payments: { object: 'list' } })
  })

  test('reaches four levels, as far as the product of an item’s price', async () => {
    const { customer } = sandbox.seed('active')
    const { data } = await sandbox.stripe.subscriptions.list({ customer })
    const id = data[0]?.id ?? ''
    const plain = await sandbox.stripe.subscriptions.retrieve(id)
    const expanded = await sandbox.stripe.subscriptions.retrieve(id, { expand: ['items.data.price.product'] })
    expect(plain.items.data[0]?.price.product).toBe('prod_pro')
    expect(expanded.items.data[0]?.price.product).toMatchObject({ name: 'Pro' })
    const error = await errorOf(
      sandbox.stripe.subscriptions.list({ customer, expand: ['data.items.data.price.product'] }),
    )
    expect(error.message).toContain('more than 4 levels')
  })

  test.each([
    'bogus',
    'email',
    'invoice_settings',
    'invoice_settings.default_payment_method.bogus',
    'subscriptions.customer',
  ])('refuses %s on a customer, even when there is nothing there', async (path) => {
    const { customer } = sandbox.seed('free')
    const error = await errorOf(sandbox.stripe.customers.retrieve(customer, { expand: [path] }))
    expect([error.statusCode, error.param]).toEqual([400, 'expand'])
  })

  test('lists need the data. in front', async () => {
    expect((await errorOf(sandbox.stripe.invoices.list({ expand: ['customer'] }))).statusCode).toBe(400)
  })

  test('brings the parts that are left out otherwise', async () => {
    const { customer } = sandbox.seed('active')
    const plain = await sandbox.stripe.customers.retrieve(customer)
    const full = await sandbox.stripe.customers.retrieve(customer, { expand: ['tax_ids', 'subscriptions', 'sources'] })
    expect(Object.keys(plain)).not.toContain('subscriptions')
    expect(full).toMatchObject({
      tax_ids: { data: [] },
      sources: { data: [] },
      subscriptions: { data: [{ status: 'active' }] },
    })
    const configurations = await sandbox.stripe.billingPortal.configurations.list()
    expect(configurations.data[0]?.features.subscription_update).not.toHaveProperty('products')
    const withProducts = await sandbox.stripe.billingPortal.configurations.list({
      expand: ['data.features.subscription_update.products'],
    })
    expect(withProducts.data[0]?.features.subscription_update.products).toHaveLength(3)
  })

  test('reaches the PaymentIntent of an invoice', async () => {
    const { customer } = sandbox.seed('actionRequired')
    const { data } = await sandbox.stripe.invoices.list({ customer, limit: 1 })
    const invoice = await sandbox.stripe.invoices.retrieve(data[0]?.id ?? '', {
      expand: ['confirmation_secret', 'payments.data.payment.payment_intent'],
    })
    expect(invoice.payments?.data[0]?.payment.payment_intent).toMatchObject({ status: 'requires_action' })
    expect(invoice.confirmation_secret?.client_secret).toMatch(/^pi_\w+_secret_\w+$/)
  })
})

describe('idempotency keys', () => {
  test('the same key and parameters give the first answer again and do nothing twice', async () => {
    const once = { idempotencyKey: 'once' }
    const first = await sandbox.stripe.customers.create({ name: 'A' }, once)
    const second = await sandbox.stripe.customers.create({ name: 'A' }, once)
    expect(second.id).toBe(first.id)
  })

  test('the same key with other parameters is an idempotency error', async () => {
    const once = { idempotencyKey: 'once' }
    await sandbox.stripe.customers.create({ name: 'A' }, once)
    const error = await errorOf(sandbox.stripe.customers.create({ name: 'B' }, once))
    expect([error.statusCode, error.rawType]).toEqual([400, 'idempotency_error'])
  })

  test('a refusal after the start is replayed, a refused parameter is not', async () => {
    const once = { 'idempotency-key': 'once' }
    expect((await post('/v1/customers', 'bogus=1', once)).status).toBe(400)
    expect((await post('/v1/customers', 'name=A', once)).status).toBe(200)
    const replay = await post('/v1/customers', 'name=A', once)
    expect(replay.headers.get('idempotent-replayed')).toBe('true')
  })

  test('a key may have 255 characters and no more', async () => {
    expect((await post('/v1/customers', '', { 'idempotency-key': 'k'.repeat(255) })).status).toBe(200)
    expect((await post('/v1/customers', '', { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400)
  })
})

describe('faults and latency', () => {
  test.each([
    [{ status: 429 }, 'StripeRateLimitError'],
    [{ status: 500 }, 'StripeAPIError'],
    [{ status: 402, code: 'card_declined' }, 'StripeCardError'],
    [{ status: 200, body: '<html>' }, 'StripeAPIError'],
    [{ drop: true }, 'StripeConnectionError'],
  ])('%j reaches the caller as %s, once', async (fault, type) => {
    sandbox.fail(fault)
    expect((await errorOf(sandbox.stripe.prices.list())).type).toBe(type)
    await expect(sandbox.stripe.prices.list()).resolves.toBeDefined()
  })

  test('a fault waits for the call it is meant for', async () => {
    sandbox.fail({ match: /^\/v1\/prices$/, method: 'get', status: 503, times: 2 })
    await expect(sandbox.stripe.products.list()).resolves.toBeDefined()
    expect((await errorOf(sandbox.stripe.prices.list())).statusCode).toBe(503)
    expect((await errorOf(sandbox.stripe.prices.list())).statusCode).toBe(503)
    await expect(sandbox.stripe.prices.list()).resolves.toBeDefined()
  })

  test('a slow answer gives way to the caller’s timeout', async () => {
    sandbox.latency = 5_000
    const error = await errorOf(sandbox.stripe.prices.list({}, { timeout: 20 }))
    expect(error.type).toBe('StripeConnectionError')
    expect(sandbox.requests.at(-1)?.status).toBe(0)
  })
})

describe('the log and the reset', () => {
  test('a call is logged with its decoded parameters and headers', async () => {
    await sandbox.stripe.customers.create({ name: 'A', metadata: { plan: 'pro' } }, { idempotencyKey: 'k1' })
    expect(sandbox.requests).toHaveLength(1)
    expect(sandbox.requests[0]).toMatchObject({
      method: 'POST',
      path: '/v1/customers',
      params: { name: 'A', metadata: { plan: 'pro' } },
      status: 200,
      idempotencyKey: 'k1',
      headers: { authorization: 'Bearer sk_test_sandbox' },
    })
  })

  test('reset forgets customers, the log and the time passed, but not the catalogue', async () => {
    const before = sandbox.now()
    const { customer } = sandbox.seed('active')
    sandbox.advance({ days: 3 })
    sandbox.reset()
    expect(sandbox.now()).toBe(before)
    expect(sandbox.requests).toHaveLength(0)
    expect((await errorOf(sandbox.stripe.customers.retrieve(customer))).statusCode).toBe(404)
    expect((await sandbox.stripe.prices.retrieve(sandbox.prices.pro)).unit_amount).toBe(2900)
  })

  test('a disturbed call is logged with its parameters all the same', async () => {
    sandbox.fail({ status: 500 })
    await errorOf(sandbox.stripe.invoices.list({ limit: 3 }))
    expect(sandbox.requests[0]).toMatchObject({ path: '/v1/invoices', params: { limit: '3' }, status: 500 })
  })

  test('time cannot be turned back, and scenarios cannot be made up', () => {
    expect(() => sandbox.advance({ days: -1 })).toThrow(/cannot turn the clock back/)
    const made = { up: 'wealthy' as Parameters<Sandbox['seed']>[0] }
    expect(() => sandbox.seed(made.up)).toThrow(/no scenario 'wealthy'.*Choose one of: active/)
  })

  test('a bad option throws and says which and why', () => {
    expect(() => createSandbox({ now: 'yesterday-ish' })).toThrow(/`now` is yesterday-ish.*not a date/)
    expect(() => createSandbox({ pagesUrl: '/sandbox' })).toThrow(/`pagesUrl` is '\/sandbox'/)
  })
})

describe('requests', () => {
  test('the log keeps the last 10,000, however long the sandbox runs', async () => {
    for (let sent = 0; sent <= 10_000; sent++) await send(`/v1/nothing/${sent}`)
    expect(sandbox.requests).toHaveLength(10_000)
    expect([sandbox.requests[0]?.path, sandbox.requests.at(-1)?.path]).toEqual(['/v1/nothing/1', '/v1/nothing/10000'])
  })
})

describe('production', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('a sandbox is refused there, for nothing in it is ever paid', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => createSandbox()).toThrow(/NODE_ENV is production.*allowInProduction/s)
  })

  test('a demo may ask for one', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(createSandbox({ allowInProduction: true }).now()).toBe(Date.UTC(2026, 10, 12, 9))
  })
})
