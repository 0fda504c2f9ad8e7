// @vitest-environment node
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import type { Billing, PaymentMethod, Subscription } from '../../src/contract/index.js'
import { toPaymentMethod } from '../../src/server/mapping/toPaymentMethod.js'
import type { Chargeable } from '../../src/server/mapping/toPaymentMethod.js'
import { alteredStripe, subscriptionsIn } from './alteredStripe.js'
import type { Json } from './alteredStripe.js'
import { mount, setUp } from './setUp.js'

const now = Date.UTC(2026, 10, 12, 9)
const seconds = (iso: string) => Date.parse(iso) / 1000

/** The billing of a scenario whose objects are changed on their way. */
async function altered(scenario: ScenarioName, alter: (path: string, answer: Json) => Json | void): Promise<Billing> {
  const { sandbox, customer } = setUp(scenario)
  const { get } = mount(sandbox, { customer: () => customer, stripe: alteredStripe(sandbox, alter) })
  return (await (await get()).json()) as Billing
}

/** The one subscription of a scenario, with other fields. */
async function subscriptionWith(fields: Json, scenario: ScenarioName = 'active'): Promise<Subscription> {
  const { subscriptions } = await altered(scenario, (_, answer) => {
    for (const subscription of subscriptionsIn(answer)) Object.assign(subscription, fields)
  })
  const [subscription] = subscriptions
  if (subscription === undefined) throw new Error('no subscription')
  return subscription
}

/** The one subscription of a scenario, its first item with other fields, its price with others again. */
async function subscriptionWithItem(fields: Json, price: Json = {}): Promise<Subscription> {
  const { subscriptions } = await altered('active', (_, answer) => {
    for (const { items } of subscriptionsIn(answer)) {
      for (const item of (items as { data: Json[] }).data) {
        Object.assign(item, fields)
        Object.assign(item['price'] as Json, price)
      }
    }
  })
  const [subscription] = subscriptions
  if (subscription === undefined) throw new Error('no subscription')
  return subscription
}

