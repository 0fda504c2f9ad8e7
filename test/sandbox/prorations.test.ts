import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type ScenarioName } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let stripe: Stripe
beforeEach(() => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
})

const at = (iso: string) => Date.parse(iso) / 1000

async function seeded(name: ScenarioName) {
  const { customer } = sandbox.seed(name)
  const { data } = await stripe.subscriptions.list({ customer, status: 'all' })
  const [subscription] = data
  if (!subscription) throw new Error(`${name} has no subscription`)
  return { customer, id: subscription.id, items: subscription.items.data, subscription }
}

interface Fixture {
  name: ScenarioName
  /** What happens, in words. */
  change: string
  /** The item it happens to. @default the first */
  item?: number
  price?: string
  quantity?: number
  /** Moment the difference counts from. @default now, 2026-11-12T09:00Z */
  from?: string
  resets?: boolean
  /** Amounts of the lines with their working: old × quantity × seconds left ÷ seconds of the period, then new. */
  lines: [amount: number, working: string][]
  total: number
}

/*
 * Every period but those told otherwise runs from 2026-11-03T09:00Z to 2026-12-03T09:00Z: 30 days, 2,592,000 s.
 * On 2026-11-12T09:00Z 21 days, 1,814,400 s, are left: 7/10.
 */
const fixtures: Fixture[] = [
  {
    name: 'active',
    change: 'Pro to Business',
    price: 'price_business_monthly',
    lines: [
      [-2030, '2900 × 21/30'],
      [6930, '9900 × 21/30'],
    ],
    total: 4900,
  },
  {
    name: 'active',
    change: 'Pro to Business, an hour and a half later',
    price: 'price_business_monthly',
    from: '2026-11-12T10:30:00Z',
    lines: [
      [-2024, '2900 × 1,809,000/2,592,000 = 2023.958…'],
      [6909, '9900 × 1,809,000/2,592,000 = 6909.375'],
    ],
    total: 4885,
  },
  {
    name: 'active',
    change: 'Pro to Business, with an eighth of the period left: halves go away from zero',
    price: 'price_business_monthly',
    from: '2026-11-29T15:00:00Z',
    lines: [
      [-363, '2900 × 324,000/2,592,000 = 362.5'],
      [1238, '9900 × 324,000/2,592,000 = 1237.5'],
    ],
    total: 875,
  },
  {
    name: 'active',
    change: 'Pro to Business, one second before the end',
    price: 'price_business_monthly',
    from: '2026-12-03T08:59:59Z',
    lines: [
      [0, '2900 × 1/2,592,000 = 0.001…'],
      [0, '9900 × 1/2,592,000 = 0.003…'],
    ],
    total: 0,
  },
  {
    name: 'active',
    change: 'Pro to Starter: credit is left over',
    price: 'price_starter_monthly',
    lines: [
      [-2030, '2900 × 21/30'],
      [630, '900 × 21/30'],
    ],
    total: -1400,
  },
  {
    name: 'active',
    change: 'Pro to Pro by the year: a new period, whole',
    price: 'price_pro_yearly',
    lines: [
      [-2030, '2900 × 21/30'],
      [29_000, 'a whole year'],
    ],
    total: 26_970,
  },
  {
    name: 'active',
    change: 'the same plan, with a new period from now',
    resets: true,
    lines: [
      [-2030, '2900 × 21/30'],
      [2900, 'a whole month'],
    ],
    total: 870,
  },
  {
    name: 'seats',
    change: 'twelve seats to fifteen',
    quantity: 15,
    lines: [
      [-7560, '12 × 900 × 21/30'],
      [9450, '15 × 900 × 21/30'],
    ],
    total: 1890,
  },
  {
    name: 'tiered',
    change: 'twenty-five seats to thirty, at graduated prices',
    quantity: 30,
    lines: [
      [-13_650, '(10 × 900 + 15 × 700) × 21/30'],
      [16_100, '(10 × 900 + 20 × 700) × 21/30'],
    ],
    total: 2450,
  },
  {
    name: 'multiItem',
    change: 'two of the second item to four, the first stays',
    item: 1,
    quantity: 4,
    lines: [
      [-700, '2 × 500 × 21/30'],
      [1400, '4 × 500 × 21/30'],
    ],
    total: 700,
  },
  {
    name: 'jpy',
    change: 'one to two, in yen',
    quantity: 2,
    lines: [
      [-3360, '4800 × 21/30'],
      [6720, '2 × 4800 × 21/30'],
    ],
    total: 3360,
  },
  {
    name: 'kwd',
    change: 'one to three, in dinar of a thousand fils',
    quantity: 3,
    lines: [
      [-6230, '8900 × 21/30'],
      [18_690, '3 × 8900 × 21/30'],
    ],
    total: 12_460,
  },
  {
    name: 'discount',
    change: 'Pro to Business with 20 % off: taken off the prorations',
    price: 'price_business_monthly',
    lines: [
      [-1624, '2900 × 80 % × 21/30'],
      [5544, '9900 × 80 % × 21/30'],
    ],
    total: 3920,
  },
  {
    name: 'taxed',
    change: 'Pro to Business with 23 % VAT on top',
    price: 'price_business_monthly',
    lines: [
      [-2030, '2900 × 21/30; VAT 466.9, so 467'],
      [6930, '9900 × 21/30; VAT 1593.9, so 1594'],
    ],
    total: 6027, // 4900 + 1594 − 467
  },
  {
    name: 'annual',
    change: 'Pro by the year to Business by the year',
    price: 'price_business_yearly',
    // The year: 2026-03-03 … 2027-03-03 is 365 days; from 2026-11-12 111 days are left.
    lines: [
      [-8819, '29,000 × 111/365 = 8819.17…'],
      [30_107, '99,000 × 111/365 = 30,106.84…'],
    ],
    total: 21_288,
  },
]

