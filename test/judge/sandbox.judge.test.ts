import { createServer, type Server } from 'node:http'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox, scenarios } from '../../src/sandbox/index.js'

import { type Judge, startJudge } from './judge.js'
import { publishedParameters } from './parameters.js'

/** Operations with parameters of their own. */
const OPERATIONS = [
  'POST /v1/customers',
  'POST /v1/customers/x',
  'GET /v1/customers/x/payment_methods',
  'GET /v1/payment_methods',
  'POST /v1/payment_methods',
  'POST /v1/payment_methods/x',
  'POST /v1/payment_methods/x/attach',
  'GET /v1/setup_intents',
  'POST /v1/setup_intents',
  'GET /v1/setup_intents/x',
  'POST /v1/setup_intents/x/confirm',
  'POST /v1/setup_intents/x/cancel',
  'POST /v1/customers/x/tax_ids',
  'GET /v1/subscriptions',
  'POST /v1/subscriptions/x',
  'DELETE /v1/subscriptions/x',
  'POST /v1/subscriptions/x/pause',
  'POST /v1/subscriptions/x/resume',
  'POST /v1/invoices/create_preview',
  'GET /v1/subscription_schedules',
  'POST /v1/subscription_schedules',
  'POST /v1/subscription_schedules/x',
  'POST /v1/subscription_schedules/x/release',
  'POST /v1/subscription_schedules/x/cancel',
  'GET /v1/invoices',
  'GET /v1/invoices/x/lines',
  'POST /v1/invoices/x/pay',
  'GET /v1/invoice_payments',
  'GET /v1/prices',
  'GET /v1/products',
  'GET /v1/promotion_codes',
  'GET /v1/payment_intents/x',
  'POST /v1/billing_portal/sessions',
  'GET /v1/billing_portal/configurations',
  'POST /v1/billing_portal/configurations',
  'POST /v1/billing_portal/configurations/x',
  'POST /v1/checkout/sessions',
]