describe('subscriptions', () => {
  it('S28: a status that came after us is carried through, read as unknown, and offers no flow', async () => {
    const subscription = await subscriptionWith({ status: 'frozen' })
    expect(subscription).toMatchObject({ status: 'frozen', lifecycle: 'unknown', flows: [], renewal: null })
  })

  it.each<[Json, string]>([
    [{ paused: { type: 'subscription', transitioned_at: 1, subscription: { type: 'pause_requested' } } }, 'requested'],
    [
      {
        paused: {
          type: 'subscription',
          transitioned_at: 1,
          subscription: { type: 'trial_end_without_payment_method' },
        },
      },
      'trial_ended',
    ],
    [
      { paused: { type: 'subscription', transitioned_at: 1, subscription: { type: 'first_payment_failure' } } },
      'payment_failed',
    ],
    [
      { paused: { type: 'subscription', transitioned_at: 1, subscription: { type: 'final_payment_failure' } } },
      'payment_failed',
    ],
    [{ paused: { type: 'subscription', transitioned_at: 1, subscription: { type: 'system' } } }, 'system'],
  ])('a pause with %o is of the kind %s', async (status_details, kind) => {
    const subscription = await subscriptionWith({ status: 'paused', status_details })
    expect(subscription).toMatchObject({ lifecycle: 'paused', pause: { kind, resumesAt: null } })
  })

  it('a pause without a reason is from before pauses could be asked for', async () => {
    const subscription = await subscriptionWith({ status: 'paused', status_details: undefined })
    expect(subscription.pause).toEqual({ kind: 'trial_ended', resumesAt: null })
  })

  it('a pause with an end says when', async () => {
    const schedule = {
      object: 'subscription_schedule',
      id: 'sub_sched_1',
      status: 'active',
      current_phase: null,
      phases: [],
      end_behavior: 'release',
      pause_schedules: [{ resume: { resume_at: seconds('2027-01-12T09:00:00Z'), status: { type: 'scheduled' } } }],
    }
    const subscription = await subscriptionWith({ schedule }, 'paused')
    expect(subscription.pause).toEqual({ kind: 'requested', resumesAt: '2027-01-12T09:00:00.000Z' })
  })

  it('a schedule that ends the subscription is a cancellation', async () => {
    const schedule = {
      object: 'subscription_schedule',
      id: 'sub_sched_1',
      status: 'active',
      current_phase: { start_date: 1, end_date: seconds('2027-03-03T09:00:00Z') },
      phases: [{ start_date: 1, end_date: seconds('2027-03-03T09:00:00Z'), items: [] }],
      end_behavior: 'cancel',
      pause_schedules: [],
    }
    const subscription = await subscriptionWith({ schedule })
    expect(subscription).toMatchObject({
      lifecycle: 'canceling',
      cancelsAt: '2027-03-03T09:00:00.000Z',
      renewal: { at: '2026-12-03T09:00:00.000Z' },
      flows: ['payment_method_update', 'customer_update'],
    })
  })

  it('a schedule that has been let go changes nothing', async () => {
    const schedule = {
      object: 'subscription_schedule',
      id: 'sub_sched_1',
      status: 'released',
      phases: [],
      end_behavior: 'cancel',
    }
    const subscription = await subscriptionWith({ schedule })
    expect(subscription).toMatchObject({ lifecycle: 'active', cancelsAt: null })
    expect(subscription.flows).toContain('subscription_cancel')
  })

  it('S32: a cancellation on a day of its own, with or without the flag, keeps the renewals before it', async () => {
    for (const cancel_at_period_end of [true, false]) {
      const subscription = await subscriptionWith({ cancel_at_period_end, cancel_at: seconds('2027-02-01T00:00:00Z') })
      expect(subscription).toMatchObject({
        lifecycle: 'canceling',
        cancelsAt: '2027-02-01T00:00:00.000Z',
        renewal: { at: '2026-12-03T09:00:00.000Z', amount: 2900 },
      })
    }
  })

  it('S32: a cancellation by flag alone takes effect when the earliest item ends', async () => {
    const { subscriptions } = await altered('multiItem', (_, answer) => {
      for (const subscription of subscriptionsIn(answer)) {
        Object.assign(subscription, { cancel_at_period_end: true, cancel_at: null })
        const [item] = (subscription['items'] as { data: Json[] }).data
        Object.assign(item ?? {}, { current_period_end: seconds('2026-11-20T09:00:00Z') })
      }
    })
    expect(subscriptions[0]).toMatchObject({
      cancelsAt: '2026-11-20T09:00:00.000Z',
      currentPeriodEndsAt: '2026-11-20T09:00:00.000Z',
    })
  })

  it('collection that starts again before the next period does not stop the renewal', async () => {
    const pause_collection = { behavior: 'void', resumes_at: seconds('2026-11-20T09:00:00Z') }
    const subscription = await subscriptionWith({ pause_collection })
    expect(subscription).toMatchObject({ lifecycle: 'collection_paused', renewal: { at: '2026-12-03T09:00:00.000Z' } })
  })

  it('a subscription without items has no dates, no amount and no plan', async () => {
    const subscription = await subscriptionWith({ items: { object: 'list', data: [], has_more: false, url: '' } })
    expect(subscription).toMatchObject({
      plan: null,
      name: '',
      items: [],
      amount: null,
      currentPeriodStartsAt: null,
      currentPeriodEndsAt: null,
      renewal: null,
    })
  })

  it.each<[string, Json, Json]>([
    ['is metered', {}, { recurring: { interval: 'month', interval_count: 1, usage_type: 'metered' } }],
    ['has tiers', {}, { billing_scheme: 'tiered', unit_amount: null }],
    ['is a fraction', {}, { unit_amount: null, unit_amount_decimal: '0.5' }],
    ['is for packs', {}, { transform_quantity: { divide_by: 5, round: 'up' } }],
  ])('I4: a price that %s has no amount that could be named', async (_, item, price) => {
    const subscription = await subscriptionWithItem(item, price)
    expect(subscription).toMatchObject({ amount: null, renewal: { amount: null }, items: [{ unitAmount: null }] })
  })

  it('items of different intervals or currencies have no sum', async () => {
    for (const price of [
      { recurring: { interval: 'year', interval_count: 1, usage_type: 'licensed' } },
      { recurring: { interval: 'month', interval_count: 3, usage_type: 'licensed' } },
      { currency: 'usd' },
    ]) {
      const { subscriptions } = await altered('multiItem', (_, answer) => {
        for (const { items } of subscriptionsIn(answer)) {
          Object.assign((items as { data: { price: Json }[] }).data[1]?.price ?? {}, price)
        }
      })
      expect(subscriptions[0]?.amount).toBeNull()
    }
  })

  it('quarterly is three months', async () => {
    const recurring = { interval: 'month', interval_count: 3, usage_type: 'licensed' }
    expect(await subscriptionWithItem({}, { recurring })).toMatchObject({
      items: [{ interval: 'month', intervalCount: 3 }],
      amount: 2900,
    })
  })

  it('a price of a deleted product keeps the price’s nickname', async () => {
    const { subscriptions } = await altered('metered', (path, answer) =>
      path.startsWith('/v1/products/') ? { id: answer['id'], object: 'product', deleted: true } : undefined,
    )
    expect(subscriptions[0]?.name).toBe('')
  })

  it.each<[string, Json, boolean]>([
    ['automatic tax', { automatic_tax: { enabled: true } }, true],
    ['an exclusive rate', { default_tax_rates: [{ object: 'tax_rate', inclusive: false }] }, true],
    ['an inclusive rate', { default_tax_rates: [{ object: 'tax_rate', inclusive: true }] }, false],
    ['no tax', {}, false],
  ])('with %s, tax comes on top: see %o', async (_, fields, expected) => {
    expect((await subscriptionWith(fields)).renewal?.taxExtra).toBe(expected)
  })

  it('automatic tax on a price that includes it adds none', async () => {
    const { subscriptions } = await altered('active', (_, answer) => {
      for (const subscription of subscriptionsIn(answer)) {
        subscription['automatic_tax'] = { enabled: true }
        for (const { price } of (subscription['items'] as { data: { price: Json }[] }).data)
          price['tax_behavior'] = 'inclusive'
      }
    })
    expect(subscriptions[0]?.renewal?.taxExtra).toBe(false)
  })

  it('an older open invoice is found when the latest is a draft', async () => {
    const { subscriptions, invoices } = await altered('unpaid', (_, answer) => {
      for (const subscription of subscriptionsIn(answer)) {
        subscription['latest_invoice'] = {
          ...(subscription['latest_invoice'] as Json),
          id: 'in_draft',
          status: 'draft',
        }
      }
    })
    const open = invoices.data.find(({ status }) => status === 'open')
    expect(subscriptions[0]?.openInvoice?.ref).toBe(open?.ref)
  })

  it.each(['paid', 'void'])('an invoice that is %s by the time it is read again is no open one', async (status) => {
    const { subscriptions, unavailable } = await altered('pastDue', (path, answer) => {
      if (path.startsWith('/v1/invoices/')) Object.assign(answer, { status, amount_remaining: 0 })
    })
    expect([subscriptions[0]?.openInvoice, unavailable]).toEqual([null, []])
  })

  it('an amount in another currency than the subscription’s is not summed', async () => {
    const subscription = await subscriptionWithItem({}, { currency: 'usd' })
    expect(subscription).toMatchObject({ currency: 'eur', amount: null, renewal: { amount: null } })
  })

  it('what the customer owes besides comes on top, so the next charge has no amount', async () => {
    const { subscriptions } = await altered('active', (_, answer) => {
      if (answer['object'] === 'customer') Object.assign(answer, { balance: 1500, currency: 'eur' })
    })
    expect(subscriptions[0]).toMatchObject({ amount: 2900, renewal: { at: '2026-12-03T09:00:00.000Z', amount: null } })
  })

  it.each<[string, Json, amount: number | null]>([
    ['nothing more', {}, 2900],
    ['a discount', { discounts: [{ coupon: 'C', discount: null, promotion_code: null }] }, null],
    ['an extra item', { add_invoice_items: [{ price: 'price_setup', quantity: 1 }] }, null],
  ])(
    'a phase that begins with the next charge and brings %s is summed only where it is known',
    async (_, fields, amount) => {
      const { subscriptions } = await altered('scheduledChange', (_, answer) => {
        for (const { schedule } of subscriptionsIn(answer)) {
          Object.assign((schedule as { phases: Json[] }).phases.at(-1) ?? {}, fields)
        }
      })
      expect(subscriptions[0]).toMatchObject({ lifecycle: 'scheduled_change', renewal: { amount } })
    },
  )

  it('S36: every page of subscriptions is read', async () => {
    const { sandbox, customer, calls } = setUp('active')
    const [real] = (await sandbox.stripe.subscriptions.list({ customer })).data
    const copies = Array.from({ length: 150 }, (_, index) => ({
      ...real,
      id: `sub_copy${index}`,
      object: 'subscription',
    }))
    const stripe = alteredStripe(sandbox, (path, answer, url) => {
      if (path !== '/v1/subscriptions') return undefined
      const after = url.searchParams.get('starting_after')
      const data = after === null ? copies.slice(0, 100) : copies.slice(copies.findIndex(({ id }) => id === after) + 1)
      return { object: 'list', url: path, has_more: after === null, data }
    })
    const billing = (await (await mount(sandbox, { customer: () => customer, stripe }).get()).json()) as Billing
    expect(billing.subscriptions).toHaveLength(150)
    expect(calls().filter(({ path }) => path === '/v1/subscriptions')).toHaveLength(3)
  })

  it('of several that have ended, the last one to end is shown, and an expired first payment only for want of it', async () => {
    const { sandbox, customer } = setUp('canceled')
    const [real] = (await sandbox.stripe.subscriptions.list({ customer, status: 'all' })).data
    const ended = (id: string, status: string, ended_at: number) => ({
      ...real,
      object: 'subscription',
      id,
      status,
      ended_at,
    })
    for (const [data, expected] of [
      [
        [ended('sub_a', 'canceled', 100), ended('sub_b', 'canceled', 300), ended('sub_c', 'incomplete_expired', 900)],
        300,
      ],
      [[ended('sub_c', 'incomplete_expired', 900), ended('sub_d', 'incomplete_expired', 950)], 950],
    ] as const) {
      const stripe = alteredStripe(sandbox, (path) =>
        path === '/v1/subscriptions' ? { object: 'list', url: path, has_more: false, data } : undefined,
      )
      const billing = (await (await mount(sandbox, { customer: () => customer, stripe }).get()).json()) as Billing
      expect(billing.subscriptions.map(({ endedAt }) => endedAt)).toEqual([new Date(expected * 1000).toISOString()])
    }
  })
})

