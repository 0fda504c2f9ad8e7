// @vitest-environment node
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ChangePreviewSchema, ChangeResultSchema } from '../../src/contract/index.js'
import type { Billing, ChangePreview, ChangeResult, Problem } from '../../src/contract/index.js'
import { codeOf, configure, currentOf, setUpActs } from './acts.js'
import { alteredStripe } from './alteredStripe.js'
import { mount, SECRET } from './setUp.js'

type SetUpOptions = NonNullable<Parameters<typeof setUpActs>[1]>

const plansOf = ({ prices }: Sandbox) => ({
  starter: prices.starter,
  pro: prices.pro,
  business: prices.business,
  proYearly: prices.proYearly,
  starterYearly: prices.starterYearly,
  metered: prices.metered,
  jpy: prices.jpy,
})

/** With yearly plans and others, and the acts of a change. */
async function setUpChange(scenario: ScenarioName = 'active', options: SetUpOptions = {}) {
  const prices = {
    starter: 'price_starter_monthly',
    pro: 'price_pro_monthly',
    business: 'price_business_monthly',
    proYearly: 'price_pro_yearly',
    starterYearly: 'price_starter_yearly',
    metered: 'price_calls_metered',
    jpy: 'price_pro_monthly_jpy',
  }
  const made = await setUpActs(scenario, { plans: prices, ...options })
  expect(plansOf(made.sandbox)).toEqual(prices)
  return {
    ...made,
    preview: (body: object) => made.act<ChangePreview>('previewChange', body),
    change: (body: object, key?: string) => made.act<ChangeResult>('changePlan', body, key),
    newest: async () => (await made.sandbox.stripe.invoices.list({ customer: made.customer, limit: 1 })).data[0],
    charge: async (token: string) => {
      const { stripe } = made.sandbox
      const { id } = await stripe.paymentMethods.attach(token, { customer: made.customer })
      await stripe.customers.update(made.customer, { invoice_settings: { default_payment_method: id } })
    },
  }
}

/** What follows the portal configuration, switched one by one. */
const updates = (fields: object) => ({ subscription_update: { enabled: true, ...fields } })

describe('previewChange', () => {
  it('shows what is due now and what comes next, and sends back the moment it counted from', async () => {
    const { preview, sandbox } = await setUpChange()
    const { status, body } = await preview({ plan: 'business' })
    expect(status).toBe(200)
    const shown = v.parse(ChangePreviewSchema, body)
    expect([shown.isScheduled, shown.takesEffectAt, shown.prorationDate]).toEqual([
      false,
      new Date(sandbox.now()).toISOString(),
      new Date(sandbox.now()).toISOString(),
    ])
    expect(shown.dueNow?.lines.every(({ isProration }) => isProration)).toBe(true)
    expect(shown.dueNow?.lines.map(({ amount }) => Math.sign(amount))).toEqual([-1, 1])
    expect(shown.next).toMatchObject({ at: '2026-12-03T09:00:00.000Z', total: 9900 })
  })

  it('changes nothing', async () => {
    const { preview, writes, billing, shown } = await setUpChange()
    await preview({ plan: 'business', quantity: 3 })
    expect([writes(), (await billing()).subscriptions[0]]).toEqual([[], shown])
  })

  it('asks Stripe for no more than the two previews', async () => {
    const { preview, calls } = await setUpChange()
    const before = calls().length
    await preview({ plan: 'business' })
    const asked = calls().slice(before)
    expect(asked.filter(({ path }) => path === '/v1/invoices/create_preview')).toHaveLength(2)
    expect(asked.filter(({ method }) => method === 'GET')).toHaveLength(2)
  })

  it('a downgrade that waits for the period’s end costs nothing now', async () => {
    const { preview } = await setUpChange()
    const { body } = await preview({ plan: 'starter' })
    expect(body).toMatchObject({ isScheduled: true, takesEffectAt: '2026-12-03T09:00:00.000Z', dueNow: null })
    expect(body.next).toMatchObject({ at: '2026-12-03T09:00:00.000Z', total: 900 })
  })

  it('a shorter interval begins when the longer one is over', async () => {
    const { preview, shown } = await setUpChange('annual')
    const { body } = await preview({ plan: 'pro' })
    expect(body).toMatchObject({ isScheduled: true, takesEffectAt: shown?.currentPeriodEndsAt, dueNow: null })
    expect(body.next).toMatchObject({ at: shown?.currentPeriodEndsAt, total: 2900 })
    expect(body.next?.lines[0]?.periodStartsAt).toBe(shown?.currentPeriodEndsAt)
  })

  it('a longer interval begins a period now', async () => {
    const { preview } = await setUpChange()
    const { body } = await preview({ plan: 'proYearly' })
    expect(body.dueNow?.total).toBeGreaterThan(0)
    expect(body.next).toMatchObject({ at: '2027-11-12T09:00:00.000Z', total: 29_000 })
  })

  it('where the portal settles with the next invoice, nothing is due now', async () => {
    const { preview } = await setUpChange('active', { features: updates({ proration_behavior: 'create_prorations' }) })
    const { body } = await preview({ plan: 'business' })
    expect(body.dueNow).toBeNull()
    expect(body.next?.lines.some(({ isProration }) => isProration)).toBe(true)
  })

  it('a trial goes on, and nothing is due', async () => {
    const { preview, shown } = await setUpChange('trialing')
    const { body } = await preview({ plan: 'business' })
    expect([body.isScheduled, body.dueNow]).toEqual([false, null])
    expect(body.next).toMatchObject({ at: shown?.trialEndsAt, total: 9900 })
  })

  it.each([
    ['less credit than is due', -1000, 3900, 9900],
    ['more credit than is due', -6000, 0, 8800],
    ['something owed', 500, 5400, 9900],
  ])('%s is settled with what is due now, and not once more with the next charge', async (_, balance, due, next) => {
    const { preview, change, sandbox, customer, newest } = await setUpChange()
    await sandbox.stripe.customers.update(customer, { balance })
    const { body } = await preview({ plan: 'business' })
    expect([body.dueNow?.amountDue, body.next?.amountDue]).toEqual([due, next])
    await change({ plan: 'business', prorationDate: body.prorationDate })
    expect((await newest())?.amount_due).toBe(due)
    sandbox.advance({ days: 22 })
    expect((await newest())?.amount_due).toBe(next)
  })

  it.each(['canceled', 'paused', 'incomplete', 'pendingUpdate', 'cancelingFlexible', 'collectionPaused'] as const)(
    'S28: there is nothing to preview on %s, which comes with the refusal',
    async (scenario) => {
      const { preview, shown, sandbox } = await setUpChange(scenario)
      expect(shown?.operations).not.toContain('previewChange')
      const before = sandbox.requests.length
      const answer = await preview({ plan: 'business' })
      expect([codeOf(answer), currentOf(answer)]).toEqual([[409, 'conflict'], shown])
      expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
    },
  )
})

