// @vitest-environment node
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../src/contract/index.js'
import { configure } from './acts.js'
import { alteredStripe } from './alteredStripe.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const path = '/checkout-sessions'

function asked({ calls }: Pick<ReturnType<typeof setUp>, 'calls'>) {
  return calls()
    .filter(({ path: called }) => called === '/v1/checkout/sessions')
    .map(({ params }) => params)
}

describe('createCheckoutSession', () => {
  it('S10: exactly the customer, the plan’s price, the quantity and where to return are sent', async () => {
    const setup = setUp('free')
    const response = await setup.post(path, { plan: 'pro' })
    expect(response.status).toBe(200)
    expect(((await response.json()) as Link).url).toMatch(/^https:\/\/billing\.stripe\.com\/sandbox\/checkout\/cs_/)
    await setup.post(path, { plan: 'starter', quantity: 12, returnUrl: '/team' })
    const common = { customer: setup.customer, mode: 'subscription' }
    expect(asked(setup)).toEqual([
      {
        ...common,
        line_items: { 0: { price: setup.sandbox.prices.pro, quantity: '1' } },
        success_url: `${ORIGIN}/`,
        cancel_url: `${ORIGIN}/`,
      },
      {
        ...common,
        line_items: { 0: { price: setup.sandbox.prices.starter, quantity: '12' } },
        success_url: `${ORIGIN}/team`,
        cancel_url: `${ORIGIN}/team`,
      },
    ])
  })

  it.each([
    ['no quantity', undefined, 200, '2'],
    ['the most', 10, 200, '10'],
    ['one too few', 1, 400, undefined],
    ['one too many', 11, 400, undefined],
  ])('S9: where the portal sells two to ten, %s (%j) is answered %i', async (_, quantity, status, sent) => {
    const setup = setUp('free')
    const adjustable_quantity = { enabled: true, minimum: 2, maximum: 10 }
    const products = [{ product: 'prod_pro', prices: [setup.sandbox.prices.pro], adjustable_quantity }]
    await configure(setup.sandbox, { subscription_update: { enabled: true, products } })
    expect((await setup.post(path, { plan: 'pro', quantity })).status).toBe(status)
    const sold = asked(setup).map((params) => (params['line_items'] as [{ quantity: string }])[0].quantity)
    expect(sold).toEqual(sent === undefined ? [] : [sent])
  })

  it('a metered price is sent without a quantity', async () => {
    const { sandbox, customer, calls } = setUp('free')
    const { post } = mount(sandbox, { customer: () => customer, plans: { usage: sandbox.prices.metered } })
    expect((await post(path, { plan: 'usage', quantity: 3 })).status).toBe(200)
    expect(asked({ calls })[0]?.['line_items']).toEqual({ 0: { price: sandbox.prices.metered } })
  })

  it.each<ScenarioName>([
    'active',
    'trialing',
    'pastDue',
    'incomplete',
    'unpaid',
    'canceling',
    'paused',
    'collectionPaused',
  ])('someone whose subscription is %s is subscribed already', async (scenario) => {
    const setup = setUp(scenario)
    expect(await problemOf(await setup.post(path, { plan: 'pro' }))).toEqual([409, 'already_subscribed'])
    expect(asked(setup)).toEqual([])
    expect((await setup.billing()).capabilities.checkout).toBe(false)
  })

  it.each<ScenarioName>(['free', 'canceled', 'incompleteExpired'])(
    '%s may check out, and is offered to',
    async (scenario) => {
      const { billing, post } = setUp(scenario)
      expect((await billing()).capabilities.checkout).toBe(true)
      expect((await post(path, { plan: 'business' })).status).toBe(200)
    },
  )

  it('where the host allows several subscriptions, another may be checked out', async () => {
    const setup = setUp('active', { allowSeveralSubscriptions: true })
    expect((await setup.billing()).capabilities.checkout).toBe(true)
    expect((await setup.post(path, { plan: 'business' })).status).toBe(200)
  })

  it.each([
    ['archived', { active: false }],
    ['one-off', { recurring: null, type: 'one_time' }],
  ])('S8: an %s price is not on sale: not listed, and refused', async (_, fields) => {
    const { sandbox, customer, calls } = setUp('free')
    const stripe = alteredStripe(sandbox, (called, answer) => {
      if (called === `/v1/prices/${sandbox.prices.pro}`) Object.assign(answer, fields)
    })
    const { post, get } = mount(sandbox, { customer: () => customer, stripe })
    expect(await problemOf(await post(path, { plan: 'pro' }))).toEqual([400, 'invalid_request'])
    expect(calls().filter(({ method }) => method === 'POST')).toEqual([])
    const { plans } = (await (await get()).json()) as { plans: { key: string }[] }
    expect(plans.map(({ key }) => key)).toEqual(['starter', 'business'])
  })

  it.each([-1, 0, 1.5, 1e9, '2', null])('S9: the quantity %j is refused before any call', async (quantity) => {
    const { post, calls } = setUp('free')
    expect(await problemOf(await post(path, { plan: 'pro', quantity }))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
  })

  it.each(['items', 'line_items', 'coupon', 'trial_end', 'mode', 'price', 'success_url', 'customer_email'])(
    'S10: the field %s is refused',
    async (name) => {
      const { post, calls } = setUp('free')
      expect(await problemOf(await post(path, { plan: 'pro', [name]: 'x' }))).toEqual([400, 'invalid_request'])
      expect(calls()).toEqual([])
    },
  )

  it('S20: a price that exists in the other mode only is a misconfiguration, and the log hears which', async () => {
    const { sandbox, customer } = setUp('free')
    const reported: unknown[] = []
    const { post } = mount(sandbox, {
      customer: () => customer,
      plans: { pro: 'price_of_the_other_mode' },
      onError: (error) => reported.push(error),
    })
    expect(await problemOf(await post(path, { plan: 'pro' }))).toEqual([500, 'misconfigured'])
    expect(String(reported[0])).toContain('price_of_the_other_mode')
  })

  it.each([null, 'javascript:alert(1)', 'data:text/html,x', '//evil.example', 'http://checkout.stripe.com/x', 'x'])(
    'a session that leads to %j is answered as Stripe’s fault, and handed to nobody',
    async (url) => {
      const { sandbox, customer } = setUp('free')
      const stripe = alteredStripe(sandbox, (called, answer) => {
        if (called.endsWith('/sessions')) answer['url'] = url
      })
      const { post } = mount(sandbox, { customer: () => customer, stripe })
      expect(await problemOf(await post(path, { plan: 'pro' }))).toEqual([502, 'stripe_error'])
      expect(await problemOf(await post('/portal-sessions', {}))).toEqual([502, 'stripe_error'])
    },
  )

  it('S26: the same act sent twice at once makes one session', async () => {
    const { post } = setUp('free')
    const open = async () =>
      ((await (await post(path, { plan: 'pro' }, { 'Idempotency-Key': 'one' })).json()) as Link).url
    const [first, second] = await Promise.all([open(), open()])
    expect(first).toBe(second)
    expect(first).toContain('/checkout/')
  })
})
