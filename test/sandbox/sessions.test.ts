import Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type ScenarioName } from '../../src/sandbox/index.js'

type PortalParams = Stripe.BillingPortal.SessionCreateParams
type FlowData = NonNullable<PortalParams['flow_data']>

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})

async function seeded(name: ScenarioName) {
  const { customer } = sandbox.seed(name)
  const { data } = await sandbox.stripe.subscriptions.list({ customer, status: 'all' })
  return { customer, subscription: data[0]?.id ?? '', item: data[0]?.items.data[0]?.id ?? '' }
}

async function refusal(params: PortalParams): Promise<Stripe.errors.StripeError> {
  const error: unknown = await sandbox.stripe.billingPortal.sessions.create(params).catch((thrown: unknown) => thrown)
  if (error instanceof Stripe.errors.StripeError) return error
  throw new Error('the session was created')
}

describe('portal sessions', () => {
  test('have a URL under the pages, the default configuration and no flow', async () => {
    const { customer } = await seeded('active')
    const session = await sandbox.stripe.billingPortal.sessions.create({ customer, return_url: 'https://app.example/' })
    expect(session.url).toMatch(/^https:\/\/billing\.stripe\.com\/sandbox\/portal\/bps_\w+$/)
    expect(session).toMatchObject({ flow: null, return_url: 'https://app.example/', customer })
  })

  test('need a customer', async () => {
    const error = await refusal({})
    expect([error.statusCode, error.code, error.param]).toEqual([400, 'parameter_missing', 'customer'])
  })

  test('need a way back when the configuration has none', async () => {
    const { customer } = await seeded('active')
    const { id } = await sandbox.stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    })
    expect((await refusal({ customer, configuration: id })).param).toBe('return_url')
  })

  test('answer with the flow that was asked for', async () => {
    const { customer, subscription, item } = await seeded('active')
    const session = await sandbox.stripe.billingPortal.sessions.create({
      customer,
      flow_data: {
        type: 'subscription_update_confirm',
        after_completion: { type: 'redirect', redirect: { return_url: 'https://app.example/done' } },
        subscription_update_confirm: {
          subscription,
          items: [{ id: item, price: sandbox.prices.business, quantity: 2 }],
        },
      },
    })
    expect(session.flow).toMatchObject({
      type: 'subscription_update_confirm',
      after_completion: { type: 'redirect', redirect: { return_url: 'https://app.example/done' } },
      subscription_update_confirm: { items: [{ id: item, price: sandbox.prices.business, quantity: 2 }] },
      subscription_cancel: null,
    })
  })

  test.each<FlowData['type']>([
    'subscription_cancel',
    'subscription_pause',
    'subscription_update',
    'subscription_update_confirm',
  ])('for %s need the hash of that name', async (type) => {
    const { customer } = await seeded('active')
    const error = await refusal({ customer, flow_data: { type } })
    expect([error.code, error.param]).toEqual(['parameter_missing', `flow_data[${type}]`])
  })

  test('refuse another customer’s subscription', async () => {
    const { customer } = await seeded('free')
    const { subscription } = await seeded('active')
    const flow_data = { type: 'subscription_cancel', subscription_cancel: { subscription } } as const
    expect((await refusal({ customer, flow_data })).param).toBe('flow_data[subscription_cancel][subscription]')
  })

  test.each<ScenarioName>(['canceled', 'canceling', 'cancelingFlexible'])(
    'refuse to cancel what is %s',
    async (name) => {
      const { customer, subscription } = await seeded(name)
      const flow_data = { type: 'subscription_cancel', subscription_cancel: { subscription } } as const
      expect((await refusal({ customer, flow_data })).statusCode).toBe(400)
    },
  )

  test.each<ScenarioName>(['multiItem', 'metered', 'sendInvoice', 'scheduledChange'])(
    'refuse to update %s',
    async (name) => {
      const { customer, subscription } = await seeded(name)
      const flow_data = { type: 'subscription_update', subscription_update: { subscription } } as const
      expect((await refusal({ customer, flow_data })).message).toContain('cannot be updated')
    },
  )

  test('refuse two items, foreign items and prices that are not offered', async () => {
    const { customer, subscription, item } = await seeded('active')
    const confirm = (items: { id: string; price?: string }[]) =>
      refusal({
        customer,
        flow_data: { type: 'subscription_update_confirm', subscription_update_confirm: { subscription, items } },
      })
    expect((await confirm([{ id: item }, { id: item }])).message).toContain('exactly one item')
    expect((await confirm([{ id: 'si_other' }])).code).toBe('resource_missing')
    expect((await confirm([{ id: item, price: sandbox.prices.storage }])).param).toContain('[items][0][price]')
  })

  test.each<[unknown, string]>([
    [[{ promotion_code: 'promo_nothing' }], '[0][promotion_code]'],
    [[{ promotion_code: 'LAUNCH20' }], '[0][promotion_code]'],
    [[{ coupon: 'NOTHING' }], '[0][coupon]'],
    [[{ coupon: 'LAUNCH20', promotion_code: 'promo_launch20' }], '[0]'],
    [[{ coupon: 'LAUNCH20' }, { promotion_code: 'promo_launch20' }], ''],
  ])('refuse the discounts %j', async (discounts, at) => {
    const { customer, subscription, item } = await seeded('active')
    const confirm = { subscription, items: [{ id: item, price: sandbox.prices.business }], discounts }
    const flow_data = { type: 'subscription_update_confirm', subscription_update_confirm: confirm } as FlowData
    const { param, statusCode } = await refusal({ customer, flow_data })
    expect([statusCode, param]).toEqual([400, `flow_data[subscription_update_confirm][discounts]${at}`])
  })

  test('refuse a flow whose feature the configuration has off', async () => {
    const { customer, subscription } = await seeded('active')
    const configuration = await sandbox.stripe.billingPortal.configurations.create({
      features: { invoice_history: { enabled: true } },
    })
    const flow_data = { type: 'subscription_cancel', subscription_cancel: { subscription } } as const
    const error = await refusal({ customer, configuration: configuration.id, flow_data })
    expect(error.message).toContain('disabled in the portal configuration')
  })
})