describe('changePlan', () => {
  it('S10: sends exactly what the portal would, and nothing but price, quantity and moment of the request’s', async () => {
    const { change, writes, sandbox } = await setUpChange()
    const { status, body } = await change({ plan: 'business', quantity: 2, prorationDate: iso(sandbox.now()) })
    expect(status).toBe(200)
    const result = v.parse(ChangeResultSchema, body)
    expect(result.subscription).toMatchObject({ plan: 'business', amount: 19_800, lifecycle: 'active' })
    expect(result.payment).toMatchObject({ status: 'paid', clientSecret: null })
    expect(writes()).toEqual([
      [
        'POST',
        '/v1/subscriptions/:id',
        {
          items: { 0: { id: expect.stringMatching(/^si_/), price: sandbox.prices.business, quantity: '2' } },
          payment_behavior: 'pending_if_incomplete',
          proration_behavior: 'always_invoice',
          proration_date: String(sandbox.now() / 1000),
        },
      ],
    ])
  })

  it.each([
    ['anchor', updates({ billing_cycle_anchor: 'now' }), 'active', { billing_cycle_anchor: { type: 'now' } }],
    ['prorations', updates({ proration_behavior: 'none' }), 'active', { proration_behavior: 'none' }],
    ['trials', updates({ trial_update_behavior: 'end_trial' }), 'trialing', { trial_end: 'now' }],
  ] as const)('follows the portal’s setting of %s', async (_, features, scenario, sent) => {
    const { change, writes } = await setUpChange(scenario, { features })
    const { status, body } = await change({ plan: 'business' })
    expect([status, body.subscription.plan]).toEqual([200, 'business'])
    expect(writes()[0]?.[2]).toMatchObject(sent)
  })

  it('S27: the same plan and quantity is the answer, and nothing is sent', async () => {
    const { change, writes, shown } = await setUpChange()
    for (const body of [{ plan: 'pro' }, { plan: 'pro', quantity: 1 }]) {
      expect(await change(body)).toEqual({ status: 200, body: { subscription: shown, payment: null } })
    }
    expect(writes()).toEqual([])
  })

  it.each([
    ['no plan of the host’s', { plan: 'gold' }, [403, 'plan_not_allowed']],
    ['the id of a price', { plan: 'price_business_monthly' }, [403, 'plan_not_allowed']],
    ['a plan the portal does not sell', { plan: 'metered' }, [409, 'operation_not_enabled']],
    ['a currency that is not the subscription’s', { plan: 'jpy' }, [409, 'operation_not_enabled']],
    ['too many', { plan: 'pro', quantity: 101 }, [400, 'invalid_request']],
    ['none', { plan: 'pro', quantity: 0 }, [400, 'invalid_request']],
    ['less than none', { plan: 'pro', quantity: -1 }, [400, 'invalid_request']],
    ['a part of one', { plan: 'pro', quantity: 1.5 }, [400, 'invalid_request']],
    ['a number beyond numbers', { plan: 'pro', quantity: 1e9 }, [400, 'invalid_request']],
    ['a number in words', { plan: 'pro', quantity: '2' }, [400, 'invalid_request']],
    ['nothing for a number', { plan: 'pro', quantity: null }, [400, 'invalid_request']],
    ['a coupon', { plan: 'business', coupon: 'LAUNCH20' }, [400, 'invalid_request']],
    ['a trial', { plan: 'business', trial_end: 1 }, [400, 'invalid_request']],
    ['a payment behavior', { plan: 'business', payment_behavior: 'allow_incomplete' }, [400, 'invalid_request']],
    ['items', { plan: 'business', items: [] }, [400, 'invalid_request']],
  ])('S8 S9 S10: %s is refused, by preview and change alike, and nothing is written', async (_, body, refused) => {
    const { change, preview, writes } = await setUpChange()
    expect([codeOf(await preview(body)), codeOf(await change(body)), writes()]).toEqual([refused, refused, []])
  })

  it.each([
    ['archived', { active: false }, [400, 'invalid_request']],
    ['one-off', { recurring: null, type: 'one_time' }, [400, 'invalid_request']],
    ['in another currency', { currency: 'usd', currency_options: { usd: {} } }, [400, 'invalid_request']],
    ['taxed otherwise', { tax_behavior: 'inclusive' }, [400, 'invalid_request']],
  ])('S8: a price that is %s is refused', async (_, fields, refused) => {
    const { sandbox, customer } = await setUpChange()
    const stripe = alteredStripe(sandbox, (path, answer) => {
      if (path.endsWith(sandbox.prices.business)) Object.assign(answer, fields)
    })
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const { subscriptions } = (await (await get()).json()) as Billing
    const before = sandbox.requests.length
    for (const operation of ['preview', 'change']) {
      const response = await post(`/subscriptions/${subscriptions[0]?.ref}/${operation}`, { plan: 'business' })
      expect([response.status, ((await response.json()) as Problem).code]).toEqual(refused)
    }
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('a metered price takes no quantity', async () => {
    const { change, sandbox, writes } = await setUpChange('active', { operations: { changePlan: true } })
    expect(codeOf(await change({ plan: 'metered', quantity: 2 }))).toEqual([400, 'invalid_request'])
    expect((await change({ plan: 'metered' })).body.subscription.items[0]?.quantity).toBeNull()
    expect(writes()[0]?.[2]).toMatchObject({ items: { 0: { price: sandbox.prices.metered } } })
    expect(JSON.stringify(writes()[0]?.[2])).not.toContain('quantity')
  })

  it.each([
    ['only quantities', ['quantity'], { plan: 'business' }, [409, 'operation_not_enabled']],
    ['only plans', ['price'], { plan: 'pro', quantity: 2 }, [400, 'invalid_request']],
  ])('where the portal lets people change %s, so does the page', async (_, allowed, body, refused) => {
    const features = updates({ default_allowed_updates: allowed })
    const { change, writes } = await setUpChange('active', { features })
    expect([codeOf(await change(body)), writes()]).toEqual([refused, []])
  })

  it('S9: where a product’s quantity is not adjustable, it stays as it is', async () => {
    const { change, sandbox, billing } = await setUpChange('seats')
    const products = ['starter', 'pro', 'business'].map((plan) => ({
      product: `prod_${plan}`,
      prices: [`price_${plan}_monthly`],
      adjustable_quantity: { enabled: plan === 'pro', minimum: 2, maximum: 10 },
    }))
    await configure(sandbox, updates({ products }))
    sandbox.advance({ minutes: 2 })
    const { plans } = await billing()
    expect(plans.filter(({ quantityLimits }) => quantityLimits !== null).map(({ key }) => key)).toEqual(['pro'])
    expect(codeOf(await change({ plan: 'starter', quantity: 3 }))).toEqual([400, 'invalid_request'])
    expect(codeOf(await change({ plan: 'pro' }))).toEqual([400, 'invalid_request'])
    expect(codeOf(await change({ plan: 'pro', quantity: 1 }))).toEqual([400, 'invalid_request'])
    expect((await change({ plan: 'business' })).body.subscription.items[0]?.quantity).toBe(12)
  })

  it('where the host switches changing on in spite of the portal, every plan is sold and paid at once', async () => {
    const { change, billing, writes } = await setUpChange('active', {
      features: { subscription_update: { enabled: false } },
      operations: { changePlan: true },
    })
    const { capabilities, plans } = await billing()
    expect(capabilities.operations).toEqual(expect.arrayContaining(['previewChange', 'changePlan', 'undoChange']))
    expect(plans.find(({ key }) => key === 'business')).toMatchObject({
      canSwitchTo: true,
      quantityLimits: { minimum: 1, maximum: null },
    })
    expect((await change({ plan: 'business', quantity: 200 })).status).toBe(200)
    expect(writes()[0]?.[2]).toMatchObject({ proration_behavior: 'always_invoice' })
  })
})

describe('several items', () => {
  it('S30: the item whose price is the host’s plan is replaced, and the others stay', async () => {
    const { change, shown } = await setUpChange('multiItem')
    expect(shown?.items.map(({ plan }) => plan)).toEqual(['pro', null])
    const { status, body } = await change({ plan: 'business' })
    expect([status, body.subscription.items.map(({ plan, quantity }) => [plan, quantity])]).toEqual([
      200,
      [
        ['business', 1],
        [null, 2],
      ],
    ])
  })

  it('S30: the quantity of the item with that very price is changed', async () => {
    const plans = { pro: 'price_pro_monthly', storage: 'price_storage_monthly' }
    const { change } = await setUpChange('multiItem', { plans, operations: { changePlan: true } })
    const { body } = await change({ plan: 'storage', quantity: 5 })
    expect(body.subscription.items.map(({ plan, quantity }) => [plan, quantity])).toEqual([
      ['pro', 1],
      ['storage', 5],
    ])
  })

  it('S30: which item it is about is never guessed', async () => {
    const plans = { pro: 'price_pro_monthly', storage: 'price_storage_monthly', business: 'price_business_monthly' }
    const { change, preview, shown, writes } = await setUpChange('multiItem', { plans })
    const answers = [await change({ plan: 'business' }), await preview({ plan: 'business' })]
    expect(answers.map(codeOf)).toEqual([
      [409, 'conflict'],
      [409, 'conflict'],
    ])
    expect(answers.map(currentOf)).toEqual([{ subscription: shown, payment: null }, shown])
    expect(writes()).toEqual([])
  })

  it('S29: of two subscriptions the one that is named changes', async () => {
    const { billing, send } = await setUpChange('severalSubscriptions')
    const { subscriptions } = await billing()
    const pro = subscriptions.find(({ plan }) => plan === 'pro')
    expect((await send(`/subscriptions/${pro?.ref}/change`, { plan: 'business' }, 'k')).status).toBe(200)
    const after = (await billing()).subscriptions.map(({ plan }) => plan)
    expect([after.length, new Set(after)]).toEqual([2, new Set(['business', null])])
  })
})

describe('the moment prorations count from', () => {
  const hour = 3_600_000

  it.each([
    ['an hour and a second ago', -hour - 1000],
    ['in a minute', 60_000],
    ['in the year before', -365 * 24 * hour],
  ])('%s is nobody’s to choose', async (_, offset) => {
    const { change, preview, sandbox, shown, writes } = await setUpChange()
    const body = { plan: 'business', prorationDate: iso(sandbox.now() + offset) }
    const answers = [await change(body), await preview(body)]
    expect(answers.map(codeOf)).toEqual([
      [409, 'conflict'],
      [409, 'conflict'],
    ])
    expect(answers.map(currentOf)).toEqual([{ subscription: shown, payment: null }, shown])
    expect(writes()).toEqual([])
  })

  it.each([
    ['a plan that costs less', 'active', {}, 'business', 'pro'],
    ['a shorter interval', 'active', {}, 'proYearly', 'pro'],
    ['a longer interval', 'active', {}, 'pro', 'proYearly'],
    ['a period that every change begins', 'active', { billing_cycle_anchor: 'now' }, 'pro', 'business'],
    ['an amount that only use tells', 'active', {}, 'pro', 'metered'],
  ] as const)('is the moment of the change itself for %s', async (_, scenario, fields, from, to) => {
    const { change, preview, charge, sandbox, writes } = await setUpChange(scenario, {
      features: updates({ schedule_at_period_end: { conditions: '' }, ...fields }),
      operations: { changePlan: true },
    })
    await charge('pm_card_visa')
    const before = iso(sandbox.now())
    expect((await change({ plan: from })).status).toBe(200)
    sandbox.advance({ minutes: 55 })
    const now = iso(sandbox.now())
    const { body } = await preview({ plan: to, prorationDate: before })
    expect(body.prorationDate).toBe(now)
    expect((await change({ plan: to, prorationDate: before })).status).toBe(200)
    expect(writes().at(-1)?.[2]).not.toHaveProperty('proration_date')
  })

  it('S10: nobody has a dearer plan for nothing by taking it back as of when it began', async () => {
    const { change, charge, sandbox, newest } = await setUpChange('active', {
      features: updates({ schedule_at_period_end: { conditions: '' } }),
    })
    await charge('pm_card_visa')
    const began = iso(sandbox.now())
    await change({ plan: 'business' })
    const charged = (await newest())?.total ?? 0
    sandbox.advance({ minutes: 55 })
    await change({ plan: 'pro', prorationDate: began })
    const credited = -((await newest())?.total ?? 0)
    expect(charged).toBeGreaterThan(credited)
    expect(credited).toBeGreaterThan(0)
  })

  it('of the period before is not taken, even within the hour', async () => {
    const { change, sandbox } = await setUpChange()
    sandbox.advance({ days: 21, minutes: 10 })
    const stale = { plan: 'business', prorationDate: iso(sandbox.now() - 20 * 60_000) }
    expect(codeOf(await change(stale))).toEqual([409, 'conflict'])
    expect((await change({ ...stale, prorationDate: iso(sandbox.now() - 5 * 60_000) })).status).toBe(200)
  })

  it('what was shown is what is charged, although time went by', async () => {
    const { change, preview, sandbox, newest } = await setUpChange()
    const { body } = await preview({ plan: 'business' })
    sandbox.advance({ minutes: 59 })
    await change({ plan: 'business', prorationDate: body.prorationDate })
    expect((await newest())?.total).toBe(body.dueNow?.total)
  })
})

describe('what a preview is handed back with', () => {
  type Changing = Awaited<ReturnType<typeof setUpChange>>
  const handedBack = ({ prorationDate, basis }: ChangePreview) => ({ prorationDate, basis })
  const oneOf = async ({ atStripe }: Changing) => {
    const [subscription] = await atStripe()
    return { id: subscription?.id ?? '', item: subscription?.items.data[0]?.id ?? '' }
  }

  it.each<[string, ScenarioName, object, (made: Changing) => unknown]>([
    [
      'the number of seats',
      'seats',
      { plan: 'starter', quantity: 15 },
      async (made) => {
        const { id, item } = await oneOf(made)
        const items = [{ id: item, quantity: 9 }]
        await made.sandbox.stripe.subscriptions.update(id, { items, proration_behavior: 'none' })
      },
    ],
    [
      'the plan',
      'active',
      { plan: 'business' },
      async (made) => {
        const { id, item } = await oneOf(made)
        const items = [{ id: item, price: 'price_starter_monthly' }]
        await made.sandbox.stripe.subscriptions.update(id, { items, proration_behavior: 'none' })
      },
    ],
    [
      'a discount',
      'discount',
      { plan: 'business' },
      async (made) => made.sandbox.stripe.subscriptions.update((await oneOf(made)).id, { discounts: '' }),
    ],
    [
      'the discount of a plan that is put off',
      'discount',
      { plan: 'starter' },
      async (made) => made.sandbox.stripe.subscriptions.update((await oneOf(made)).id, { discounts: '' }),
    ],
    [
      'the credit',
      'active',
      { plan: 'business' },
      ({ sandbox, customer }) => sandbox.stripe.customers.update(customer, { balance: -1000 }),
    ],
    ['the period', 'active', { plan: 'business' }, ({ sandbox }) => sandbox.advance({ days: 21 })],
    [
      'how the portal settles',
      'active',
      { plan: 'business' },
      async ({ sandbox }) => {
        await configure(sandbox, updates({ proration_behavior: 'none' }))
        // Prices and the configuration are read anew once a minute.
        sandbox.advance({ minutes: 2 })
      },
    ],
  ])('is refused once %s is another, and nothing is written', async (_, scenario, wish, alter) => {
    const made = await setUpChange(scenario)
    const { body: shown } = await made.preview(wish)
    await alter(made)
    const written = made.writes().length
    const answer = await made.change({ ...wish, ...handedBack(shown) })
    expect(codeOf(answer)).toEqual([409, 'preview_outdated'])
    expect(currentOf(answer)).toEqual({ subscription: (await made.billing()).subscriptions[0], payment: null })
    expect(made.writes()).toHaveLength(written)
    const { body: anew } = await made.preview(wish)
    expect((await made.change({ ...wish, ...handedBack(anew) })).status).toBe(200)
  })

  it.each<[string, (shown: ChangePreview) => object]>([
    ['for another plan', (shown) => ({ plan: 'starter', ...handedBack(shown) })],
    ['for another number', (shown) => ({ plan: 'business', quantity: 2, ...handedBack(shown) })],
    [
      'for another moment',
      (shown) => ({
        plan: 'business',
        basis: shown.basis,
        prorationDate: iso(Date.parse(shown.prorationDate) - 60_000),
      }),
    ],
    ['without its moment', ({ basis }) => ({ plan: 'business', basis })],
    ['made up', (shown) => ({ plan: 'business', ...handedBack(shown), basis: 'A'.repeat(43) })],
    ['that is none', (shown) => ({ plan: 'business', ...handedBack(shown), basis: 'none' })],
  ])('S10: one %s is refused', async (_, forge) => {
    const { change, preview, writes, sandbox } = await setUpChange()
    const { body: shown } = await preview({ plan: 'business' })
    sandbox.advance({ minutes: 2 })
    expect(codeOf(await change(forge(shown)))).toEqual([409, 'preview_outdated'])
    expect(writes()).toEqual([])
  })

  it('S10: one of another customer is refused', async () => {
    const { change, preview, sandbox, customer } = await setUpChange()
    const { body: shown } = await preview({ plan: 'business' })
    const other = sandbox.seed('active').customer
    const { get, post } = mount(sandbox, { customer: () => other })
    const { subscriptions } = (await (await get()).json()) as Billing
    const response = await post(`/subscriptions/${subscriptions[0]?.ref}/change`, {
      plan: 'business',
      ...handedBack(shown),
    })
    expect(((await response.json()) as Problem).code).toBe('preview_outdated')
    expect((await change({ plan: 'business', ...handedBack(shown) })).status).toBe(200)
    expect(customer).not.toBe(other)
  })

  it('holds for an hour where an earlier moment costs more, and for five minutes where it pays', async () => {
    const features = updates({ schedule_at_period_end: { conditions: '' } })
    for (const [plan, seconds] of [
      ['business', 3600],
      ['starter', 300],
      ['proYearly', 300],
    ] as const) {
      const { change, preview, charge, sandbox } = await setUpChange('active', { features })
      await charge('pm_card_visa')
      const { body: shown } = await preview({ plan })
      expect(shown.expiresAt).toBe(iso(sandbox.now() + seconds * 1000))
      sandbox.advance({ minutes: seconds / 60 + 1 / 60 })
      expect(codeOf(await change({ plan, ...handedBack(shown) }))).toEqual([409, 'preview_outdated'])
      const { body: anew } = await preview({ plan })
      sandbox.advance({ minutes: seconds / 60 })
      expect((await change({ plan, ...handedBack(anew) })).status).toBe(200)
    }
  })

  it('holds while the secret is rotated', async () => {
    const { preview, sandbox, customer, ref } = await setUpChange()
    const { body: shown } = await preview({ plan: 'business' })
    const secret = ['another secret for tests, of thirty-two bytes', SECRET] as const
    const { post } = mount(sandbox, { customer: () => customer, secret })
    const response = await post(`/subscriptions/${ref}/change`, { plan: 'business', ...handedBack(shown) })
    expect(response.status).toBe(200)
  })

  it('S27: what is made already is done, whatever was shown', async () => {
    const { change, preview, writes } = await setUpChange()
    const { body: shown } = await preview({ plan: 'business' })
    expect((await change({ plan: 'business', ...handedBack(shown) })).status).toBe(200)
    const written = writes().length
    expect((await change({ plan: 'business', ...handedBack(shown) })).status).toBe(200)
    expect(writes()).toHaveLength(written)
  })

  it('asks Stripe again what it comes to, and no more than that', async () => {
    const { change, preview, calls } = await setUpChange()
    const { body: shown } = await preview({ plan: 'business' })
    const before = calls().length
    await change({ plan: 'business', ...handedBack(shown) })
    const asked = calls().slice(before)
    expect(asked.filter(({ path }) => path.endsWith('/create_preview'))).toHaveLength(2)
  })
})

describe('a change that is not paid at once', () => {
  it('grants nothing, says what waits, and is finished by paying', async () => {
    const { change, charge, billing, send, shown } = await setUpChange()
    await charge('pm_card_chargeCustomerFail')
    const { status, body } = await change({ plan: 'business', quantity: 2 })
    expect([status, body.payment?.status, body.subscription.plan]).toEqual([200, 'open', 'pro'])
    expect(body.subscription).toMatchObject({
      lifecycle: 'active',
      pendingChange: { plan: 'business', name: 'Business', quantity: 2 },
      openInvoice: { ref: body.payment?.invoice },
    })
    expect(body.subscription.operations).toEqual(expect.arrayContaining(['undoChange', 'payInvoice']))
    expect(body.subscription.operations).not.toContain('changePlan')
    expect((await billing()).subscriptions[0]).toEqual(body.subscription)
    await charge('pm_card_visa')
    const paid = await send<{ status: string }>(`/invoices/${body.payment?.invoice}/pay`, {}, 'k')
    expect(paid.body.status).toBe('paid')
    expect((await billing()).subscriptions[0]).toMatchObject({
      plan: 'business',
      pendingChange: null,
      openInvoice: null,
    })
    expect(shown?.plan).toBe('pro')
  })

  it('tells what Stripe.js goes on with where the bank wants to be asked', async () => {
    const { change, charge } = await setUpChange()
    await charge('pm_card_authenticationRequiredOnSetup')
    const { status, body } = await change({ plan: 'business' })
    expect([status, body.payment?.status, body.subscription.plan]).toEqual([200, 'requires_action', 'pro'])
    expect(body.payment?.clientSecret).toMatch(/^pi_\w+_secret_\w+$/)
    expect(body.subscription.openInvoice?.requiresAction).toBe(true)
  })

  it('S27: asked again, it is the one that waits; asked for another, it is taken back first', async () => {
    const { change, charge, writes } = await setUpChange()
    await charge('pm_card_chargeCustomerFail')
    const first = await change({ plan: 'business' })
    const sent = writes().length
    expect(await change({ plan: 'business' })).toEqual(first)
    const other = await change({ plan: 'business', quantity: 3 })
    expect([codeOf(other), currentOf(other)]).toEqual([[409, 'conflict'], first.body])
    expect(writes()).toHaveLength(sent)
  })

  it('undoChange gives up its invoice, and no other', async () => {
    const { change, charge, act, writes, newest, shown } = await setUpChange()
    await charge('pm_card_chargeCustomerFail')
    await change({ plan: 'business' })
    const { status, body } = await act('undoChange')
    expect([status, body.pendingChange, body.openInvoice, body.plan]).toEqual([200, null, null, 'pro'])
    expect(writes().at(-1)).toEqual(['POST', '/v1/invoices/:id/void', {}])
    expect((await newest())?.status).toBe('void')
    expect(body.operations).toEqual(shown?.operations)
  })

  it('undoChange never gives up what is owed for the service', async () => {
    const { sandbox, customer, act, writes } = await setUpChange('pendingUpdate')
    expect((await act('undoChange')).status).toBe(200)
    expect(writes()).toHaveLength(1)
    const overdue = await setUpChange('pastDue')
    const stripe = alteredStripe(overdue.sandbox, (path, answer) => {
      if (path.startsWith('/v1/subscriptions')) pend(answer)
    })
    const { get, post } = mount(overdue.sandbox, { customer: () => overdue.customer, stripe })
    const { subscriptions } = (await (await get()).json()) as Billing
    const response = await post(`/subscriptions/${subscriptions[0]?.ref}/undo-change`, {})
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([409, 'conflict'])
    expect((await overdue.newest())?.status).toBe('open')
    expect(sandbox.requests.length).toBeGreaterThan(0)
    expect(customer).toMatch(/^cus_/)
  })

  it('a bank debit is on its way, and the change is made: Stripe keeps none waiting for it', async () => {
    const { change, writes } = await setUpChange('sepa')
    const { status, body } = await change({ plan: 'business' })
    expect([status, body.subscription.plan]).toEqual([200, 'business'])
    expect(writes()[0]?.[2]).toMatchObject({ payment_behavior: 'allow_incomplete' })
  })

  it('S27: with nothing to take back, undoChange has nothing to do', async () => {
    for (const scenario of ['active', 'trialing', 'canceled', 'paused'] as const) {
      const { act, writes, shown } = await setUpChange(scenario)
      const { status, body } = await act('undoChange')
      expect([status, body, writes()]).toEqual([200, shown, []])
    }
  })

  it('S26: the same change twice at the same time is charged once', async () => {
    const { change, sandbox, customer } = await setUpChange()
    const before = (await sandbox.stripe.invoices.list({ customer, limit: 100 })).data.length
    const body = { plan: 'business', prorationDate: iso(sandbox.now()) }
    const answers = await Promise.all([change(body, 'one'), change(body, 'one'), change(body), change(body)])
    expect(answers.map(({ status, body: { subscription } }) => [status, subscription.plan])).toEqual(
      answers.map(() => [200, 'business']),
    )
    expect((await sandbox.stripe.invoices.list({ customer, limit: 100 })).data).toHaveLength(before + 1)
  })
})

describe('a change that is scheduled', () => {
  it('waits for the period’s end under a schedule that is marked as ours', async () => {
    const { change, sandbox, atStripe, billing, writes } = await setUpChange('discount')
    const { status, body } = await change({ plan: 'starter' })
    expect([status, body.payment, body.subscription.plan]).toEqual([200, null, 'pro'])
    expect(body.subscription).toMatchObject({
      lifecycle: 'scheduled_change',
      scheduledChange: { plan: 'starter', name: 'Starter', at: '2026-12-03T09:00:00.000Z' },
    })
    expect(body.subscription.operations).toEqual(expect.arrayContaining(['undoChange', 'cancel']))
    expect(body.subscription.operations).not.toContain('changePlan')
    expect(writes().map(([method, path]) => [method, path])).toEqual([
      ['POST', '/v1/subscription_schedules'],
      ['POST', '/v1/subscription_schedules/:id'],
    ])
    const [subscription] = await atStripe()
    const kept = { 0: { discount: idOf(subscription?.discounts[0]) } }
    const schedule = await sandbox.stripe.subscriptionSchedules.retrieve(idOf(subscription?.schedule))
    expect([schedule.metadata, schedule.end_behavior]).toEqual([
      { react_billing_portal: 'scheduled_change' },
      'release',
    ])
    const [, sent] = writes()
    expect(sent?.[2]).toMatchObject({ phases: { 0: { discounts: kept }, 1: { discounts: kept } } })
    sandbox.advance({ days: 22 })
    const after = (await billing()).subscriptions[0]
    expect([after?.plan, after?.discounts.length, after?.lifecycle]).toEqual(['starter', 1, 'active'])
  })

  it('is taken back by letting go of the schedule', async () => {
    const { change, act, writes, shown } = await setUpChange()
    await change({ plan: 'starter' })
    const { status, body } = await act('undoChange')
    expect([status, body]).toEqual([200, shown])
    expect(writes().at(-1)).toEqual(['POST', '/v1/subscription_schedules/:id/release', {}])
  })

  it('S27: asked again, it is the one that comes; asked for another, it is taken back first', async () => {
    const { change, writes } = await setUpChange()
    const first = await change({ plan: 'starter' })
    const sent = writes().length
    expect(await change({ plan: 'starter' })).toEqual(first)
    expect(codeOf(await change({ plan: 'business' }))).toEqual([409, 'conflict'])
    expect(writes()).toHaveLength(sent)
  })

  it('does not keep anyone from cancelling', async () => {
    const { change, act } = await setUpChange()
    await change({ plan: 'starter' })
    const { status, body } = await act('cancel')
    expect([status, body.lifecycle, body.scheduledChange]).toEqual([200, 'canceling', null])
  })

  it('fewer of the same plan wait as well', async () => {
    const { change, sandbox, billing } = await setUpChange('seats')
    const { body } = await change({ plan: 'starter', quantity: 4 })
    expect([body.subscription.lifecycle, body.subscription.items[0]?.quantity]).toEqual(['scheduled_change', 12])
    sandbox.advance({ days: 22 })
    expect((await billing()).subscriptions[0]?.items[0]?.quantity).toBe(4)
  })

  it('where the portal puts nothing off, a downgrade is made now', async () => {
    const features = updates({ schedule_at_period_end: { conditions: '' } })
    const { change } = await setUpChange('active', { features })
    expect((await change({ plan: 'starter' })).body.subscription).toMatchObject({
      plan: 'starter',
      scheduledChange: null,
    })
  })

  it('S28: a schedule of the host’s is not touched', async () => {
    const { change, preview, act, writes, shown } = await setUpChange('scheduledChange')
    const answers = [await change({ plan: 'business' }), await preview({ plan: 'business' }), await act('undoChange')]
    expect(answers.map(codeOf)).toEqual(answers.map(() => [409, 'managed_by_schedule']))
    expect(currentOf(answers[1] as never)).toEqual(shown)
    expect(writes()).toEqual([])
  })

  it('S26: a second call that fails leaves no schedule behind', async () => {
    const { change, sandbox, atStripe, billing, shown } = await setUpChange()
    sandbox.fail({ match: /^\/v1\/subscription_schedules\/\w+$/, method: 'POST', status: 400 })
    expect((await change({ plan: 'starter' })).status).toBe(502)
    expect((await atStripe())[0]?.schedule).toBeNull()
    expect((await billing()).subscriptions[0]).toEqual(shown)
  })

  it('S26: a schedule that a broken-off try left behind is put to use', async () => {
    const { change, sandbox, atStripe, billing } = await setUpChange()
    const [before] = await atStripe()
    await sandbox.stripe.subscriptionSchedules.create({ from_subscription: before?.id ?? '' })
    expect((await billing()).subscriptions[0]?.operations).toContain('changePlan')
    expect((await change({ plan: 'starter' })).body.subscription.scheduledChange?.plan).toBe('starter')
  })

  it('S26: asked for twice at the same time, there is one schedule', async () => {
    const { change, sandbox, customer } = await setUpChange()
    const answers = await Promise.all([change({ plan: 'starter' }, 'one'), change({ plan: 'starter' }, 'one')])
    expect(answers.map(({ status, body }) => [status, body.subscription.scheduledChange?.plan])).toEqual(
      answers.map(() => [200, 'starter']),
    )
    expect(sandbox.requests.filter(({ path }) => path === '/v1/subscription_schedules').length).toBeGreaterThan(0)
    expect(customer).toMatch(/^cus_/)
  })
})

describe('what is shown is what is charged', () => {
  const behaviors = ['always_invoice', 'create_prorations', 'none'] as const
  const moments = [0, 1, 9, 13.37, 20.9]
  const wishes = [
    { plan: 'business' },
    { plan: 'business', quantity: 7 },
    { plan: 'pro', quantity: 3 },
    { plan: 'starter' },
    { plan: 'starter', quantity: 40 },
    { plan: 'proYearly' },
    { plan: 'proYearly', quantity: 2 },
    { plan: 'starterYearly' },
  ]
  const scenarios = ['active', 'seats', 'discount', 'annual', 'taxed', 'trialing', 'multiItem'] as const
  const combinations = scenarios
    .flatMap((scenario) => behaviors.flatMap((behavior) => wishes.map((wish) => ({ scenario, behavior, wish }))))
    .map((combination, index) => ({ ...combination, days: moments[index % moments.length] ?? 0 }))

  it.each(combinations)('$scenario, $behavior, $wish, after $days days', async ({ scenario, behavior, wish, days }) => {
    const features = updates({ proration_behavior: behavior, schedule_at_period_end: { conditions: '' } })
    const { change, preview, sandbox, newest, charge, billing } = await setUpChange(scenario, { features })
    await charge('pm_card_visa')
    sandbox.advance({ minutes: Math.round(days * 1440) })
    const { status, body: shown } = await preview(wish)
    expect(status).toBe(200)
    const before = await newest()
    const { prorationDate, basis } = shown
    // As long as a person may read.
    const minutes = isRise(scenario, wish) ? 20 : 4
    sandbox.advance({ minutes })
    expect((await change({ ...wish, prorationDate, basis })).status).toBe(200)
    const after = await newest()
    const invoice = after?.id === before?.id ? null : after
    expect(invoice?.total ?? null).toBe(shown.dueNow?.total ?? null)
    const [subscription] = (await billing()).subscriptions
    // A period that the change begins runs from when it is made.
    const late = Date.parse(subscription?.currentPeriodEndsAt ?? '') - Date.parse(shown.next?.at ?? '')
    expect([0, minutes * 60_000]).toContain(late)
  })

  it.each([
    ['active', { plan: 'starter' }],
    ['seats', { plan: 'starter', quantity: 3 }],
    ['discount', { plan: 'starter' }],
    ['annual', { plan: 'pro' }],
    ['annual', { plan: 'starterYearly' }],
    ['multiItem', { plan: 'starter' }],
    ['taxed', { plan: 'starter' }],
  ] as const)('%s, scheduled, %j', async (scenario, wish) => {
    const { change, preview, sandbox, newest, charge } = await setUpChange(scenario)
    await charge('pm_card_visa')
    const { body } = await preview(wish)
    expect(body.isScheduled).toBe(true)
    await change({ ...wish, prorationDate: body.prorationDate })
    sandbox.advance({ minutes: (Date.parse(body.takesEffectAt) - sandbox.now()) / 60_000 + 1 })
    expect((await newest())?.total).toBe(body.next?.total)
  })
})

/** Whether a wish charges more for the period that runs, than what the scenarios of the table begin with. */
function isRise(scenario: ScenarioName, { plan, quantity }: { plan: string; quantity?: number }): boolean {
  const amounts: Readonly<Record<string, number>> = { starter: 900, pro: 2900, business: 9900 }
  const seats = scenario === 'seats' ? 12 : 1
  const before = { amount: amounts['pro'] ?? 0, isYearly: scenario === 'annual' }
  const after = amounts[plan]
  return !before.isYearly && after !== undefined && after * (quantity ?? seats) >= before.amount * seats
}

const idOf = (value: string | { id: string } | null | undefined) =>
  typeof value === 'string' ? value : (value?.id ?? '')

const iso = (milliseconds: number) => new Date(milliseconds).toISOString()

/** A subscription that says a change waits, although its newest invoice is for something else. */
function pend(answer: Record<string, unknown>): void {
  const all = Array.isArray(answer['data']) ? (answer['data'] as Record<string, unknown>[]) : [answer]
  for (const subscription of all) {
    const { data = [] } = (subscription['items'] ?? {}) as { data?: object[] }
    const subscription_items = data.map((item) => ({ ...item, quantity: 5 }))
    subscription['pending_update'] = { expires_at: 1_800_000_000, subscription_items }
  }
}