describe.each(fixtures)('$name: $change', (fixture) => {
  const amounts = (invoice: Stripe.Invoice) => invoice.lines.data.map(({ amount }) => amount)
  const expected = fixture.lines.map(([amount]) => amount)

  async function details() {
    const { id, items } = await seeded(fixture.name)
    const item = items[fixture.item ?? 0]
    if (!item) throw new Error('there is no such item')
    const { from, price, quantity, resets } = fixture
    const change = { id: item.id, ...(price && { price }), ...(quantity && { quantity }) }
    const params = {
      proration_behavior: 'always_invoice',
      proration_date: from ? at(from) : sandbox.now() / 1000,
      ...(resets ? { billing_cycle_anchor: { type: 'now' } } : { items: [change] }),
    } satisfies Stripe.SubscriptionUpdateParams
    return { id, params }
  }

  test('previews what was worked out by hand, and changes nothing', async () => {
    const { id, params } = await details()
    const before = await stripe.subscriptions.retrieve(id)
    const preview = await stripe.invoices.createPreview({ subscription: id, subscription_details: params })
    expect([amounts(preview), preview.total]).toEqual([expected, fixture.total])
    expect(preview.id).toMatch(/^upcoming_in_/)
    expect(preview).toMatchObject({ status: 'draft', number: null, amount_due: Math.max(0, fixture.total) })
    expect(preview.lines.data[0]?.parent?.subscription_item_details?.proration).toBe(true)
    expect(await stripe.subscriptions.retrieve(id)).toEqual(before)
  })

  test('bills what it previewed', async () => {
    const { id, params } = await details()
    const preview = await stripe.invoices.createPreview({ subscription: id, subscription_details: params })
    const updated = await stripe.subscriptions.update(id, { ...params, expand: ['latest_invoice'] })
    const invoice = updated.latest_invoice as Stripe.Invoice
    expect([amounts(invoice), invoice.total]).toEqual([expected, fixture.total])
    expect(invoice.lines.data.map(({ description, period }) => [description, period])).toEqual(
      preview.lines.data.map(({ description, period }) => [description, period]),
    )
    expect(invoice.status).toBe('paid')
  })
})

