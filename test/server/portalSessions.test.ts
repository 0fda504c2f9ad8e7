// @vitest-environment node
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { portalFlows } from '../../src/contract/index.js'
import type { Billing, Link, PortalFlowType } from '../../src/contract/index.js'
import { alteredStripe } from './alteredStripe.js'
import { configure } from './acts.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const path = '/portal-sessions'
const after_completion = { type: 'redirect', redirect: { return_url: `${ORIGIN}/billing` } }

/** Parameters of the portal sessions that Stripe was asked for. */
function asked({ calls }: Pick<ReturnType<typeof setUp>, 'calls'>) {
  return calls()
    .filter(({ path: called }) => called === '/v1/billing_portal/sessions')
    .map(({ params }) => params)
}

describe('createPortalSession', () => {
  it('S10: without a flow, exactly customer and return URL are sent', async () => {
    const setup = setUp()
    const response = await setup.post(path, {})
    expect(response.status).toBe(200)
    expect(((await response.json()) as Link).url).toMatch(/^https:\/\/billing\.stripe\.com\/sandbox\/portal\/bps_/)
    expect(asked(setup)).toEqual([{ customer: setup.customer, return_url: `${ORIGIN}/` }])
  })

  it.each<PortalFlowType>(['payment_method_update', 'customer_update'])(
    'S10: %s sends the flow and nothing more',
    async (type) => {
      const setup = setUp()
      expect((await setup.post(path, { flow: { type }, returnUrl: '/billing' })).status).toBe(200)
      expect(asked(setup)).toEqual([
        { customer: setup.customer, return_url: `${ORIGIN}/billing`, flow_data: { type, after_completion } },
      ])
    },
  )

  it.each<PortalFlowType>(['subscription_cancel', 'subscription_pause', 'subscription_update'])(
    'S10: %s sends the flow with the only subscription, named or not',
    async (type) => {
      const setup = setUp()
      const [subscription] = (await setup.billing()).subscriptions
      const { data } = await setup.sandbox.stripe.subscriptions.list({ customer: setup.customer })
      for (const named of [undefined, subscription?.ref]) {
        const response = await setup.post(path, { flow: { type, subscription: named }, returnUrl: '/billing' })
        expect(response.status).toBe(200)
      }
      const expected = {
        customer: setup.customer,
        return_url: `${ORIGIN}/billing`,
        flow_data: { type, after_completion, [type]: { subscription: data[0]?.id } },
      }
      expect(asked(setup)).toEqual([expected, expected])
    },
  )

  it.each([
    [1, 400],
    [2, 200],
    [10, 200],
    [11, 400],
  ])('S9: where the portal sells two to ten, a visit to confirm %i is answered %i', async (quantity, status) => {
    const setup = setUp('active')
    const adjustable_quantity = { enabled: true, minimum: 2, maximum: 10 }
    const products = [{ product: 'prod_business', prices: [setup.sandbox.prices.business], adjustable_quantity }]
    await configure(setup.sandbox, { subscription_update: { enabled: true, products } })
    const flow = { type: 'subscription_update_confirm', plan: 'business', quantity }
    expect((await setup.post(path, { flow })).status).toBe(status)
  })

  it('S10: subscription_update_confirm sends the item, the price of the plan and the quantity', async () => {
    const setup = setUp('seats')
    const { data } = await setup.sandbox.stripe.subscriptions.list({ customer: setup.customer })
    const flow = { type: 'subscription_update_confirm', plan: 'business' }
    expect((await setup.post(path, { flow, returnUrl: '/billing' })).status).toBe(200)
    expect((await setup.post(path, { flow: { ...flow, quantity: 3 }, returnUrl: '/billing' })).status).toBe(200)
    const [item] = data[0]?.items.data ?? []
    expect(asked(setup).map(({ flow_data }) => flow_data)).toEqual(
      ['12', '3'].map((quantity) => ({
        type: 'subscription_update_confirm',
        after_completion,
        subscription_update_confirm: {
          subscription: data[0]?.id,
          items: { 0: { id: item?.id, price: setup.sandbox.prices.business, quantity } },
        },
      })),
    )
  })

  it('a promotion code is looked up by its text and travels by its id, and what it takes off shows afterwards', async () => {
    const { sandbox, post, calls, billing } = setUp()
    const flow = { type: 'subscription_update_confirm', plan: 'business', promotionCode: 'LAUNCH20' }
    const { url } = (await (await post(path, { flow, returnUrl: '/billing' })).json()) as Link
    expect(calls().find(({ path: called }) => called === '/v1/promotion_codes')?.params).toEqual({
      code: 'LAUNCH20',
      active: 'true',
      limit: '100',
    })
    const { data } = await sandbox.stripe.promotionCodes.list()
    expect(asked({ calls })).toMatchObject([
      { flow_data: { subscription_update_confirm: { discounts: { 0: { promotion_code: data[0]?.id } } } } },
    ])
    await sandbox.pages(new Request(url, { method: 'POST', body: new URLSearchParams() }))
    expect((await billing()).subscriptions).toMatchObject([
      { plan: 'business', amount: 9900, renewal: { amount: 7920 }, discounts: [{ percentOff: 20 }] },
    ])
  })

  it('a promotion code that does not exist is refused by name, before a session is made', async () => {
    const setup = setUp()
    const flow = { type: 'subscription_update_confirm', plan: 'business', promotionCode: 'NOPE' }
    const response = await setup.post(path, { flow })
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: 'invalid_request', detail: expect.stringContaining('`flow.promotionCode`') },
    ])
    expect(asked(setup)).toEqual([])
  })

  it('a promotion code that is another customer’s is refused; the customer’s own of the same text is used', async () => {
    const { sandbox, customer } = setUp()
    const { data } = await sandbox.stripe.promotionCodes.list()
    const codeOf = (id: string, owner: string) => ({ ...data[0], id, customer: owner })
    const foreign = codeOf('promo_theirs', 'cus_other')
    const flow = { type: 'subscription_update_confirm', plan: 'business', promotionCode: 'LAUNCH20' }
    for (const [codes, expected] of [
      [[foreign], undefined],
      [[foreign, codeOf(data[0]?.id ?? '', customer)], data[0]?.id],
    ] as const) {
      const stripe = alteredStripe(sandbox, (called, answer) => {
        if (called === '/v1/promotion_codes') answer['data'] = codes
      })
      const { post } = mount(sandbox, { customer: () => customer, stripe })
      const before = sandbox.requests.length
      const response = await post(path, { flow })
      expect(response.status).toBe(expected === undefined ? 400 : 200)
      expect(asked({ calls: () => sandbox.requests.slice(before) })).toMatchObject(
        expected === undefined
          ? []
          : [{ flow_data: { subscription_update_confirm: { discounts: { 0: { promotion_code: expected } } } } }],
      )
    }
  })

  it('S47: a configuration of the host’s is read and used; nothing the client sends changes it', async () => {
    const { sandbox, customer, calls } = setUp()
    const { id } = await sandbox.stripe.billingPortal.configurations.create(
      { features: { invoice_history: { enabled: true }, payment_method_update: { enabled: true } } },
      {},
    )
    const { post, get } = mount(sandbox, { customer: () => customer, configuration: id })
    expect((await post(path, { flow: { type: 'payment_method_update' } })).status).toBe(200)
    expect(calls().at(-1)?.params['configuration']).toBe(id)
    expect(await problemOf(await post(path, { flow: { type: 'subscription_cancel' } }))).toEqual([
      409,
      'flow_not_enabled',
    ])
    expect(await (await get()).json()).toMatchObject({
      capabilities: { portal: true, flows: ['payment_method_update'] },
      subscriptions: [{ flows: ['payment_method_update'] }],
    })
  })

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en-GB'],
    ['en_US', 'en'],
    ['EN-gb', 'en-GB'],
    ['fr-CA', 'fr-CA'],
    ['fr-BE', 'fr'],
    ['es-ES', 'es'],
    ['es-MX', 'es-419'],
    ['es-419', 'es-419'],
    ['pt-PT', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['tl', 'fil'],
    ['zh-CN', 'zh'],
    ['zh-Hant', 'zh-TW'],
    ['zh-Hant-HK', 'zh-HK'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-HK', 'zh-HK'],
    ['zh-MO', 'zh-HK'],
    ['de-DE-u-nu-latn', 'de'],
    ['ar', 'auto'],
    ['he', 'auto'],
    ['fa-IR', 'auto'],
    ['xx', 'auto'],
    ['auto', 'auto'],
    ['', 'auto'],
    ['!!', 'auto'],
  ])('S45: the locale %j opens the portal in %s', async (locale, expected) => {
    const setup = setUp()
    expect((await setup.post(path, { locale })).status).toBe(200)
    expect(asked(setup)[0]?.['locale']).toBe(expected)
  })

  it('S48: two clicks get two sessions; the same act, sent again, gets the same one', async () => {
    const { post } = setUp()
    const open = async (key?: string) =>
      ((await (await post(path, {}, key === undefined ? {} : { 'Idempotency-Key': key })).json()) as Link).url
    expect(new Set([await open(), await open(), await open('a'), await open('b')]).size).toBe(4)
    expect(await open('a')).toBe(await open('a'))
  })
})

