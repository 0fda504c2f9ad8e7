import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let stripe: Stripe
let customer: string
beforeEach(() => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
  ;({ customer } = sandbox.seed('active'))
})

const withoutRedirects = { enabled: true, allow_redirects: 'never' } as const
const make = () => stripe.setupIntents.create({ customer, automatic_payment_methods: withoutRedirects })

/** Confirms with a raw card number, as Stripe's own form does. */
async function confirmWith(id: string, number: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams({
    'payment_method_data[type]': 'card',
    'payment_method_data[card][number]': number,
    'payment_method_data[card][exp_month]': '4',
    'payment_method_data[card][exp_year]': '2031',
    ...fields,
  })
  const headers = { authorization: 'Bearer sk_test_sandbox', 'content-type': 'application/x-www-form-urlencoded' }
  const url = `https://api.stripe.com/v1/setup_intents/${id}/confirm`
  const answer = await sandbox.fetch(url, { method: 'POST', headers, body: body.toString() })
  return { status: answer.status, body: await answer.json() }
}

describe('a setup intent', () => {
  test('waits for a payment method, with a secret for the browser', async () => {
    const intent = await make()
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      customer,
      usage: 'off_session',
      payment_method: null,
      automatic_payment_methods: withoutRedirects,
    })
    expect(intent.client_secret).toMatch(/^seti_\w+_secret_\w+$/)
    expect(intent.payment_method_types).not.toContain('paypal')
    expect(await stripe.setupIntents.retrieve(intent.id)).toEqual(intent)
  })

  test('saves a card with the customer, who keeps the default method', async () => {
    const before = await stripe.customers.retrieve(customer)
    const { id } = await make()
    const { status, body } = await confirmWith(id, '4242 4242 4242 4242')
    expect([status, body.status]).toEqual([200, 'succeeded'])
    const method = await stripe.paymentMethods.retrieve(body.payment_method)
    expect(method).toMatchObject({ customer, card: { last4: '4242', exp_month: 4, exp_year: 2031 } })
    expect(await stripe.customers.retrieve(customer)).toEqual(before)
  })

  test('takes one of Stripe’s test ids in place of a payment method', async () => {
    const { id } = await make()
    const done = await stripe.setupIntents.confirm(id, {
      payment_method: 'pm_card_mastercard',
      expand: ['payment_method'],
    })
    expect(done).toMatchObject({ status: 'succeeded', payment_method: { customer, card: { brand: 'mastercard' } } })
  })

  test.each([
    ['4000000000000002', 'generic_decline'],
    ['4000000000009995', 'insufficient_funds'],
  ])('with %s is declined (%s), saves nothing and can be tried again', async (number, decline) => {
    const { id } = await make()
    const methods = (await stripe.customers.listPaymentMethods(customer)).data.length
    const { status, body } = await confirmWith(id, number)
    expect(status).toBe(402)
    expect(body.error).toMatchObject({
      type: 'card_error',
      code: 'card_declined',
      decline_code: decline,
      setup_intent: { id, status: 'requires_payment_method', last_setup_error: { decline_code: decline } },
    })
    expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(methods)
    expect((await confirmWith(id, '4242424242424242')).body.status).toBe('succeeded')
  })

  test('refuses numbers that are none, months that are none and cards that have expired', async () => {
    const { id } = await make()
    const code = async (number: string, fields: Record<string, string> = {}) =>
      (await confirmWith(id, number, fields)).body.error.code
    expect(await code('4242424242424241')).toBe('incorrect_number')
    expect(await code('4242424242424242', { 'payment_method_data[card][exp_month]': '13' })).toBe(
      'invalid_expiry_month',
    )
    expect(await code('4242424242424242', { 'payment_method_data[card][exp_year]': '2025' })).toBe(
      'invalid_expiry_year',
    )
  })

  test('waits for the bank, and takes the person back with the outcome', async () => {
    for (const [outcome, status, saved] of [
      ['complete', 'succeeded', true],
      ['fail', 'requires_payment_method', false],
    ] as const) {
      const { id, client_secret: secret } = await make()
      const { body } = await confirmWith(id, '4000002500003155', { return_url: 'https://app.example/billing?a=1' })
      expect(body).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } })
      const { url } = body.next_action.redirect_to_url
      expect(await (await sandbox.pages(new Request(url))).text()).toContain('Confirm with your bank')
      const back = await sandbox.pages(new Request(url, { method: 'POST', body: new URLSearchParams({ outcome }) }))
      const to = new URL(back.headers.get('location') ?? '')
      expect(Object.fromEntries(to.searchParams)).toEqual({
        a: '1',
        setup_intent: id,
        setup_intent_client_secret: secret,
        redirect_status: saved ? 'succeeded' : 'failed',
      })
      const read = await stripe.setupIntents.retrieve(id, { expand: ['payment_method'] })
      expect(read.status).toBe(status)
      expect(read.last_setup_error?.code).toBe(saved ? undefined : 'setup_intent_authentication_failure')
      expect((await stripe.paymentMethods.retrieve(body.payment_method)).customer).toBe(saved ? customer : null)
      expect((await sandbox.pages(new Request(url))).status).toBe(410)
    }
  })

  test.each([
    ['sepa_debit', { sepa_debit: { iban: 'DE89 3704 0044 0532 0130 00' } }, '3000'],
    ['us_bank_account', { us_bank_account: { account_number: '000123456789', routing_number: '110000000' } }, '6789'],
  ] as const)('with %s is processed for a day', async (type, data, last4) => {
    const { id } = await make()
    const started = await stripe.setupIntents.confirm(id, { payment_method_data: { type, ...data } })
    expect(started.status).toBe('processing')
    sandbox.advance({ hours: 23 })
    expect((await stripe.setupIntents.retrieve(id)).status).toBe('processing')
    sandbox.advance({ hours: 1 })
    const done = await stripe.setupIntents.retrieve(id, { expand: ['payment_method'] })
    expect(done).toMatchObject({ status: 'succeeded', payment_method: { customer, type, [type]: { last4 } } })
  })

  test('is refused the parameters that Stripe took away, and states it is not in', async () => {
    const create = (params: object) => stripe.setupIntents.create({ customer, ...params })
    await expect(create({ payment_method_types: ['card'] })).rejects.toMatchObject({
      statusCode: 400,
      code: 'payment_method_types_no_longer_supported',
      param: 'payment_method_types',
    })
    await expect(create({ return_url: 'https://app.example' })).rejects.toMatchObject({ param: 'return_url' })
    await expect(create({ customer: 'cus_x' })).rejects.toMatchObject({ code: 'resource_missing', param: 'customer' })
    const open = await create({})
    await expect(stripe.setupIntents.confirm(open.id)).rejects.toMatchObject({ code: 'setup_intent_unexpected_state' })
    const card = { payment_method: 'pm_card_visa' }
    await expect(stripe.setupIntents.confirm(open.id, card)).rejects.toMatchObject({ param: 'return_url' })
    expect(await stripe.setupIntents.cancel(open.id, { cancellation_reason: 'abandoned' })).toMatchObject({
      status: 'canceled',
      cancellation_reason: 'abandoned',
    })
    for (const act of ['cancel', 'confirm'] as const) {
      await expect(stripe.setupIntents[act](open.id)).rejects.toMatchObject({ code: 'setup_intent_unexpected_state' })
    }
  })

  test('confirms while it is made, and lists by customer', async () => {
    const made = await stripe.setupIntents.create({
      customer,
      automatic_payment_methods: withoutRedirects,
      confirm: true,
      payment_method: 'pm_card_chargeCustomerFail',
    })
    expect(made.status).toBe('succeeded')
    expect((await stripe.setupIntents.list({ customer })).data.map(({ id }) => id)).toEqual([made.id])
    expect((await stripe.setupIntents.list({ customer: sandbox.seed('free').customer })).data).toEqual([])
  })
})

