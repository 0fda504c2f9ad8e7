// @vitest-environment node
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PaymentMethodSchema, SetupResultSchema } from '../../src/contract/index.js'
import type { PaymentMethods, SetupResult, SetupSecret } from '../../src/contract/index.js'
import { alteredStripe } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { mount, problemOf, setUp } from './setUp.js'

const publishableKey = 'pk_test_sandbox'
const complete = '/setup-intents/complete'

function ready(scenario: ScenarioName | null = 'active', options: Partial<BillingHandlerOptions> = {}) {
  const set = setUp(scenario, { publishableKey, ...options })
  const begin = async () => {
    const response = await set.post('/setup-intents', {})
    expect(response.status).toBe(200)
    return ((await response.json()) as SetupSecret).clientSecret
  }
  return {
    ...set,
    begin,
    /** A setup intent that the page has confirmed. */
    confirmed: async (token = 'pm_card_amex') => {
      const clientSecret = await begin()
      await confirm(set.sandbox, clientSecret, token)
      return clientSecret
    },
    complete: async (clientSecret: string, more: { makeDefault?: boolean } = {}) => {
      const response = await set.post(complete, { clientSecret, ...more })
      expect(response.status).toBe(200)
      return (await response.json()) as SetupResult
    },
    writes: () => set.calls().filter(({ method }) => method !== 'GET'),
  }
}

const idIn = (clientSecret: string) => clientSecret.split('_secret_')[0] ?? ''

/** What Stripe.js does in the page. A refused card answers an error, and the intent waits for another. */
async function confirm({ stripe }: Sandbox, clientSecret: string, token: string) {
  const params = { payment_method: token, return_url: 'https://app.example.com/billing' }
  await stripe.setupIntents.confirm(idIn(clientSecret), params).catch(() => null)
}

async function charged({ stripe }: Sandbox, customer: string) {
  const found = await stripe.customers.retrieve(customer)
  const { data } = await stripe.subscriptions.list({ customer })
  const own = found.deleted ? null : found.invoice_settings.default_payment_method
  return [own, ...data.map(({ default_payment_method }) => default_payment_method)]
}

describe('beginning to save a payment method', () => {
  it('S10: asks Stripe for what an off-session charge needs, for this customer, and for nothing else', async () => {
    const { begin, customer, calls } = ready()
    expect(await begin()).toMatch(/^seti_\w+_secret_\w+$/)
    const [created] = calls().filter(({ method }) => method === 'POST')
    expect([created?.path, created?.params]).toEqual([
      '/v1/setup_intents',
      { customer, usage: 'off_session', automatic_payment_methods: { enabled: 'true' } },
    ])
  })

  it.each([{ customer: 'cus_1' }, { usage: 'on_session' }, { metadata: {} }, { payment_method: 'pm_1' }])(
    'S10: a body with %j is refused, and Stripe is not asked',
    async (body) => {
      const { post, calls } = ready()
      expect(await problemOf(await post('/setup-intents', body))).toEqual([400, 'invalid_request'])
      expect(calls()).toEqual([])
    },
  )

  it('is not offered, and not done, where Stripe.js has no key to start with, whatever the host switches on', async () => {
    const { post, billing, writes } = setUpWithoutKey()
    const { capabilities, publishableKey: key } = await billing()
    expect([capabilities.operations.includes('createSetupIntent'), key]).toEqual([false, null])
    expect(await problemOf(await post('/setup-intents', {}))).toEqual([409, 'operation_not_enabled'])
    expect(writes()).toEqual([])
  })

  it('is offered with the key', async () => {
    const { capabilities, publishableKey: key } = await ready().billing()
    expect([capabilities.operations.includes('createSetupIntent'), key]).toEqual([true, publishableKey])
  })

  it('S21: follows the portal configuration', async () => {
    const { sandbox, customer } = ready()
    const { id } = await sandbox.stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    })
    const { post } = mount(sandbox, { customer: () => customer, configuration: id, publishableKey })
    expect(await problemOf(await post('/setup-intents', {}))).toEqual([409, 'operation_not_enabled'])
    expect(await problemOf(await post(complete, { clientSecret: 'seti_1_secret_1' }))).toEqual([
      409,
      'operation_not_enabled',
    ])
  })

  it('someone without a customer has nobody to save it for', async () => {
    const { post, writes } = ready(null, { customer: () => ({ user: 'u1' }) })
    expect(await problemOf(await post('/setup-intents', {}))).toEqual([409, 'no_customer'])
    expect(writes()).toEqual([])
  })

  it('S26: the same act twice makes one intent, another act another', async () => {
    const { post } = ready()
    const act = async (key: string) =>
      ((await (await post('/setup-intents', {}, { 'Idempotency-Key': key })).json()) as SetupSecret).clientSecret
    const [one, same, other] = await Promise.all([act('a'), act('a'), act('b')])
    expect(one).toBe(same)
    expect(one).not.toBe(other)
  })
})