const keys = ({ calls }: Pick<ReturnType<typeof setUp>, 'calls'>) =>
  calls()
    .filter(({ method }) => method === 'POST')
    .map(({ idempotencyKey }) => idempotencyKey)

describe('idempotency', () => {
  it('S26: the same act with other parameters is another key, never an idempotency error', async () => {
    const setup = setUp()
    const key = { 'Idempotency-Key': 'act 1' }
    for (const returnUrl of ['/a', '/b', '/a']) expect((await setup.post(path, { returnUrl }, key)).status).toBe(200)
    const [first, second, third] = keys(setup)
    expect(first).toBe(third)
    expect(first).not.toBe(second)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
  })

  it('S26: two customers with the same key never share an effect', async () => {
    const { sandbox, customer, calls } = setUp()
    const other = sandbox.seed('active').customer
    for (const id of [customer, other]) {
      const { post } = mount(sandbox, { customer: () => id })
      expect((await post(path, {}, { 'Idempotency-Key': 'act 1' })).status).toBe(200)
    }
    expect(new Set(keys({ calls })).size).toBe(2)
  })

  it('S26: twenty copies of one act at once make one session', async () => {
    const { post } = setUp()
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await post(path, {}, { 'Idempotency-Key': 'one' })).json()),
    )
    expect(new Set(answers.map((answer) => (answer as Link).url)).size).toBe(1)
  })

  it('S26: an endless key is as good as any', async () => {
    const { post } = setUp()
    expect((await post(path, {}, { 'Idempotency-Key': 'k'.repeat(5000) })).status).toBe(200)
  })
})