describe('portal configurations', () => {
  test('can be made, read, changed and switched off', async () => {
    const { configurations } = sandbox.stripe.billingPortal
    const made = await configurations.create({
      default_return_url: 'https://app.example/billing',
      features: { subscription_cancel: { enabled: true, mode: 'immediately' } },
      metadata: { managed: 'yes' },
    })
    expect(made).toMatchObject({ is_default: false, features: { subscription_cancel: { mode: 'immediately' } } })
    const changed = await configurations.update(made.id, {
      active: false,
      features: { invoice_history: { enabled: true } },
    })
    expect(changed).toMatchObject({
      active: false,
      features: { invoice_history: { enabled: true }, subscription_cancel: { enabled: true } },
    })
    expect((await configurations.list({ active: true })).data).toHaveLength(1)
    expect((await configurations.retrieve(made.id)).metadata).toEqual({ managed: 'yes' })
  })

  test('refuse products with prices of other products and prorations without immediate cancelling', async () => {
    const { configurations } = sandbox.stripe.billingPortal
    const products = [{ product: 'prod_pro', prices: [sandbox.prices.starter] }]
    const create = (features: Stripe.BillingPortal.ConfigurationCreateParams['features']) =>
      configurations.create({ features })
    await expect(
      create({ subscription_update: { enabled: true, default_allowed_updates: ['price'], products } }),
    ).rejects.toThrow('does not belong to the product')
    await expect(
      create({
        subscription_cancel: { enabled: true, mode: 'at_period_end', proration_behavior: 'create_prorations' },
      }),
    ).rejects.toThrow('canceled immediately')
    await expect(
      create({
        subscription_cancel: { enabled: true, mode: 'immediately', proration_behavior: 'always_invoice' },
      }),
    ).rejects.toThrow('always_invoice')
  })

  test('have their metadata taken off only once they have some', async () => {
    const ask = async (path: string, body: string) => {
      const headers = { authorization: 'Bearer sk_test_1', 'content-type': 'application/x-www-form-urlencoded' }
      const url = `https://api.stripe.com/v1/billing_portal/configurations${path}`
      return (await sandbox.fetch(url, { method: 'POST', headers, body })).json()
    }
    const features = 'features[invoice_history][enabled]=true'
    expect(await ask('', `${features}&metadata=`)).toMatchObject({ error: { param: 'metadata' } })
    const { id } = await ask('', `${features}&metadata[team]=7`)
    expect(await ask(`/${id}`, 'metadata=')).toMatchObject({ id, metadata: {} })
  })
})

describe('checkout sessions', () => {
  const base = { mode: 'subscription', success_url: 'https://app.example/?s={CHECKOUT_SESSION_ID}' } as const

  test('add up what is sold', async () => {
    const { customer } = await seeded('free')
    const line_items = [
      { price: sandbox.prices.pro, quantity: 2 },
      { price: sandbox.prices.storage, quantity: 1 },
    ]
    const session = await sandbox.stripe.checkout.sessions.create({ ...base, customer, line_items })
    expect(session).toMatchObject({ amount_total: 6300, currency: 'eur', status: 'open', payment_status: 'unpaid' })
    const read = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['line_items.data.price.product'],
    })
    expect(read.line_items?.data.map(({ price }) => price?.product)).toMatchObject([
      { name: 'Pro' },
      { name: 'Extra storage' },
    ])
  })

  test.each<[Stripe.Checkout.SessionCreateParams, string]>([
    [{ ...base }, 'line_items'],
    [{ mode: 'subscription', line_items: [{ price: 'price_pro_monthly', quantity: 1 }] }, 'success_url'],
    [{ ...base, line_items: [{ price: 'price_pro_monthly' }] }, 'line_items[0][quantity]'],
    [{ ...base, line_items: [{ price: 'price_calls_metered', quantity: 1 }] }, 'line_items[0][quantity]'],
    [{ ...base, line_items: [{ price: 'price_nothing', quantity: 1 }] }, 'line_items[0][price]'],
    [
      {
        ...base,
        line_items: [{ price: 'price_pro_monthly', quantity: 1 }],
        discounts: [{ promotion_code: 'promo_x' }],
      },
      'discounts[0][promotion_code]',
    ],
    [{ ...base, success_url: '/thanks', line_items: [{ price: 'price_pro_monthly', quantity: 1 }] }, 'success_url'],
  ])('%j is refused at %s', async (params, param) => {
    await expect(sandbox.stripe.checkout.sessions.create(params)).rejects.toMatchObject({ param })
  })
})