describe('discounts', () => {
  const coupon = {
    id: 'C',
    object: 'coupon',
    name: 'Spring',
    percent_off: null,
    amount_off: null,
    currency: null,
    duration: 'forever',
  }
  const discount = (fields: Json, end: number | null = null) => ({
    id: 'di_1',
    object: 'discount',
    start: 1,
    end,
    source: { type: 'coupon', coupon: { ...coupon, ...fields } },
  })

  async function renewalWith(own: Json[], customers: Json | null = null, kept: Json = {}) {
    const { subscriptions } = await altered('active', (path, answer) => {
      for (const subscription of subscriptionsIn(answer)) subscription['discounts'] = own
      if (answer['object'] === 'customer') answer['discount'] = customers
      return path.startsWith('/v1/coupons/') ? { ...coupon, ...kept } : undefined
    })
    return { amount: subscriptions[0]?.renewal?.amount, discounts: subscriptions[0]?.discounts }
  }

  it.each<[string, Json[], Json | null, number | null]>([
    ['20 %', [discount({ percent_off: 20 })], null, 2320],
    ['a third of a percent', [discount({ percent_off: 33.333 })], null, 1933],
    ['all of it', [discount({ percent_off: 100 })], null, 0],
    ['€5', [discount({ amount_off: 500, currency: 'eur' })], null, 2400],
    ['more than it costs', [discount({ amount_off: 9900, currency: 'eur' })], null, 0],
    ['$5, which is no euro', [discount({ amount_off: 500, currency: 'usd' })], null, null],
    [
      'one after the other',
      [discount({ percent_off: 50 }), discount({ amount_off: 450, currency: 'eur' })],
      null,
      1000,
    ],
    ['the customer’s own', [], discount({ percent_off: 10 }), 2610],
    ['the subscription’s over the customer’s', [discount({ percent_off: 20 })], discount({ percent_off: 50 }), 2320],
    ['one that ends before the renewal', [discount({ percent_off: 20 }, seconds('2026-12-01T00:00:00Z'))], null, 2900],
    ['one that ends after it', [discount({ percent_off: 20 }, seconds('2026-12-04T00:00:00Z'))], null, 2320],
    ['none', [], null, 2900],
  ])('the next charge takes off %s', async (_, own, customers, amount) => {
    expect((await renewalWith(own, customers)).amount).toBe(amount)
  })

  it('a coupon for some products leaves the amount open, and is still named', async () => {
    const { amount, discounts } = await renewalWith([discount({ percent_off: 20 })], null, {
      applies_to: { products: ['prod_x'] },
    })
    expect(amount).toBeNull()
    expect(discounts).toEqual([{ name: 'Spring', percentOff: 20, amountOff: null, endsAt: null }])
  })

  it('a discount on one item leaves the amount open', async () => {
    expect((await subscriptionWithItem({ discounts: ['di_1'] })).renewal?.amount).toBeNull()
  })
})