describe('a payment method', () => {
  test('is attached once, taken off once, and then never again', async () => {
    const other = sandbox.seed('free').customer
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await expect(stripe.paymentMethods.attach(id, { customer: other })).rejects.toMatchObject({ statusCode: 400 })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
    expect((await stripe.paymentMethods.detach(id)).customer).toBeNull()
    expect(await stripe.customers.retrieve(customer)).toMatchObject({
      invoice_settings: { default_payment_method: null },
    })
    for (const act of [() => stripe.paymentMethods.attach(id, { customer }), () => stripe.paymentMethods.detach(id)]) {
      await expect(act()).rejects.toMatchObject({ statusCode: 400, type: 'StripeInvalidRequestError' })
    }
    await expect(stripe.customers.retrievePaymentMethod(customer, id)).rejects.toMatchObject({ statusCode: 404 })
  })

  test('of a card the issuer refuses is not attached', async () => {
    await expect(stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer })).rejects.toMatchObject({
      type: 'StripeCardError',
      code: 'card_declined',
      decline_code: 'generic_decline',
    })
  })

  test('can be made, and its expiry and address changed', async () => {
    const { id } = await stripe.paymentMethods.create({
      type: 'card',
      card: { number: '5555555555554444', exp_month: 1, exp_year: 2027 },
      billing_details: { name: 'Ada' },
    })
    await expect(stripe.paymentMethods.update(id, { metadata: { a: '1' } })).rejects.toMatchObject({ statusCode: 400 })
    await stripe.paymentMethods.attach(id, { customer })
    const updated = await stripe.paymentMethods.update(id, {
      card: { exp_month: 2, exp_year: 2032 },
      billing_details: { address: { country: 'DE', postal_code: '10115' } },
      metadata: { a: '1' },
    })
    expect(updated).toMatchObject({
      card: { exp_month: 2, exp_year: 2032 },
      billing_details: { name: 'Ada', address: { country: 'DE', postal_code: '10115', city: null } },
      metadata: { a: '1' },
    })
    await expect(stripe.paymentMethods.update(id, { card: { exp_year: 2020 } })).rejects.toMatchObject({
      code: 'invalid_expiry_year',
    })
    expect(await stripe.customers.retrievePaymentMethod(customer, id)).toEqual(updated)
  })
})
