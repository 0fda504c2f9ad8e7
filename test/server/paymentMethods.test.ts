// @vitest-environment node
import type { Sandbox } from 'react-billing-portal/sandbox'
import { scenarios } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { PaymentMethodSchema } from '../../src/contract/index.js'
import type { PaymentMethod, PaymentMethods } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import { stripeOver } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { mount, ORIGIN, problemOf, SECRET, setUp } from './setUp.js'

const listOf = async (response: Response) => {
  expect(response.status).toBe(200)
  return ((await response.json()) as PaymentMethods).data
}
const save = ({ stripe }: Sandbox, customer: string, token: string) => stripe.paymentMethods.attach(token, { customer })
const refOf = (customer: string, id: string) => createRefs([SECRET])(customer).seal('payment_method', id)
const inWords = ({ brand, last4, isDefault, isRemovable }: PaymentMethod) =>
  [brand, last4, isDefault && 'default', isRemovable && 'removable'].filter(Boolean).join(' ')

/** What Stripe charges, by the customer and by each subscription. */
async function charged({ stripe }: Sandbox, customer: string) {
  const found = await stripe.customers.retrieve(customer)
  if (found.deleted) throw new Error('no customer')
  const { data } = await stripe.subscriptions.list({ customer, status: 'all' })
  return {
    customer: found.invoice_settings.default_payment_method,
    subscriptions: data.map(({ default_payment_method }) => default_payment_method),
  }
}

function ready(scenario: Parameters<typeof setUp>[0] = 'active', options: Partial<BillingHandlerOptions> = {}) {
  const set = setUp(scenario, options)
  return {
    ...set,
    list: async () => listOf(await set.get('/payment-methods')),
    writes: () => set.calls().filter(({ method }) => method !== 'GET'),
  }
}

describe('the list of payment methods', () => {
  it('S33: the default comes first, then what subscriptions pin, then the newest', async () => {
    const { sandbox, customer, list } = ready('subscriptionOwnCard')
    await save(sandbox, customer, 'pm_card_amex')
    await save(sandbox, customer, 'pm_card_authenticationRequiredOnSetup')
    expect((await list()).map(inWords)).toEqual([
      'visa 4242 default',
      'mastercard 4444',
      'visa 3155 removable',
      'amex 0005 removable',
    ])
  })

  it('S33: without a default none is called so, not even the only one', async () => {
    const { sandbox, customer, list } = ready('noPaymentMethod')
    await save(sandbox, customer, 'pm_card_amex')
    expect((await list()).map(inWords)).toEqual(['amex 0005 removable'])
  })

  it('S36: every one is listed, however many pages they take', async () => {
    const { sandbox, customer, list, calls } = ready('active')
    for (let index = 0; index < 230; index++) await save(sandbox, customer, 'pm_card_mastercard')
    const before = calls().length
    const all = await list()
    expect(all.length).toBe(231)
    expect(new Set(all.map(({ ref }) => ref)).size).toBe(231)
    const pages = calls()
      .slice(before)
      .filter(({ path }) => path.endsWith('/payment_methods'))
    expect(pages.map(({ params }) => params['limit'])).toEqual(['100', '100', '100'])
  })

  it('S43: it holds what is shown and nothing else', async () => {
    const { list, customer } = ready('subscriptionOwnCard')
    const all = await list()
    expect(v.parse(v.array(v.strictObject(PaymentMethodSchema.entries)), all)).toEqual(all)
    expect(Object.keys(all[0] ?? {}).toSorted()).toEqual([
      'bankName',
      'brand',
      'email',
      'expiry',
      'isDefault',
      'isRemovable',
      'last4',
      'ref',
      'type',
      'wallet',
    ])
    expect(JSON.stringify(all)).not.toMatch(new RegExp(`${customer}|pm_|fingerprint|sandbox`))
  })

  it('S1: someone on the free plan has none, and Stripe is not asked', async () => {
    const { list, calls } = ready(null, { customer: () => ({ user: 'u1' }) })
    expect([await list(), calls()]).toEqual([[], []])
  })

  it('S19: a deleted customer has no methods, no default and nothing to remove', async () => {
    const { get, post, remove, customer, writes } = ready('deletedCustomer', { publishableKey: 'pk_test_1' })
    const ref = await refOf(customer, 'pm_1')
    for (const response of [
      await get('/payment-methods'),
      await post(`/payment-methods/${ref}/default`, {}),
      await remove(`/payment-methods/${ref}`),
      await post('/setup-intents', {}),
    ]) {
      expect(await problemOf(response)).toEqual([404, 'customer_not_found'])
    }
    expect(writes().every(({ status }) => status >= 400)).toBe(true)
  })

  it('a read that fails is no list of guesses', async () => {
    const { get, sandbox } = ready()
    sandbox.fail({ match: '/v1/subscriptions', status: 500, times: 99 })
    expect(await problemOf(await get('/payment-methods'))).toEqual([503, 'stripe_unavailable'])
  })
})