describe('customers', () => {
  it.each<[Json, object]>([
    [{ balance: -1500, currency: 'eur' }, { credit: { amount: 1500, currency: 'eur' } }],
    [{ balance: 1500, currency: 'eur' }, { credit: null }],
    [{ balance: -1500, currency: null }, { credit: null }],
    [
      { balance: 0, currency: 'eur', name: null },
      { credit: null, name: null },
    ],
  ])('%o reads %o', async (fields, expected) => {
    const { customer } = await altered('active', (_, answer) => {
      if (answer['object'] === 'customer') Object.assign(answer, fields)
    })
    expect(customer).toMatchObject(expected)
  })
})

const read = (method: Json): PaymentMethod =>
  toPaymentMethod({ object: 'payment_method', id: 'pm_1', ...method } as unknown as Chargeable, {
    ref: 'r',
    isDefault: false,
    isRemovable: false,
    now,
  })

describe('payment methods', () => {
  const none = { brand: null, last4: null, bankName: null, email: null, wallet: null, expiry: null }

  it.each<[string, Json, Partial<PaymentMethod>]>([
    [
      'a card',
      { type: 'card', card: { brand: 'amex', display_brand: 'american_express', last4: '0005' } },
      { brand: 'amex', last4: '0005' },
    ],
    ...[
      ['american_express', 'amex'],
      ['diners_club', 'diners'],
      ['union_pay', 'unionpay'],
      ['eftpos_australia', 'eftpos_au'],
      ['cartes_bancaires', 'cartes_bancaires'],
    ].map(([display_brand, brand]): [string, Json, Partial<PaymentMethod>] => [
      `a card that shows as ${display_brand}`,
      { type: 'card', card: { display_brand } },
      { brand: String(brand) },
    ]),
    [
      'a card without a display brand',
      { type: 'card', card: { brand: 'visa', display_brand: null, last4: '4242' } },
      { brand: 'visa', last4: '4242' },
    ],
    [
      'a card in a wallet',
      { type: 'card', card: { brand: 'visa', last4: '4242', wallet: { type: 'apple_pay' } } },
      { brand: 'visa', last4: '4242', wallet: 'apple_pay' },
    ],
    [
      'a card without digits',
      { type: 'card', card: { brand: 'visa', last4: null, exp_month: null } },
      { brand: 'visa' },
    ],
    ['SEPA', { type: 'sepa_debit', sepa_debit: { last4: '3000', country: 'DE' } }, { last4: '3000' }],
    [
      'ACH',
      { type: 'us_bank_account', us_bank_account: { last4: '6789', bank_name: 'STRIPE TEST BANK' } },
      { last4: '6789', bankName: 'STRIPE TEST BANK' },
    ],
    ['Bacs', { type: 'bacs_debit', bacs_debit: { last4: '2345' } }, { last4: '2345' }],
    ['Link', { type: 'link', link: { email: 'a@b.example' } }, { email: 'a@b.example' }],
    ['PayPal', { type: 'paypal', paypal: { payer_email: 'a@b.example' } }, { email: 'a@b.example' }],
    ['Cash App', { type: 'cashapp', cashapp: { cashtag: '$jane' } }, {}],
    ['a type to come', { type: 'stablecoin' }, {}],
    ['a type that names a field of the object', { type: 'id' }, {}],
  ])('S34: %s', (_, method, expected) => {
    expect(read(method)).toEqual({
      ...none,
      ref: 'r',
      isDefault: false,
      isRemovable: false,
      type: method['type'],
      ...expected,
    })
  })

  it.each([
    [10, 2026, 'expired'],
    [11, 2026, 'expiring'],
    [12, 2026, 'expiring'],
    [1, 2027, 'valid'],
    [12, 2030, 'valid'],
    [12, 2025, 'expired'],
  ])('a card good through %i/%i is %s on 12 November 2026', (exp_month, exp_year, status) => {
    expect(read({ type: 'card', card: { exp_month, exp_year } }).expiry).toEqual({
      month: exp_month,
      year: exp_year,
      status,
    })
  })

  it.each([
    ['American Express', 'amex'],
    ['Diners Club', 'diners'],
    ['MasterCard', 'mastercard'],
    ['Visa', 'visa'],
    ['Cartes Bancaires', 'cartes_bancaires'],
  ])('S33: a legacy %s card is the default when there is no default payment method', async (brand, expected) => {
    const { paymentMethods, subscriptions } = await altered('noPaymentMethod', (_, answer) => {
      if (answer['object'] !== 'customer') return
      answer['default_source'] = { object: 'card', id: 'card_1', brand, last4: '4242', exp_month: 12, exp_year: 2030 }
    })
    expect(paymentMethods).toMatchObject([{ type: 'card', brand: expected, last4: '4242', isDefault: true }])
    expect(subscriptions[0]?.paymentMethod).toBe(paymentMethods[0]?.ref)
  })

  it('a legacy bank account reads by its own name', () => {
    const account = { object: 'bank_account', id: 'ba_1', last4: '6789', bank_name: 'Bank' }
    expect(
      toPaymentMethod(account as unknown as Chargeable, { ref: 'r', isDefault: true, isRemovable: false, now }),
    ).toEqual({
      ...none,
      ref: 'r',
      isDefault: true,
      isRemovable: false,
      type: 'bank_account',
      last4: '6789',
      bankName: 'Bank',
    })
  })
})