function setUpWithoutKey() {
  const set = setUp('active', { operations: { createSetupIntent: true } })
  return { ...set, writes: () => set.calls().filter(({ method }) => method !== 'GET') }
}

describe('completing it', () => {
  it('makes the method what the customer and each subscription with one of its own are charged with', async () => {
    const { sandbox, customer, confirmed, complete, get, billing } = ready('subscriptionOwnCard')
    const result = await complete(await confirmed())
    expect(result).toMatchObject({
      status: 'succeeded',
      isDefault: true,
      paymentMethod: { brand: 'amex', last4: '0005', isDefault: true, isRemovable: false },
    })
    const saved = (await sandbox.stripe.customers.listPaymentMethods(customer)).data.find(
      ({ card }) => card?.last4 === '0005',
    )
    expect(await charged(sandbox, customer)).toEqual([saved?.id, saved?.id])
    const { data } = (await (await get('/payment-methods')).json()) as PaymentMethods
    expect(data[0]).toEqual(result.paymentMethod)
    const { paymentMethods, subscriptions } = await billing()
    expect([paymentMethods, subscriptions[0]?.paymentMethod]).toEqual([[result.paymentMethod], data[0]?.ref])
  })

  it('only saves it where that is all that is asked', async () => {
    const { sandbox, customer, confirmed, complete } = ready('subscriptionOwnCard')
    const before = await charged(sandbox, customer)
    expect(await complete(await confirmed(), { makeDefault: false })).toMatchObject({
      status: 'succeeded',
      isDefault: false,
      paymentMethod: { last4: '0005', isDefault: false, isRemovable: true },
    })
    expect(await charged(sandbox, customer)).toEqual(before)
  })

  it.each([
    ['who may not', { authorize: ({ operation }: { operation: string }) => operation !== 'setDefaultPaymentMethod' }],
    ['where nobody may', { operations: { setDefaultPaymentMethod: false } }],
  ])('%s change the default does not change it by saving another', async (_, options) => {
    const { sandbox, customer, confirmed, complete } = ready('subscriptionOwnCard', options)
    const before = await charged(sandbox, customer)
    expect(await complete(await confirmed())).toMatchObject({ status: 'succeeded', isDefault: false })
    expect(await charged(sandbox, customer)).toEqual(before)
  })

  it('S26: asked for again, everything is so already and nothing is written', async () => {
    const { confirmed, complete, writes } = ready('subscriptionOwnCard')
    const clientSecret = await confirmed()
    const result = await complete(clientSecret)
    const before = writes().length
    expect(await complete(clientSecret)).toEqual(result)
    expect(await complete(clientSecret, { makeDefault: false })).toEqual(result)
    expect(writes().length).toBe(before)
  })

  it.each([
    ['nothing confirmed', null, 'requires_payment_method'],
    ['a refused card', 'pm_card_chargeDeclined', 'requires_payment_method'],
    ['a bank that asks', 'pm_card_authenticationRequiredOnSetup', 'requires_action'],
  ])('%s is no payment method yet', async (_, token, status) => {
    const { sandbox, begin, complete, writes } = ready()
    const clientSecret = await begin()
    if (token !== null) await confirm(sandbox, clientSecret, token)
    const before = writes().length
    expect(await complete(clientSecret)).toEqual({ status, paymentMethod: null, isDefault: false })
    expect(writes().length).toBe(before)
  })

  it('a bank debit that is still looked at becomes the default once it is asked for again', async () => {
    const { sandbox, begin, complete } = ready()
    const clientSecret = await begin()
    await sandbox.stripe.setupIntents.confirm(idIn(clientSecret), {
      payment_method_data: { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } },
      return_url: 'https://app.example.com/billing',
      mandate_data: { customer_acceptance: { type: 'offline' } },
    })
    expect(await complete(clientSecret)).toEqual({ status: 'processing', paymentMethod: null, isDefault: false })
    sandbox.advance({ days: 2 })
    expect(await complete(clientSecret)).toMatchObject({
      status: 'succeeded',
      isDefault: true,
      paymentMethod: { type: 'sepa_debit', last4: '3000' },
    })
  })

  it('one that was given up stays so', async () => {
    const { sandbox, begin, complete } = ready()
    const clientSecret = await begin()
    await sandbox.stripe.setupIntents.cancel(idIn(clientSecret))
    expect(await complete(clientSecret)).toEqual({ status: 'canceled', paymentMethod: null, isDefault: false })
  })

  it('S5 S6: the secret of another customer, of none, or half of one’s own is not found, and nothing is written', async () => {
    const { sandbox, begin, confirmed, post, writes } = ready()
    const other = sandbox.seed('active').customer
    const theirs = await sandbox.stripe.setupIntents.create({ customer: other, payment_method: 'pm_card_amex' })
    const nobodys = await sandbox.stripe.setupIntents.create({})
    const own = await confirmed()
    const secrets = [
      theirs.client_secret,
      nobodys.client_secret,
      'seti_never_secret_was',
      `${own}x`,
      own.slice(0, -1),
      `${idIn(own)}_secret_${'x'.repeat(own.length - idIn(own).length - 8)}`,
      `${idIn(await begin())}_secret_${own.split('_secret_')[1]}x`,
    ]
    const before = writes().length
    const answers = []
    for (const clientSecret of secrets) answers.push(await (await post(complete, { clientSecret })).json())
    for (const answer of answers) {
      expect({ ...answer, requestId: '' }).toEqual({
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'not_found',
        requestId: '',
      })
    }
    expect(writes().length).toBe(before)
  })

  it.each(['', 'x', 'seti_1', 'pi_1_secret_1', 'seti_1_secret_', 'seti_1/../x_secret_1', 'seti_1_secret_é', null, 1])(
    'S11: %j is not a client secret, and Stripe is not asked',
    async (clientSecret) => {
      const { post, calls } = ready('active', { operations: { completeSetup: true } })
      expect(await problemOf(await post(complete, { clientSecret }))).toEqual([400, 'invalid_request'])
      expect(calls()).toEqual([])
    },
  )

  it('F14: a method that is saved and not yet the default is said to be both, and asking again makes it so', async () => {
    const { sandbox, customer, confirmed, complete, reported, writes } = ready('subscriptionOwnCard')
    const clientSecret = await confirmed()
    sandbox.fail({ match: '/v1/subscriptions/', method: 'POST', status: 500, times: 3 })
    expect(await complete(clientSecret)).toMatchObject({
      status: 'succeeded',
      isDefault: false,
      paymentMethod: { last4: '0005', isDefault: true },
    })
    expect(reported.map(({ operation }) => operation)).toEqual(['completeSetup'])
    const before = writes().length
    expect(await complete(clientSecret)).toMatchObject({ isDefault: true })
    expect(
      writes()
        .slice(before)
        .map(({ path }) => path.split('/')[2]),
    ).toEqual(['subscriptions'])
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data.length).toBe(3)
  })

  it('F14: a default that cannot be set keeps no subscription from having the method', async () => {
    const { sandbox, customer, confirmed, complete } = ready('subscriptionOwnCard')
    const clientSecret = await confirmed()
    const [old] = await charged(sandbox, customer)
    sandbox.fail({ match: `/v1/customers/${customer}`, method: 'POST', status: 400 })
    const { isDefault, paymentMethod } = await complete(clientSecret)
    expect([isDefault, paymentMethod?.isDefault]).toEqual([false, false])
    const [own, pinned] = await charged(sandbox, customer)
    expect([own === old, pinned === old]).toEqual([true, false])
  })

  it('F14: what it is used for cannot be read: it is saved all the same, and nothing is promised of it', async () => {
    const { sandbox, confirmed, complete, reported } = ready()
    const clientSecret = await confirmed()
    sandbox.fail({ match: '/v1/subscriptions', method: 'GET', status: 500, times: 3 })
    expect(await complete(clientSecret)).toMatchObject({
      status: 'succeeded',
      isDefault: false,
      paymentMethod: { last4: '0005', isDefault: false, isRemovable: false },
    })
    expect(reported.length).toBe(1)
  })

  it('F20: the same card saved twice is no error', async () => {
    const { sandbox, customer, confirmed, complete } = ready()
    const [one, two] = [await complete(await confirmed()), await complete(await confirmed())]
    expect([one.isDefault, two.isDefault]).toEqual([true, true])
    expect(one.paymentMethod?.ref).not.toBe(two.paymentMethod?.ref)
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data.length).toBe(3)
  })

  it('a method that was removed since is not there any more', async () => {
    const { confirmed, complete, remove } = ready()
    const clientSecret = await confirmed()
    const { paymentMethod } = await complete(clientSecret, { makeDefault: false })
    await remove(`/payment-methods/${paymentMethod?.ref}`)
    expect(await complete(clientSecret)).toEqual({ status: 'succeeded', paymentMethod: null, isDefault: false })
  })

  it.each(['ideal', 'bancontact'])('%s: what is charged is the direct debit that the login made', async (type) => {
    const { sandbox, customer, confirmed } = ready()
    const clientSecret = await confirmed()
    const debit = await sandbox.stripe.paymentMethods.create({
      type: 'sepa_debit',
      sepa_debit: { iban: 'DE89370400440532013000' },
    })
    await sandbox.stripe.paymentMethods.attach(debit.id, { customer })
    const stripe = alteredStripe(sandbox, (path, answer) => {
      if (!path.startsWith('/v1/setup_intents/')) return answer
      const login: Json = { id: 'pm_login', object: 'payment_method', type, customer: null }
      const made = { type, [type]: { generated_sepa_debit: debit.id } }
      return { ...answer, payment_method: login, latest_attempt: { id: 'setatt_1', payment_method_details: made } }
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe, publishableKey })
    expect(await (await post(complete, { clientSecret })).json()).toMatchObject({
      status: 'succeeded',
      isDefault: true,
      paymentMethod: { type: 'sepa_debit', last4: '3000', isDefault: true },
    })
    expect((await charged(sandbox, customer))[0]).toBe(debit.id)
  })

  it('a status that is yet to come is passed on as it is', async () => {
    const { sandbox, customer, begin } = ready()
    const clientSecret = await begin()
    const stripe = alteredStripe(sandbox, (path, answer) =>
      path.startsWith('/v1/setup_intents/') ? { ...answer, status: 'requires_patience' } : answer,
    )
    const { post } = mount(sandbox, { customer: () => customer, stripe, publishableKey })
    expect(await (await post(complete, { clientSecret })).json()).toEqual({
      status: 'requires_patience',
      paymentMethod: null,
      isDefault: false,
    })
  })

  it('S43: the answer holds the method as it is shown and nothing else', async () => {
    const { confirmed, complete, customer } = ready()
    const result = await complete(await confirmed())
    const strict = v.strictObject({
      ...SetupResultSchema.entries,
      paymentMethod: v.strictObject(PaymentMethodSchema.entries),
    })
    expect(v.parse(strict, result)).toEqual(result)
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${customer}|pm_|seti_|fingerprint|sandbox`))
  })

  it('S42: no client secret is in what the operator is told, whatever fails', async () => {
    const told: unknown[] = []
    const { sandbox, confirmed, post } = ready('subscriptionOwnCard', { onError: (error) => told.push(error) })
    const clientSecret = await confirmed()
    for (const match of ['/v1/setup_intents', '/v1/customers', '/v1/subscriptions', '/v1/payment_methods']) {
      for (const status of [400, 402, 403, 404, 500]) {
        sandbox.fail({ match, status, times: 3 })
        await post(complete, { clientSecret })
        await post('/setup-intents', {})
      }
    }
    expect(told.length).toBeGreaterThan(8)
    for (const error of told) {
      const text = [String(error), (error as Error).stack, JSON.stringify(error, deep(error))].join()
      expect(text).not.toMatch(/_secret_/)
    }
  })
})

/** Every own property, also those that JSON leaves out. */
function deep(root: unknown): string[] {
  const names = new Set<string>()
  const visit = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > 5) return
    for (const name of Object.getOwnPropertyNames(value)) {
      names.add(name)
      visit((value as Record<string, unknown>)[name], depth + 1)
    }
  }
  visit(root, 0)
  return [...names]
}
