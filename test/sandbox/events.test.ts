import Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

const SECRET = 'whsec_test_of_the_sandbox'

let sandbox: Sandbox
let stripe: Stripe
let customer: string
let id: string
beforeEach(async () => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
  ;({ customer } = sandbox.seed('active'))
  id = (await stripe.subscriptions.list({ customer })).data[0]?.id ?? ''
})

const types = () => sandbox.events.map(({ type }) => type).toReversed()

describe('events', () => {
  test('tell nothing of how customers came to be, nor of what is only read', async () => {
    await stripe.customers.retrieve(customer)
    await expect(stripe.customers.update(customer, { email: 'x' })).rejects.toThrow('email')
    expect(sandbox.events).toEqual([])
  })

  test('tell what changed, what it was before and who asked', async () => {
    await stripe.customers.update(customer, { name: 'New', address: { city: 'Cork' } }, { idempotencyKey: 'key-1' })
    const [event] = sandbox.events
    expect(event).toMatchObject({
      object: 'event',
      type: 'customer.updated',
      created: sandbox.now() / 1000,
      data: { object: { id: customer, name: 'New' } },
      request: { idempotency_key: 'key-1' },
    })
    expect(event?.data.previous_attributes).toMatchObject({ name: 'Northwind Studio', address: { city: 'Dublin' } })
    expect(event?.data.previous_attributes).not.toHaveProperty('email')
  })

  test.each<[string, () => Promise<unknown>, string[]]>([
    ['a cancellation now', () => stripe.subscriptions.cancel(id), ['customer.subscription.deleted']],
    [
      'a pause and a resumption',
      async () => {
        await stripe.subscriptions.pause(id)
        await stripe.subscriptions.resume(id)
      },
      [
        'customer.subscription.updated',
        'customer.subscription.paused',
        'customer.subscription.updated',
        'customer.subscription.resumed',
        'invoice.created',
        'invoice.finalized',
        'invoice.paid',
        'invoice.payment_succeeded',
      ],
    ],
    [
      'a card saved and taken off',
      async () => {
        const { id: method } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
        await stripe.paymentMethods.detach(method)
      },
      ['payment_method.attached', 'payment_method.detached'],
    ],
    [
      'a tax id come and gone',
      async () => {
        const { id: taxId } = await stripe.customers.createTaxId(customer, { type: 'us_ein', value: '12-3456789' })
        await stripe.customers.deleteTaxId(customer, taxId)
      },
      ['customer.tax_id.created', 'customer.tax_id.deleted'],
    ],
    [
      'a setup intent',
      async () => {
        const withoutRedirects = { enabled: true, allow_redirects: 'never' } as const
        const intent = await stripe.setupIntents.create({ customer, automatic_payment_methods: withoutRedirects })
        await stripe.setupIntents
          .confirm(intent.id, { payment_method: 'pm_card_chargeDeclined' })
          .catch(() => undefined)
        await stripe.setupIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
      },
      ['setup_intent.created', 'setup_intent.setup_failed', 'setup_intent.succeeded', 'payment_method.attached'],
    ],
    [
      'a schedule made and released',
      async () => {
        const { id: schedule } = await stripe.subscriptionSchedules.create({ from_subscription: id })
        await stripe.subscriptionSchedules.release(schedule)
      },
      [
        'customer.subscription.updated',
        'subscription_schedule.created',
        'customer.subscription.updated',
        'subscription_schedule.updated',
        'subscription_schedule.released',
      ],
    ],
  ])('of %s', async (_, act, expected) => {
    await act()
    const told = types().filter((type) => !/^(payment_intent|invoice_payment|customer\.updated)/.test(type))
    expect(told).toEqual(expected)
  })

  test('tell what the clock and the pages do', async () => {
    const url = (await stripe.billingPortal.sessions.create({ customer })).url
    await sandbox.pages(new Request(`${url}/cancel/${id}`, { method: 'POST', body: new URLSearchParams() }))
    expect(types()).toEqual(['billing_portal.session.created', 'customer.subscription.updated'])
    sandbox.advance({ days: 22 })
    expect(types().at(-1)).toBe('customer.subscription.deleted')
  })

  test('tell of a declined renewal', () => {
    const late = sandbox.seed('pastDue').customer
    sandbox.advance({ days: 7 })
    const told = sandbox.events.filter(({ data }) => data.object['customer'] === late).map(({ type }) => type)
    expect(told).toContain('invoice.payment_failed')
  })

  test('are listed by the API, newest first, by type and one by one', async () => {
    await stripe.customers.update(customer, { name: 'One' })
    await stripe.customers.update(customer, { name: 'Two' })
    await stripe.subscriptions.update(id, { metadata: { a: '1' } })
    const { data } = await stripe.events.list({ type: 'customer.updated', limit: 1 })
    expect(data).toMatchObject([{ data: { object: { name: 'Two' }, previous_attributes: { name: 'One' } } }])
    expect((await stripe.events.list({ type: 'customer.*' })).data).toHaveLength(3)
    expect((await stripe.events.retrieve(data[0]?.id ?? '')).id).toBe(data[0]?.id)
    await expect(stripe.events.retrieve('evt_x')).rejects.toMatchObject({ statusCode: 404 })
    sandbox.reset()
    expect(sandbox.events).toEqual([])
  })
})

describe('a webhook', () => {
  test('is signed as Stripe signs, now or at another moment', async () => {
    await stripe.customers.update(customer, { name: 'New' })
    const request = await sandbox.webhook('customer.updated', { secret: SECRET })
    const [header, payload] = [request.headers.get('stripe-signature') ?? '', await request.text()]
    const verify = (secret: string) =>
      Stripe.webhooks.constructEventAsync(payload, header, secret, 300, undefined, sandbox.now())
    expect(await verify(SECRET)).toMatchObject({ type: 'customer.updated', data: { object: { name: 'New' } } })
    await expect(verify('whsec_another')).rejects.toMatchObject({ type: 'StripeSignatureVerificationError' })
    const old = await sandbox.webhook('customer.updated', { secret: SECRET, timestamp: sandbox.now() / 1000 - 301 })
    const oldHeader = old.headers.get('stripe-signature') ?? ''
    await expect(
      Stripe.webhooks.constructEventAsync(payload, oldHeader, SECRET, 300, undefined, sandbox.now()),
    ).rejects.toThrow('tolerance')
  })

  test('goes to the endpoint it is told, with the version it is told', async () => {
    await stripe.customers.update(customer, { name: 'New' })
    const [event] = sandbox.events
    if (!event) throw new Error('nothing happened')
    const url = 'https://app.example/hooks'
    const request = await sandbox.webhook(event, { secret: SECRET, apiVersion: '2024-12-18.acacia', url })
    expect([request.url, request.method]).toEqual([url, 'POST'])
    expect(await request.json()).toMatchObject({ id: event.id, api_version: '2024-12-18.acacia' })
  })

  test('of something that has not happened cannot be made', () => {
    expect(() => sandbox.webhook('invoice.paid', { secret: SECRET })).toThrow('invoice.paid')
  })
})
