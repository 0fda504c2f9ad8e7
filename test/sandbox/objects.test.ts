import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})

describe('a customer', () => {
  test('is made with what was given and nothing else', async () => {
    const made = await sandbox.stripe.customers.create({
      email: 'a@b.example',
      address: { city: 'Cork', country: 'IE' },
      shipping: { name: 'Dock', address: { line1: 'Quay 1' } },
      preferred_locales: ['de'],
      tax_exempt: 'reverse',
      balance: -500,
      invoice_settings: { footer: 'Thanks', custom_fields: [{ name: 'PO', value: '7' }] },
    })
    expect(made).toMatchObject({
      email: 'a@b.example',
      name: null,
      address: { city: 'Cork', line1: null },
      shipping: { name: 'Dock', address: { line1: 'Quay 1' } },
      preferred_locales: ['de'],
      tax_exempt: 'reverse',
      balance: -500,
      invoice_settings: { footer: 'Thanks', custom_fields: [{ name: 'PO', value: '7' }], default_payment_method: null },
    })
  })

  test('loses what is set to an empty value', async () => {
    const { customer } = sandbox.seed('active')
    const update = { name: '', phone: '', address: '', business_name: '' } as const
    const updated = await sandbox.stripe.customers.update(customer, update)
    expect(updated).toMatchObject({ name: null, phone: null, address: null })
    expect(updated).not.toHaveProperty('business_name')
  })

  test('gets a default payment method of its own, not another’s', async () => {
    const mine = sandbox.seed('subscriptionOwnCard').customer
    const { data } = await sandbox.stripe.customers.listPaymentMethods(mine)
    const other = data.find(({ card }) => card?.brand === 'mastercard')?.id ?? ''
    const choose = (customer: string) =>
      sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: other } })
    expect((await choose(mine)).invoice_settings.default_payment_method).toBe(other)
    await expect(choose(sandbox.seed('free').customer)).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'invoice_settings[default_payment_method]',
    })
  })

  test('that is deleted ends its subscriptions and is found no more, except as deleted', async () => {
    const { customer } = sandbox.seed('active')
    expect(await sandbox.stripe.customers.del(customer)).toEqual({ id: customer, object: 'customer', deleted: true })
    expect(await sandbox.stripe.customers.retrieve(customer)).toMatchObject({ deleted: true })
    const { data } = await sandbox.stripe.subscriptions.list({ customer, status: 'all' })
    expect(data[0]?.status).toBe('canceled')
    await expect(sandbox.stripe.customers.update(customer, { name: 'Back' })).rejects.toMatchObject({ statusCode: 404 })
    await expect(sandbox.stripe.billingPortal.sessions.create({ customer })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'customer',
    })
  })

  test('pays the next invoice from its credit', async () => {
    const { customer } = sandbox.seed('active')
    await sandbox.stripe.customers.update(customer, { balance: -1000 })
    sandbox.advance({ days: 30 })
    const { data } = await sandbox.stripe.invoices.list({ customer, limit: 1 })
    expect(data[0]).toMatchObject({ total: 2900, amount_due: 1900, starting_balance: -1000, ending_balance: 0 })
  })
})

describe('payment methods', () => {
  test('are listed by customer and type, and read by id', async () => {
    const { customer } = sandbox.seed('sepa')
    const types = async (type?: 'card' | 'sepa_debit') => {
      const { data } = await sandbox.stripe.paymentMethods.list({ customer, ...(type ? { type } : {}) })
      return data.map((method) => method.type)
    }
    expect([await types(), await types('card'), await types('sepa_debit')]).toEqual([
      ['sepa_debit'],
      [],
      ['sepa_debit'],
    ])
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer, { type: 'sepa_debit' })
    const read = await sandbox.stripe.paymentMethods.retrieve(data[0]?.id ?? '', { expand: ['customer'] })
    expect(read).toMatchObject({ sepa_debit: { last4: '3000' }, customer: { id: customer } })
  })
})