describe('a preview', () => {
  const totals = async (params: Stripe.InvoiceCreatePreviewParams) => {
    const { lines, period_end: end, total } = await stripe.invoices.createPreview(params)
    return { lines: lines.data.map(({ amount }) => amount), total, end: new Date(end * 1000).toISOString() }
  }

  test('of nothing in particular is the next renewal', async () => {
    const { customer, id } = await seeded('active')
    const next = { lines: [2900], total: 2900, end: '2026-12-03T09:00:00.000Z' }
    expect(await totals({ subscription: id })).toEqual(next)
    expect(await totals({ customer })).toEqual(next)
  })

  test('of prorations without an invoice of their own has them with the next period', async () => {
    const { id, items } = await seeded('active')
    const details = { items: [{ id: items[0]?.id ?? '', price: sandbox.prices.business }] }
    // 2900 × 21/30 back, 9900 × 21/30 on top, and the next month.
    expect(await totals({ subscription: id, subscription_details: details })).toEqual({
      lines: [-2030, 6930, 9900],
      total: 14_800,
      end: '2026-12-03T09:00:00.000Z',
    })
    const recurring = { subscription: id, subscription_details: details, preview_mode: 'recurring' } as const
    expect((await totals(recurring)).lines).toEqual([9900])
    const none = { ...details, proration_behavior: 'none' } as const
    expect((await totals({ subscription: id, subscription_details: none })).lines).toEqual([9900])
    await stripe.subscriptions.update(id, details)
    expect((await totals({ subscription: id })).lines).toEqual([-2030, 6930, 9900])
    sandbox.advance({ days: 21 })
    const { data } = await stripe.invoices.list({ subscription: id, limit: 1 })
    expect(data[0]?.total).toBe(14_800)
  })

  test('of a trial is what its end costs, and ending it now costs that now', async () => {
    const { id, items } = await seeded('trialing')
    const item = { id: items[0]?.id ?? '', price: sandbox.prices.business }
    expect(await totals({ subscription: id, subscription_details: { items: [item] } })).toEqual({
      lines: [9900],
      total: 9900,
      end: '2026-11-19T09:00:00.000Z',
    })
    expect((await totals({ subscription: id, subscription_details: { trial_end: 'now' } })).lines).toEqual([2900])
  })

  test('of an end now is the credit, of an end with the period nothing', async () => {
    const { id } = await seeded('active')
    const preview = (subscription_details: Stripe.InvoiceCreatePreviewParams.SubscriptionDetails) =>
      totals({ subscription: id, subscription_details })
    expect((await preview({ cancel_now: true })).lines).toEqual([-2030])
    for (const details of [{ cancel_at_period_end: true }, { cancel_at: 'min_period_end' }] as const) {
      await expect(preview(details)).rejects.toMatchObject({ statusCode: 404, code: 'invoice_upcoming_none' })
    }
    await stripe.subscriptions.update(id, { cancel_at_period_end: true })
    await expect(preview({})).rejects.toMatchObject({ code: 'invoice_upcoming_none' })
    expect((await preview({ cancel_at_period_end: false })).lines).toEqual([2900])
  })

  test('of a pause is its credit, of a resumption what it charges', async () => {
    const { id } = await seeded('active')
    const pause = { subscription: id, subscription_details: { pause: { invoicing_behavior: 'invoice' } } } as const
    expect((await totals(pause)).lines).toEqual([-2030])
    await stripe.subscriptions.pause(id)
    await expect(totals({ subscription: id })).rejects.toMatchObject({ code: 'invoice_upcoming_none' })
    const resumed = await totals({ subscription: id, subscription_details: { resume_at: 'now' } })
    expect(resumed.lines).toEqual([-2030, 2900])
  })

  test('uses up the customer’s credit', async () => {
    const { customer, id } = await seeded('active')
    await stripe.customers.update(customer, { balance: -1000 })
    expect(await stripe.invoices.createPreview({ subscription: id })).toMatchObject({
      total: 2900,
      amount_due: 1900,
      starting_balance: -1000,
      ending_balance: 0,
    })
    expect(await stripe.customers.retrieve(customer)).toMatchObject({ balance: -1000 })
  })

  test.each([
    [{}, 'customer'],
    [{ subscription: 'sub_x' }, 'subscription'],
    [{ customer: 'cus_x' }, 'customer'],
    [{ schedule: 'sub_sched_x' }, 'schedule'],
  ])('of %j is refused', async (params, param) => {
    await expect(stripe.invoices.createPreview(params)).rejects.toMatchObject({ statusCode: 400, param })
  })

  test('of another customer’s subscription, and of one that has ended, is refused', async () => {
    const { id } = await seeded('active')
    const { customer } = sandbox.seed('free')
    await expect(totals({ customer, subscription: id })).rejects.toMatchObject({ param: 'subscription' })
    await expect(totals({ customer })).rejects.toMatchObject({ code: 'invoice_upcoming_none' })
    await expect(totals({ subscription: (await seeded('canceled')).id })).rejects.toMatchObject({ statusCode: 400 })
  })
})