describe('the default payment method', () => {
  it('pays for the customer and for each subscription that had one of its own, and nothing else is sent (S10)', async () => {
    const { sandbox, customer, post, writes } = ready('subscriptionOwnCard')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const before = writes().length
    const list = await listOf(await post(`/payment-methods/${await refOf(customer, id)}/default`, {}))
    expect(list.map(inWords)).toEqual(['amex 0005 default', 'mastercard 4444 removable', 'visa 4242 removable'])
    expect(await charged(sandbox, customer)).toEqual({ customer: id, subscriptions: [id] })
    expect(
      writes()
        .slice(before)
        .map(({ path, params: { expand: _, ...params } }) => [path.split('/')[2], params]),
    ).toEqual([
      ['customers', { invoice_settings: { default_payment_method: id } }],
      ['subscriptions', { default_payment_method: id }],
    ])
  })

  it('leaves a subscription that follows the customer, and one that has ended, as they are', async () => {
    const { sandbox, customer, post } = ready('severalSubscriptions')
    const [first] = (await sandbox.stripe.subscriptions.list({ customer })).data
    const old = await save(sandbox, customer, 'pm_card_mastercard')
    await sandbox.stripe.subscriptions.update(first?.id ?? '', { default_payment_method: old.id })
    await sandbox.stripe.subscriptions.cancel(first?.id ?? '')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    await listOf(await post(`/payment-methods/${await refOf(customer, id)}/default`, {}))
    const { customer: own, subscriptions } = await charged(sandbox, customer)
    expect([own, new Set(subscriptions)]).toEqual([id, new Set([old.id, null])])
  })

  it('S27: asked for again, it is so already and nothing is written', async () => {
    const { list, post, writes } = ready('active')
    const [card] = await list()
    expect(await listOf(await post(`/payment-methods/${card?.ref}/default`, {}))).toEqual([card])
    expect(writes()).toEqual([])
  })

  it('S26: the same act twice at once has one effect, since both send Stripe the same key', async () => {
    const { sandbox, customer, post, writes } = ready('subscriptionOwnCard')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const before = writes().length
    const path = `/payment-methods/${await refOf(customer, id)}/default`
    const act = () => post(path, {}, { 'Idempotency-Key': 'one act' })
    const [one, two] = await Promise.all([act(), act()])
    expect(await listOf(one)).toEqual(await listOf(two))
    const sent = writes().slice(before)
    for (const path of new Set(sent.map((call) => call.path))) {
      const keys = sent.filter((call) => call.path === path).map(({ idempotencyKey }) => idempotencyKey)
      expect([path, keys.length, new Set(keys).size]).toEqual([path, 2, 1])
    }
    expect(await charged(sandbox, customer)).toEqual({ customer: id, subscriptions: [id] })
  })

  it('S26: subscriptions of one act have keys of their own', async () => {
    const { sandbox, customer, post, writes } = ready('severalSubscriptions')
    const old = await save(sandbox, customer, 'pm_card_mastercard')
    for (const { id } of (await sandbox.stripe.subscriptions.list({ customer })).data) {
      await sandbox.stripe.subscriptions.update(id, { default_payment_method: old.id })
    }
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const before = writes().length
    await listOf(await post(`/payment-methods/${await refOf(customer, id)}/default`, {}, { 'Idempotency-Key': 'a' }))
    expect(await charged(sandbox, customer)).toEqual({ customer: id, subscriptions: [id, id] })
    expect(
      new Set(
        writes()
          .slice(before)
          .map(({ idempotencyKey }) => idempotencyKey),
      ).size,
    ).toBe(3)
  })

  it('S26: what failed halfway is finished by asking again, and what is done is not done twice', async () => {
    const { sandbox, customer, post, writes } = ready('subscriptionOwnCard')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const path = `/payment-methods/${await refOf(customer, id)}/default`
    sandbox.fail({ match: '/v1/subscriptions/', method: 'POST', status: 500, times: 3 })
    expect(await problemOf(await post(path, {}))).toEqual([503, 'stripe_unavailable'])
    const before = writes().length
    expect((await listOf(await post(path, {})))[0]?.isDefault).toBe(true)
    expect(
      writes()
        .slice(before)
        .map(({ path: to }) => to.split('/')[2]),
    ).toEqual(['subscriptions'])
    expect(await charged(sandbox, customer)).toEqual({ customer: id, subscriptions: [id] })
  })

  it('S6: a method of another customer, of none, or of another kind is not found, and nothing is written', async () => {
    const { sandbox, customer, post, remove, writes, billing } = ready('active')
    const other = sandbox.seed('active').customer
    const foreign = (await sandbox.stripe.customers.listPaymentMethods(other)).data[0]?.id ?? ''
    const gone = await save(sandbox, customer, 'pm_card_amex')
    await sandbox.stripe.paymentMethods.detach(gone.id)
    const { subscriptions } = await billing()
    const before = writes().length
    const refs = [
      await refOf(other, foreign),
      await refOf(customer, foreign),
      await refOf(customer, gone.id),
      await refOf(customer, 'pm_never'),
      subscriptions[0]?.ref ?? '',
      foreign,
      'x',
    ]
    const answers = []
    for (const ref of refs) answers.push(await (await post(`/payment-methods/${ref}/default`, {})).json())
    for (const answer of answers) expect({ ...answer, requestId: '' }).toEqual({ ...answers[0], requestId: '' })
    expect(answers[0]).toMatchObject({ status: 404, code: 'not_found' })
    for (const ref of [refs[0], refs[4], refs[5], refs[6]]) {
      expect(await problemOf(await remove(`/payment-methods/${ref}`))).toEqual([404, 'not_found'])
    }
    expect(writes().slice(before)).toEqual([])
  })

  it('takes the place of the one that a schedule would bring back, which is in use until then', async () => {
    const { sandbox, customer } = setUp('scheduledChange')
    const [visa] = (await sandbox.stripe.customers.listPaymentMethods(customer)).data
    const old = await save(sandbox, customer, 'pm_card_mastercard')
    const later = await save(sandbox, customer, 'pm_card_amex')
    const written: string[] = []
    const stripe = stripeOver(async (url, init) => {
      if (init?.method === 'POST') {
        written.push(`${url.pathname.split('/')[2]} ${typeof init.body === 'string' ? init.body : ''}`)
        return Response.json({})
      }
      const answer = (await (await sandbox.fetch(url, init)).json()) as Json
      if (url.pathname !== '/v1/subscriptions') return Response.json(answer)
      for (const { schedule } of answer['data'] as { schedule: Stripe.SubscriptionSchedule }[]) {
        schedule.default_settings.default_payment_method = old.id
        const [, next] = schedule.phases
        if (next !== undefined) next.default_payment_method = later.id
      }
      return Response.json(answer)
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const all = await listOf(await get('/payment-methods'))
    expect(all.map(inWords)).toEqual(['visa 4242 default', 'amex 0005', 'mastercard 4444'])
    await post(`/payment-methods/${await refOf(customer, visa?.id ?? '')}/default`, {})
    expect(written.map(decodeURIComponent)).toEqual([
      `subscription_schedules default_settings[default_payment_method]=${visa?.id}`,
    ])
  })

  it('S21: follows the portal configuration, and the host’s word over it', async () => {
    const { sandbox, customer, list } = ready('active')
    const { id } = await sandbox.stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    })
    const [card] = await list()
    const path = `/payment-methods/${card?.ref}/default`
    const closed = mount(sandbox, { customer: () => customer, configuration: id })
    expect(await problemOf(await closed.post(path, {}))).toEqual([409, 'operation_not_enabled'])
    expect(await problemOf(await closed.remove(`/payment-methods/${card?.ref}`))).toEqual([
      409,
      'operation_not_enabled',
    ])
    const opened = mount(sandbox, {
      customer: () => customer,
      configuration: id,
      operations: { setDefaultPaymentMethod: true },
    })
    expect((await opened.post(path, {})).status).toBe(200)
  })

  it('S10: a body that says more than nothing is refused before Stripe is asked', async () => {
    const { customer, post, calls } = ready('active')
    const path = `/payment-methods/${await refOf(customer, 'pm_1')}/default`
    expect(await problemOf(await post(path, { metadata: {} }))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
  })
})

describe('removing a payment method', () => {
  it('takes one that nothing uses off the customer, and again is no error', async () => {
    const { sandbox, customer, remove, list, writes } = ready('active')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const before = writes().length
    const path = `/payment-methods/${await refOf(customer, id)}`
    const left = await listOf(await remove(path))
    expect(left.map(inWords)).toEqual(['visa 4242 default'])
    expect((await sandbox.stripe.paymentMethods.retrieve(id)).customer).toBeNull()
    expect(await listOf(await remove(path))).toEqual(left)
    expect(await list()).toEqual(left)
    expect(
      writes()
        .slice(before)
        .map(({ path: to, params }) => [to, params]),
    ).toEqual([[`/v1/payment_methods/${id}/detach`, {}]])
  })

  it('S26: the same act twice at once removes once', async () => {
    const { sandbox, customer, remove } = ready('active')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const path = `/payment-methods/${await refOf(customer, id)}`
    const act = (key: string) => remove(path, { 'Idempotency-Key': key })
    const answers = await Promise.all([act('a'), act('a'), act('b')])
    for (const answer of answers) expect((await listOf(answer)).map(inWords)).toEqual(['visa 4242 default'])
  })

  it('S26: where another tab was faster, what was asked for is done', async () => {
    const sandbox = setUp().sandbox
    const { customer } = sandbox.seed('active')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    const stripe = stripeOver(async (url, init) => {
      if (url.pathname.endsWith('/detach')) await sandbox.stripe.paymentMethods.detach(id)
      return sandbox.fetch(url, init)
    })
    const { remove } = mount(sandbox, { customer: () => customer, stripe })
    const left = await listOf(await remove(`/payment-methods/${await refOf(customer, id)}`))
    expect(left.map(inWords)).toEqual(['visa 4242 default'])
  })

  it('a removal that Stripe refuses is a failure, and the method is still there', async () => {
    const { sandbox, customer, remove, list } = ready('active')
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    sandbox.fail({ match: '/detach', status: 400 })
    expect(await problemOf(await remove(`/payment-methods/${await refOf(customer, id)}`))).toEqual([
      502,
      'stripe_error',
    ])
    expect((await list()).length).toBe(2)
  })

  it.each(scenarios.filter((name) => name !== 'deletedCustomer'))(
    'S35: in %s what is called removable can be removed, and nothing that pays for something',
    async (scenario) => {
      const { sandbox, customer, list, remove, billing } = ready(scenario)
      await save(sandbox, customer, 'pm_card_amex')
      const shown = (await billing()).paymentMethods
      const all = await list()
      expect(all.filter(({ ref }) => shown.some((method) => method.ref === ref))).toEqual(shown)
      const before = await charged(sandbox, customer)
      const answers = []
      for (const { ref } of all) answers.push((await remove(`/payment-methods/${ref}`)).status)
      expect(answers).toEqual(all.map(({ isRemovable }) => (isRemovable ? 200 : 409)))
      const isOver = (await billing()).subscriptions.every(({ endedAt }) => endedAt !== null)
      expect(isOver ? before : await charged(sandbox, customer)).toEqual(before)
      expect((await list()).map(({ ref }) => ref)).toEqual(
        all.filter((method) => !method.isRemovable).map(({ ref }) => ref),
      )
      expect((await list()).every(({ isRemovable }) => !isRemovable)).toBe(true)
    },
  )

  it('S35: what was the default can go once another is', async () => {
    const { sandbox, customer, list, remove, post } = ready('active')
    const [visa] = await list()
    const { id } = await save(sandbox, customer, 'pm_card_amex')
    expect(await problemOf(await remove(`/payment-methods/${visa?.ref}`))).toEqual([409, 'in_use'])
    await post(`/payment-methods/${await refOf(customer, id)}/default`, {})
    expect((await listOf(await remove(`/payment-methods/${visa?.ref}`))).map(inWords)).toEqual(['amex 0005 default'])
  })

  it('S13: needs no body, and is not done for a page of another origin', async () => {
    const { handler, customer, calls } = ready('active')
    const url = `${ORIGIN}/api/billing/payment-methods/${await refOf(customer, 'pm_1')}`
    const response = await handler(new Request(url, { method: 'DELETE', headers: { Origin: 'https://evil.example' } }))
    expect(await problemOf(response)).toEqual([403, 'origin_not_allowed'])
    expect(calls()).toEqual([])
  })
})

describe('cards from before payment methods', () => {
  const card = { id: 'card_1', object: 'card', brand: 'Visa', last4: '1881', exp_month: 8, exp_year: 2031 }

  /** A customer with such a card, which Stripe lists among payment methods as well. */
  function before(scenario: 'active' | 'free' | 'subscriptionOwnCard') {
    const { sandbox, customer } = setUp(scenario)
    const writes: string[] = []
    let source: Json | null = card
    const stripe = stripeOver(async (url, init) => {
      if (init?.method === 'POST') {
        const fields = decodeURIComponent(typeof init.body === 'string' ? init.body : '').split('&')
        writes.push(`${url.pathname} ${fields.filter((field) => !field.startsWith('expand')).join('&')}`)
        return Response.json({ id: customer, object: 'customer' })
      }
      if (init?.method === 'DELETE') {
        writes.push(url.pathname)
        source = null
        return Response.json({ ...card, deleted: true })
      }
      const answer = (await (await sandbox.fetch(url, init)).json()) as Json
      if (answer['object'] === 'customer') answer['default_source'] = source
      if (url.pathname.endsWith('/payment_methods') && source !== null) {
        answer['data'] = [...(answer['data'] as Json[]), { id: card.id, object: 'payment_method', type: 'card', card }]
      }
      return Response.json(answer)
    })
    return { sandbox, customer, writes, ...mount(sandbox, { customer: () => customer, stripe }) }
  }

  it('S33: a payment method stands before one, and one alone is the default', async () => {
    const { sandbox, customer, get } = before('active')
    expect((await listOf(await get('/payment-methods'))).map(inWords)).toEqual([
      'visa 4242 default',
      'visa 1881 removable',
    ])
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } })
    expect((await listOf(await get('/payment-methods'))).map(inWords)).toEqual([
      'visa 1881 default',
      'visa 4242 removable',
    ])
  })

  it('S35: pays for a subscription and stays, or pays for none and goes the way it came', async () => {
    for (const [scenario, answer, written] of [
      ['active', 409, []],
      ['free', 200, ['/v1/customers/cus_sandbox0001/sources/card_1']],
    ] as const) {
      const { sandbox, customer, writes, remove } = before(scenario)
      await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } })
      expect((await remove(`/payment-methods/${await refOf(customer, 'card_1')}`)).status).toBe(answer)
      expect(writes).toEqual(written)
    }
  })

  it('becomes the default the way it is one: with no payment method before it', async () => {
    const { sandbox, customer, writes, post } = before('subscriptionOwnCard')
    expect((await post(`/payment-methods/${await refOf(customer, 'card_1')}/default`, {})).status).toBe(200)
    const [subscription] = (await sandbox.stripe.subscriptions.list({ customer })).data
    expect(writes).toEqual([
      '/v1/customers/cus_sandbox0001 default_source=card_1&invoice_settings[default_payment_method]=',
      `/v1/subscriptions/${subscription?.id} default_payment_method=&default_source=card_1`,
    ])
  })

  it('is left alone where it is the default already', async () => {
    const { sandbox, customer, writes, post } = before('free')
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } })
    expect((await post(`/payment-methods/${await refOf(customer, 'card_1')}/default`, {})).status).toBe(200)
    expect(writes).toEqual([])
  })
})