describe('the catalogue', () => {
  test('has monthly and yearly prices of three plans', async () => {
    const { starter, pro, business, starterYearly, proYearly, businessYearly } = sandbox.prices
    const amounts = async (ids: string[]) =>
      Promise.all(ids.map(async (id) => (await sandbox.stripe.prices.retrieve(id)).unit_amount))
    expect(await amounts([starter, pro, business])).toEqual([900, 2900, 9900])
    expect(await amounts([starterYearly, proYearly, businessYearly])).toEqual([9000, 29_000, 99_000])
  })

  test('can be searched by product, currency, interval and use', async () => {
    const ids = async (params: Parameters<Sandbox['stripe']['prices']['list']>[0]) =>
      (await sandbox.stripe.prices.list({ limit: 100, ...params })).data.map(({ id }) => id)
    expect(await ids({ currency: 'jpy' })).toEqual([sandbox.prices.jpy])
    expect(await ids({ recurring: { usage_type: 'metered' } })).toEqual([sandbox.prices.metered])
    expect(await ids({ recurring: { interval: 'year' }, product: 'prod_pro' })).toEqual([sandbox.prices.proYearly])
    expect(await ids({ lookup_keys: ['none'] })).toEqual([])
  })

  test('shows tiers and currency options only when asked, decimals as decimals', async () => {
    const plain = await sandbox.stripe.prices.retrieve(sandbox.prices.tiered)
    const full = await sandbox.stripe.prices.retrieve(sandbox.prices.tiered, { expand: ['tiers', 'currency_options'] })
    expect(plain).not.toHaveProperty('tiers')
    expect(full.tiers?.map(({ unit_amount: amount, up_to: upTo }) => [amount, upTo])).toEqual([
      [900, 10],
      [700, null],
    ])
    expect(Object.keys(full.currency_options ?? {})).toEqual(['eur'])
    const metered = await sandbox.stripe.prices.retrieve(sandbox.prices.metered)
    expect(metered.unit_amount_decimal?.toString()).toBe('0.5')
  })

  test('names products and the coupon', async () => {
    const { data } = await sandbox.stripe.products.list({ ids: ['prod_starter', 'prod_business'] })
    expect(data.map(({ name }) => name).sort()).toEqual(['Business', 'Starter'])
    expect((await sandbox.stripe.coupons.retrieve('LAUNCH20')).percent_off).toBe(20)
  })

  test('has a promotion code, found by its text in any case and by what it stands for', async () => {
    const found = async (params: Stripe.PromotionCodeListParams) =>
      (await sandbox.stripe.promotionCodes.list(params)).data.map(({ code }) => code)
    for (const params of [{}, { code: 'launch20' }, { active: true }, { coupon: 'LAUNCH20' }, { created: { gt: 0 } }]) {
      expect([params, await found(params)]).toEqual([params, ['LAUNCH20']])
    }
    for (const params of [{ code: 'LAUNCH' }, { active: false }, { coupon: 'x' }, { customer: 'x' }, { created: 1 }]) {
      expect([params, await found(params)]).toEqual([params, []])
    }
    const [{ id } = { id: '' }] = (await sandbox.stripe.promotionCodes.list()).data
    expect(await sandbox.stripe.promotionCodes.retrieve(id, { expand: ['promotion.coupon'] })).toMatchObject({
      active: true,
      promotion: { type: 'coupon', coupon: { id: 'LAUNCH20', percent_off: 20 } },
    })
    await expect(sandbox.stripe.promotionCodes.retrieve('promo_x')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('sells tiers through checkout at what they cost together', async () => {
    const session = await sandbox.stripe.checkout.sessions.create({
      mode: 'subscription',
      success_url: 'https://app.example/',
      line_items: [{ price: sandbox.prices.tiered, quantity: 12 }],
    })
    expect(session.amount_total).toBe(10_400)
  })
})