describe('what the portal refuses', () => {
  const confirm = { type: 'subscription_update_confirm', plan: 'business' }

  it.each<[string, object]>([
    ['an unknown flow', { type: 'x' }],
    ['no type', {}],
    ['a plan on a flow that takes none', { type: 'subscription_cancel', plan: 'pro' }],
    ['a quantity on a flow that takes none', { type: 'subscription_update', quantity: 2 }],
    ['a promotion code on a flow that takes none', { type: 'customer_update', promotionCode: 'X' }],
    ['no plan to confirm', { type: 'subscription_update_confirm' }],
    ...['items', 'coupon', 'trial_end', 'proration_behavior', 'metadata', 'expand', 'price'].map(
      (name): [string, object] => [`the field ${name} (S10)`, { ...confirm, [name]: 'x' }],
    ),
    ...[-1, 0, 1.5, 1e9, '2', null, Number.MAX_SAFE_INTEGER + 1].map((quantity): [string, object] => [
      `the quantity ${JSON.stringify(quantity)} (S9)`,
      { ...confirm, quantity },
    ]),
  ])('%s is refused before any call', async (_, flow) => {
    const { post, calls } = setUp()
    expect(await problemOf(await post(path, { flow }))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
  })

  it.each(['enterprise', 'price_business_monthly', 'toString', '__proto__', 'PRO', ' pro'])(
    'S8: the plan %j is not the host’s, and no call is made',
    async (plan) => {
      const { post, calls } = setUp()
      expect(await problemOf(await post(path, { flow: { ...confirm, plan } }))).toEqual([403, 'plan_not_allowed'])
      expect(await problemOf(await post('/checkout-sessions', { plan }))).toEqual([403, 'plan_not_allowed'])
      expect(calls()).toEqual([])
    },
  )

  it('S8: with no plans at all, every plan is refused and checkout is not offered', async () => {
    const { post, billing, calls } = setUp('free', { plans: {} })
    expect(await problemOf(await post(path, { flow: confirm }))).toEqual([403, 'plan_not_allowed'])
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual([403, 'plan_not_allowed'])
    expect(calls()).toEqual([])
    expect((await billing()).capabilities.checkout).toBe(false)
  })

  it('S8: a plan that the portal does not sell is a flow that is not enabled', async () => {
    const { sandbox, customer, calls } = setUp()
    const plans = { pro: sandbox.prices.pro, storage: sandbox.prices.storage }
    const { post } = mount(sandbox, { customer: () => customer, plans })
    expect(await problemOf(await post(path, { flow: { ...confirm, plan: 'storage' } }))).toEqual([
      409,
      'flow_not_enabled',
    ])
    expect(calls().every(({ method }) => method === 'GET')).toBe(true)
  })

  it.each<[string, object]>([
    ['archived', { active: false }],
    ['paid once', { type: 'one_time', recurring: null }],
    ['in another currency', { currency: 'usd', currency_options: { usd: {} } }],
  ])('S8: a plan whose price is %s is refused before a session is made', async (_, fields) => {
    const { sandbox, customer, calls } = setUp()
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called === `/v1/prices/${sandbox.prices.business}`) Object.assign(answer, fields)
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe })
    expect(await problemOf(await post(path, { flow: confirm }))).toEqual([400, 'invalid_request'])
    expect(asked({ calls })).toEqual([])
  })

  it('S8: a plan whose price is in several currencies, the subscription’s among them, opens', async () => {
    const { sandbox, customer } = setUp()
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called !== `/v1/prices/${sandbox.prices.business}`) return
      Object.assign(answer, { currency: 'usd', currency_options: { usd: {}, eur: {} } })
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe })
    expect((await post(path, { flow: confirm })).status).toBe(200)
  })

  it('a plan can be switched to where the portal sells its price, and nowhere else', async () => {
    const { sandbox, customer } = setUp()
    const { pro, business, storage } = sandbox.prices
    const { get } = mount(sandbox, { customer: () => customer, plans: { pro, business, storage } })
    expect(((await (await get()).json()) as Billing).plans.map(({ key, canSwitchTo }) => [key, canSwitchTo])).toEqual([
      ['pro', true],
      ['business', true],
      ['storage', false],
    ])
  })

  it.each<[allowed: string[], flows: PortalFlowType[], canSwitchTo: boolean]>([
    [['price'], ['subscription_update', 'subscription_update_confirm'], true],
    [['price', 'quantity'], ['subscription_update', 'subscription_update_confirm'], true],
    [['quantity'], ['subscription_update'], false],
    [['promotion_code'], [], false],
  ])('S21: where the portal may update %j, it offers %j', async (allowed, flows, canSwitchTo) => {
    const { sandbox, customer } = setUp()
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called !== '/v1/billing_portal/configurations') return
      for (const { features } of answer['data'] as Stripe.BillingPortal.Configuration[]) {
        Object.assign(features.subscription_update, { default_allowed_updates: allowed })
      }
    })
    const { post, get } = mount(sandbox, { customer: () => customer, stripe })
    const { capabilities, plans } = (await (await get()).json()) as Billing
    expect(capabilities.flows.filter((flow) => flow.startsWith('subscription_update'))).toEqual(flows)
    expect(new Set(plans.map((plan) => plan.canSwitchTo))).toEqual(new Set([canSwitchTo]))
    expect((await post(path, { flow: confirm })).status).toBe(canSwitchTo ? 200 : 409)
  })

  it.each(['subscription_cancel', 'subscription_pause', 'subscription_update', 'subscription_update_confirm'] as const)(
    'S5: %s on another customer’s subscription reads exactly as one that does not exist',
    async (type) => {
      const setup = setUp()
      const other = setup.sandbox.seed('active').customer
      const foreign = (await (await mount(setup.sandbox, { customer: () => other }).get()).json()) as {
        subscriptions: { ref: string }[]
      }
      const plan = type === 'subscription_update_confirm' ? { plan: 'business' } : {}
      const before = setup.calls().length
      const bodies: unknown[] = []
      for (const subscription of [foreign.subscriptions[0]?.ref, 'A'.repeat(58)]) {
        const response = await setup.post(path, { flow: { type, subscription, ...plan } })
        const problem = (await response.json()) as Record<string, unknown>
        bodies.push({ ...problem, requestId: undefined })
        expect(response.status).toBe(404)
      }
      expect(bodies[0]).toEqual(bodies[1])
      expect(setup.calls().slice(before)).toEqual([])
    },
  )

  it('S5: a subscription that has changed hands since its ref was made is refused after one read', async () => {
    const { sandbox, customer, billing, calls } = setUp()
    const [subscription] = (await billing()).subscriptions
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called.startsWith('/v1/subscriptions/')) answer['customer'] = 'cus_other'
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe })
    const flow = { type: 'subscription_cancel', subscription: subscription?.ref }
    expect(await problemOf(await post(path, { flow }))).toEqual([404, 'not_found'])
    expect(calls().filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('S5: a subscription that is gone at Stripe is not found', async () => {
    const { sandbox, customer, billing } = setUp()
    const [subscription] = (await billing()).subscriptions
    const { post } = mount(sandbox, { customer: () => customer })
    sandbox.fail({ match: /subscriptions\/sub_/, status: 404, code: 'resource_missing', param: 'id' })
    const flow = { type: 'subscription_cancel', subscription: subscription?.ref }
    expect(await problemOf(await post(path, { flow }))).toEqual([404, 'not_found'])
  })

  it('a ref of another kind does not open', async () => {
    const { post, billing } = setUp()
    const { invoices, paymentMethods } = await billing()
    for (const ref of [invoices.data[0]?.ref, paymentMethods[0]?.ref]) {
      const flow = { type: 'subscription_cancel', subscription: ref }
      expect(await problemOf(await post(path, { flow }))).toEqual([404, 'not_found'])
    }
  })

  it.each([
    '..',
    'sub_1/../../customers',
    'sub_1?expand[]=x',
    'sub_1',
    'SUB_1',
    'ѕub_1',
    'a'.repeat(300),
    '=',
    'AAAA',
    '\u0000',
  ])('S11: the ref %j is refused before any call', async (subscription) => {
    const { post, calls } = setUp()
    const [status] = await problemOf(await post(path, { flow: { type: 'subscription_cancel', subscription } }))
    expect(status).toBe(404)
    expect(calls()).toEqual([])
  })

  it('S29: with several subscriptions one must be named, and the named one is the one', async () => {
    const setup = setUp('severalSubscriptions')
    expect(await problemOf(await setup.post(path, { flow: { type: 'subscription_cancel' } }))).toEqual([
      400,
      'invalid_request',
    ])
    expect(asked(setup)).toEqual([])
    const { subscriptions } = await setup.billing()
    const pro = subscriptions.find(({ plan }) => plan === 'pro')
    expect((await setup.post(path, { flow: { type: 'subscription_cancel', subscription: pro?.ref } })).status).toBe(200)
    const { data } = await setup.sandbox.stripe.subscriptions.list({ customer: setup.customer })
    const wanted = data.find(({ items }) => items.data[0]?.price.id === setup.sandbox.prices.pro)
    expect(asked(setup)).toMatchObject([{ flow_data: { subscription_cancel: { subscription: wanted?.id } } }])
  })

  it.each<PortalFlowType>(['subscription_update', 'subscription_update_confirm'])(
    'S30: %s on a subscription with several items is refused, never a guess at the item',
    async (type) => {
      const setup = setUp('multiItem')
      const plan = type === 'subscription_update_confirm' ? { plan: 'business' } : {}
      expect(await problemOf(await setup.post(path, { flow: { type, ...plan } }))).toEqual([409, 'flow_not_enabled'])
      expect(asked(setup)).toEqual([])
    },
  )

  it.each([
    'free',
    'canceled',
    'incompleteExpired',
    'canceling',
    'cancelingFlexible',
    'scheduledChange',
    'incomplete',
  ] as const)('S28: subscription_cancel is refused on %s, and the button was not shown', async (scenario) => {
    const setup = setUp(scenario)
    const { subscriptions } = await setup.billing()
    expect(subscriptions.flatMap(({ flows }) => flows)).not.toContain('subscription_cancel')
    expect(await problemOf(await setup.post(path, { flow: { type: 'subscription_cancel' } }))).toEqual([
      409,
      'flow_not_enabled',
    ])
    expect(asked(setup)).toEqual([])
  })

  it.each([
    'active',
    'trialing',
    'trialingWithoutMethod',
    'pastDue',
    'actionRequired',
    'unpaid',
    'paused',
    'collectionPaused',
    'seats',
    'metered',
    'tiered',
    'sendInvoice',
    'multiItem',
    'canceling',
    'scheduledChange',
    'incomplete',
    'discount',
  ] as const)('S28: on %s, every flow that is offered opens', async (scenario) => {
    const { post, billing } = setUp(scenario)
    const [subscription] = (await billing()).subscriptions
    for (const type of subscription?.flows ?? []) {
      const plan = type === 'subscription_update_confirm' ? { plan: 'business' } : {}
      const response = await post(path, { flow: { type, subscription: subscription?.ref, ...plan } })
      expect([type, response.status]).toEqual([type, 200])
    }
  })

  it.each(portalFlows)('S21: %s is refused where the configuration has it off', async (type) => {
    const { sandbox, customer } = setUp()
    const { data } = await sandbox.stripe.billingPortal.configurations.list({ is_default: true })
    const off: Partial<BillingHandlerOptions> = {
      stripe: alteredStripe(sandbox, (called, answer) => {
        if (called !== '/v1/billing_portal/configurations') return
        for (const { features } of answer['data'] as typeof data) {
          for (const feature of Object.values(features)) feature.enabled = false
        }
      }),
    }
    const { post, get } = mount(sandbox, { customer: () => customer, ...off })
    const plan = type === 'subscription_update_confirm' ? { plan: 'business' } : {}
    expect(await problemOf(await post(path, { flow: { type, ...plan } }))).toEqual([409, 'flow_not_enabled'])
    expect(await (await get()).json()).toMatchObject({ capabilities: { portal: true, flows: [] } })
    expect((await post(path, {})).status).toBe(200)
  })

  it('S21: a flow that was switched off since the configuration was read is refused by Stripe, and reads the same', async () => {
    const { post, sandbox } = setUp()
    sandbox.fail({ match: 'portal/sessions', status: 400, type: 'invalid_request_error', param: 'flow_data[type]' })
    const response = await post(path, { flow: { type: 'subscription_cancel' } })
    expect(await problemOf(response)).toEqual([409, 'flow_not_enabled'])
  })

  it('S21: without a configuration in this mode the portal is not offered, and asking for it says why', async () => {
    const { sandbox, customer } = setUp()
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called === '/v1/billing_portal/configurations') return { ...answer, data: [] }
      if (called !== '/v1/billing_portal/sessions') return undefined
      const message =
        'No configuration provided and your test mode default configuration has not been created. Provide a configuration or create your default by saving your customer portal settings in test mode at https://dashboard.stripe.com/test/settings/billing/portal.'
      return { error: { type: 'invalid_request_error', message } }
    })
    const told: string[] = []
    const onError = (error: unknown) => told.push(String(error))
    const { post, get } = mount(sandbox, { customer: () => customer, stripe, onError })
    expect(await problemOf(await post(path, { flow: { type: 'customer_update' } }))).toEqual([
      409,
      'portal_not_configured',
    ])
    expect(await problemOf(await post(path, {}))).toEqual([409, 'portal_not_configured'])
    expect(await (await get()).json()).toMatchObject({ capabilities: { portal: false, flows: [] } })
    expect(told.filter((line) => line.includes('Save the settings once'))).toHaveLength(1)
  })
})