describe('the judge finds nothing wrong with', () => {
  let sandbox: Sandbox
  let upstream: Server
  let judge: Judge
  let stripe: Stripe

  beforeAll(async () => {
    sandbox = createSandbox()
    upstream = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString()
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        )
        const init = { method: request.method ?? 'GET', headers, ...(body ? { body } : {}) }
        void sandbox.fetch(`https://api.stripe.com${request.url}`, init).then(async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers))
          response.end(await answer.text())
        })
      })
    })
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
    const address = upstream.address()
    const port = typeof address === 'object' && address ? address.port : 0
    ;({ judge, stripe } = await startJudge({ upstream: `http://127.0.0.1:${port}` }))
  })

  const promotionCode = async () => (await stripe.promotionCodes.list()).data[0]?.id ?? ''

  /** The judge has seen answers since the last time, and nothing to object to in any of them. */
  function expectClean() {
    expect(judge.requests.splice(0).length).toBeGreaterThan(0)
    const seen = judge.violations.splice(0)
    expect(seen.map(({ code, kind, message, op, severity }) => [severity, kind, code, op, message].join(' '))).toEqual(
      [],
    )
  }

  afterAll(async () => {
    await judge.close()
    await new Promise((resolve) => upstream.close(resolve))
  })

  test.each(scenarios)('what is read of %s', async (name) => {
    const { customer } = sandbox.seed(name)
    const all = { customer, limit: 100 }
    await stripe.customers.retrieve(customer, {
      expand: [
        'invoice_settings.default_payment_method',
        'subscriptions.data.latest_invoice',
        'tax_ids',
        'sources',
        'tax',
        'cash_balance',
        'invoice_credit_balance',
      ],
    })
    if (name !== 'deletedCustomer') {
      const { data: methods } = await stripe.customers.listPaymentMethods(customer)
      for (const { id } of methods) await stripe.paymentMethods.retrieve(id, { expand: ['customer'] })
      await stripe.paymentMethods.list({ customer })
    }
    const { data: subscriptions } = await stripe.subscriptions.list({
      ...all,
      status: 'all',
      expand: [
        'data.latest_invoice.payments',
        'data.default_payment_method',
        'data.schedule',
        'data.discounts',
        'data.customer',
      ],
    })
    for (const { id, schedule } of subscriptions) {
      await stripe.subscriptions.retrieve(id, { expand: ['items.data.price.product', 'items.data.price.tiers'] })
      if (schedule && typeof schedule === 'object') {
        await stripe.subscriptionSchedules.retrieve(schedule.id, { expand: ['subscription', 'phases.items.price'] })
      }
    }
    const { data: invoices } = await stripe.invoices.list({
      ...all,
      expand: ['data.payments', 'data.confirmation_secret', 'data.discounts', 'data.customer'],
    })
    for (const { id } of invoices) {
      const invoice = await stripe.invoices.retrieve(id, {
        expand: ['payments.data.payment.payment_intent'],
      })
      const intent = invoice.payments?.data[0]?.payment.payment_intent
      if (typeof intent === 'object') {
        await stripe.paymentIntents.retrieve(intent.id, { expand: ['customer', 'payment_method'] })
      }
    }
    expectClean()
  })

  test.each(OPERATIONS)(
    'the parameters of %s: those that Stripe publishes are known, and no others',
    async (operation) => {
      const [method = '', address = ''] = operation.split(' ')
      const { leaves, strangers } = publishedParameters(judge, method, address)
      const answerTo = async (form: string) => {
        const url = `https://api.stripe.com${address}${method === 'POST' ? '' : `?${form}`}`
        const headers = { authorization: 'Bearer sk_test_sandbox', 'content-type': 'application/x-www-form-urlencoded' }
        const answer = await sandbox.fetch(url, { method, headers, ...(method === 'POST' ? { body: form } : {}) })
        return (await answer.json()).error
      }
      const refused: string[] = []
      for (const [name, value] of leaves) {
        const form = `${name}=${encodeURIComponent(value)}`
        const error = await answerTo(form)
        if (error?.code === 'parameter_unknown' || (error?.param === name && error.message.startsWith('Invalid')))
          refused.push(form)
      }
      const accepted: string[] = []
      for (const name of strangers) {
        const error = await answerTo(`${name}=1`)
        if (error?.code !== 'parameter_unknown' || error.param !== name) accepted.push(name)
      }
      expect(leaves.length).toBeGreaterThan(1)
      expect(strangers.length).toBeGreaterThan(0)
      expect([refused, accepted]).toEqual([[], []])
    },
  )

  test('the catalogue and the portal configuration', async () => {
    const prices = await stripe.prices.list({
      limit: 100,
      expand: ['data.product', 'data.tiers', 'data.currency_options'],
    })
    for (const { id } of prices.data) await stripe.prices.retrieve(id)
    const products = await stripe.products.list({ limit: 100, expand: ['data.default_price'] })
    for (const { id } of products.data) await stripe.products.retrieve(id)
    await stripe.coupons.retrieve('LAUNCH20')
    const codes = await stripe.promotionCodes.list({ code: 'LAUNCH20', active: true, limit: 1 })
    const [code] = codes.data
    await stripe.promotionCodes.retrieve(code?.id ?? '', {
      expand: ['promotion.coupon', 'customer', 'restrictions.currency_options'],
    })
    const { data } = await stripe.billingPortal.configurations.list({
      is_default: true,
      expand: ['data.features.subscription_update.products'],
    })
    await stripe.billingPortal.configurations.retrieve(data[0]?.id ?? '')
    expectClean()
  })

  test('what is written', async () => {
    const { id: customer } = await stripe.customers.create({ email: 'a@b.example', metadata: { a: '1' } })
    await stripe.customers.update(customer, {
      address: { city: 'Cork', country: 'IE' },
      business_name: 'Northwind',
      shipping: { name: 'Dock', address: { line1: 'Quay 1' } },
    })
    const made = await stripe.billingPortal.configurations.create({
      features: {
        customer_update: { enabled: true, allowed_updates: ['email'] },
        subscription_pause: { enabled: true, duration: { type: 'indefinite' } },
        subscription_update: {
          enabled: true,
          default_allowed_updates: ['price'],
          products: [{ product: 'prod_pro', prices: [sandbox.prices.pro] }],
        },
      },
      login_page: { enabled: true },
    })
    await stripe.billingPortal.configurations.update(made.id, { name: 'Second', active: false })
    const checkout = await stripe.checkout.sessions.create({
      customer,
      mode: 'subscription',
      line_items: [{ price: sandbox.prices.pro, quantity: 1 }],
      success_url: 'https://app.example/done?session={CHECKOUT_SESSION_ID}',
      discounts: [{ promotion_code: await promotionCode() }],
    })
    await sandbox.pages(
      new Request(checkout.url ?? '', { method: 'POST', body: new URLSearchParams({ card: 'visa' }) }),
    )
    const session = await stripe.checkout.sessions.retrieve(checkout.id, {
      expand: ['line_items', 'subscription.discounts.promotion_code', 'invoice', 'discounts.promotion_code'],
    })
    expect(session.status).toBe('complete')
    await stripe.customers.del(customer)
    expectClean()
  })

  test('payment methods saved, refused and taken off, and tax ids', async () => {
    const { customer } = sandbox.seed('free')
    const withoutRedirects = { enabled: true, allow_redirects: 'never' } as const
    const intent = () => stripe.setupIntents.create({ customer, automatic_payment_methods: withoutRedirects })
    for (const payment_method of [
      'pm_card_visa',
      'pm_card_authenticationRequiredOnSetup',
      'pm_card_chargeDeclined',
      'pm_usBankAccount_success',
    ]) {
      const { id } = await intent()
      await stripe.setupIntents.confirm(id, { payment_method }).catch(() => undefined)
      await stripe.setupIntents.retrieve(id, { expand: ['customer', 'payment_method'] })
      await stripe.setupIntents.cancel(id).catch(() => undefined)
    }
    await stripe.setupIntents.list({ customer })
    sandbox.advance({ days: 1 })
    const kinds = [
      { type: 'sepa_debit', sepa_debit: { iban: 'DE89370400440532013000' } },
      { type: 'link' },
      { type: 'paypal' },
      { type: 'cashapp' },
      { type: 'card', card: { number: '378282246310005', exp_month: 1, exp_year: 2031 } },
    ] as const
    for (const kind of kinds) {
      const { id } = await stripe.paymentMethods.create(kind)
      await stripe.paymentMethods.attach(id, { customer })
      await stripe.paymentMethods.update(id, { billing_details: { name: 'Ada' }, allow_redisplay: 'always' })
      await stripe.customers.retrievePaymentMethod(customer, id)
      await stripe.paymentMethods.detach(id)
    }
    const taxId = await stripe.customers.createTaxId(customer, { type: 'eu_vat', value: 'DE123456789' })
    await stripe.customers.listTaxIds(customer)
    await stripe.customers.retrieveTaxId(customer, taxId.id)
    await stripe.customers.retrieve(customer, { expand: ['tax_ids'] })
    await stripe.customers.deleteTaxId(customer, taxId.id)
    expectClean()
  })

  test('subscriptions changed, paused, resumed and ended, and invoices paid', async () => {
    const expand = ['latest_invoice.payments', 'latest_invoice.confirmation_secret', 'discounts', 'schedule']
    const all = { status: 'all', expand: expand.slice(2).map((path) => `data.${path}`) } as const
    for (const name of ['active', 'taxed', 'discount', 'seats', 'multiItem', 'pastDue', 'actionRequired'] as const) {
      const { customer } = sandbox.seed(name)
      const { data } = await stripe.subscriptions.list({ customer, ...all })
      const { id, items } = data[0] ?? { id: '', items: { data: [] } }
      const item = items.data[0]?.id ?? ''
      const updates: Stripe.SubscriptionUpdateParams[] = [
        { items: [{ id: item, price: sandbox.prices.business }], payment_behavior: 'pending_if_incomplete' },
        { items: [{ id: item, quantity: 3 }], proration_behavior: 'always_invoice' },
        { items: [{ id: item, price: sandbox.prices.proYearly }], proration_behavior: 'none' },
        { billing_cycle_anchor: { type: 'now' }, payment_behavior: 'default_incomplete' },
        { cancel_at_period_end: true, cancellation_details: { feedback: 'unused', comment: 'x' } },
        { cancel_at_period_end: false },
        { cancel_at: 'max_period_end' },
        { cancel_at: '', pause_collection: { behavior: 'keep_as_draft' }, metadata: { a: 'b' } },
        { pause_collection: '', discounts: [{ coupon: 'LAUNCH20' }], default_tax_rates: [] },
      ]
      const previews: Stripe.InvoiceCreatePreviewParams.SubscriptionDetails[] = [
        {},
        { items: [{ id: item, price: sandbox.prices.business }], proration_behavior: 'always_invoice' },
        { cancel_now: true },
      ]
      for (const subscription_details of previews) {
        await stripe.invoices.createPreview({
          subscription: id,
          subscription_details,
          expand: ['discounts', 'customer'],
        })
      }
      for (const update of updates) await stripe.subscriptions.update(id, { ...update, expand })
      const schedule = await stripe.subscriptionSchedules.create({ from_subscription: id, expand: ['subscription'] })
      const [running] = schedule.phases
      await stripe.subscriptionSchedules.update(schedule.id, {
        phases: [
          {
            items: [{ price: sandbox.prices.proYearly }],
            start_date: running?.start_date ?? 0,
            end_date: running?.end_date ?? 0,
          },
          { items: [{ price: sandbox.prices.starter, quantity: 2 }], duration: { interval: 'month' } },
        ],
      })
      await stripe.subscriptionSchedules.list({ customer })
      await stripe.subscriptionSchedules.release(schedule.id)
      const { data: invoices } = await stripe.invoices.list({ customer, limit: 100 })
      for (const invoice of invoices) {
        await stripe.invoices.listLineItems(invoice.id)
        await stripe.invoicePayments.list({ invoice: invoice.id, expand: ['data.payment.payment_intent'] })
        if (invoice.status !== 'open') continue
        await stripe.invoices.pay(invoice.id).catch(() => undefined)
        await stripe.invoices.pay(invoice.id, { payment_method: 'pm_card_visa' }).catch(() => undefined)
      }
      await stripe.subscriptions.pause(id, { expand })
      await stripe.subscriptions.resume(id, { expand })
      await stripe.subscriptions.cancel(id, { prorate: true, invoice_now: true, expand })
    }
    expectClean()
  })

  test('every portal flow', async () => {
    const { customer } = sandbox.seed('active')
    const { data } = await stripe.subscriptions.list({ customer })
    const subscription = data[0]?.id ?? ''
    const items = [{ id: data[0]?.items.data[0]?.id ?? '', price: sandbox.prices.business, quantity: 2 }]
    const flows: Stripe.BillingPortal.SessionCreateParams['flow_data'][] = [
      undefined,
      { type: 'payment_method_update', after_completion: { type: 'hosted_confirmation' } },
      { type: 'customer_update' },
      {
        type: 'subscription_cancel',
        subscription_cancel: {
          subscription,
          retention: { type: 'coupon_offer', coupon_offer: { coupon: 'LAUNCH20' } },
        },
      },
      { type: 'subscription_pause', subscription_pause: { subscription } },
      { type: 'subscription_update', subscription_update: { subscription } },
      {
        type: 'subscription_update_confirm',
        subscription_update_confirm: { subscription, items, discounts: [{ promotion_code: await promotionCode() }] },
        after_completion: { type: 'redirect', redirect: { return_url: 'https://app.example/done' } },
      },
    ]
    for (const flow_data of flows) {
      await stripe.billingPortal.sessions.create({
        customer,
        return_url: 'https://app.example/',
        expand: ['configuration'],
        ...(flow_data ? { flow_data } : {}),
      })
    }
    expectClean()
  })

  test('what the pages leave behind', async () => {
    const { customer } = sandbox.seed('active')
    const session = await stripe.billingPortal.sessions.create({ customer })
    const { data } = await stripe.subscriptions.list({ customer })
    const act = async (step: string, fields: Record<string, string>) => {
      const url = `${session.url}/${step}/${data[0]?.id}`
      await sandbox.pages(new Request(url, { method: 'POST', body: new URLSearchParams(fields) }))
      await stripe.subscriptions.list({ customer, expand: ['data.latest_invoice', 'data.schedule'] })
    }
    await act('update', { price: sandbox.prices.business, quantity: '2' })
    await act('update', { price: sandbox.prices.starter, quantity: '1' })
    await act('undo', {})
    await act('cancel', { feedback: 'unused' })
    await act('keep', {})
    await act('pause', { duration: '0' })
    sandbox.advance({ days: 90 })
    await act('update', { price: sandbox.prices.proYearly, quantity: '1' })
    await stripe.invoices.list({ customer, limit: 100, expand: ['data.payments'] })
    expectClean()
  })
})
