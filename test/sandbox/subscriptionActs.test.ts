import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type ScenarioName } from '../../src/sandbox/index.js'

let sandbox: Sandbox
let stripe: Stripe
beforeEach(() => {
  sandbox = createSandbox()
  ;({ stripe } = sandbox)
})

const seconds = () => sandbox.now() / 1000
const invoicesOf = async (customer: string) => (await stripe.invoices.list({ customer, limit: 100 })).data

/** The id of something the API may show whole or by its id. */
const idOf = (given: { id: string } | string | null | undefined) =>
  (typeof given === 'object' ? given?.id : given) ?? ''

async function seeded(name: ScenarioName) {
  const { customer } = sandbox.seed(name)
  const { data } = await stripe.subscriptions.list({ customer, status: 'all' })
  const subscription = data[0]
  const item = subscription?.items.data[0]
  if (!subscription || !item) throw new Error(`${name} has no subscription`)
  const read = () => stripe.subscriptions.retrieve(subscription.id)
  const update = (params: Stripe.SubscriptionUpdateParams) => stripe.subscriptions.update(subscription.id, params)
  return { customer, id: subscription.id, item, read, update, subscription }
}

/** A customer whose saved card does this when it is charged. */
async function payingWith(card: string) {
  const found = await seeded('active')
  await stripe.paymentMethods
    .attach(card, { customer: found.customer })
    .then(({ id }) => stripe.customers.update(found.customer, { invoice_settings: { default_payment_method: id } }))
  return found
}

describe('an update', () => {
  test('moves an item to another price and bills the difference now', async () => {
    const { customer, item, update } = await seeded('active')
    const updated = await update({
      items: [{ id: item.id, price: sandbox.prices.business }],
      proration_behavior: 'always_invoice',
      expand: ['latest_invoice'],
    })
    expect(updated.items.data[0]?.price.id).toBe(sandbox.prices.business)
    expect(updated.items.data[0]?.current_period_end).toBe(item.current_period_end)
    expect(updated.latest_invoice).toMatchObject({ billing_reason: 'subscription_update', status: 'paid' })
    expect((await invoicesOf(customer))[0]?.id).toBe((updated.latest_invoice as Stripe.Invoice).id)
  })

  test('keeps the quantity it is not told of, adds items and takes them away', async () => {
    const { item, update } = await seeded('seats')
    const moved = await update({ items: [{ id: item.id, price: sandbox.prices.pro }] })
    expect(moved.items.data[0]).toMatchObject({ quantity: 12, price: { id: sandbox.prices.pro } })
    const both = await update({ items: [{ price: sandbox.prices.storage, quantity: 2 }] })
    expect(both.items.data.map(({ price, quantity }) => [price.id, quantity])).toEqual([
      [sandbox.prices.pro, 12],
      [sandbox.prices.storage, 2],
    ])
    const one = await update({ items: [{ id: item.id, deleted: true }] })
    expect(one.items.data.map(({ price }) => price.id)).toEqual([sandbox.prices.storage])
  })

  test.each([
    [{ items: [{ id: 'si_x', price: 'price_pro_monthly' }] }, 'items[0][id]'],
    [{ items: [{ price: 'price_x' }] }, 'items[0][price]'],
    [{ items: [{ price: 'price_pro_monthly_jpy' }] }, 'items'],
    [{ items: [{ price: 'price_pro_monthly' }] }, 'items'],
    [{ items: [{ price: 'price_storage_monthly', quantity: -1 }] }, 'items[0][quantity]'],
    [{ default_payment_method: 'pm_x' }, 'default_payment_method'],
    [{ discounts: [{ coupon: 'NOPE' }] }, 'discounts[0][coupon]'],
    [{ proration_date: 1, items: [{ price: 'price_storage_monthly' }] }, 'proration_date'],
    [{ trial_end: 1 }, 'trial_end'],
    [{ cancel_at: 1 }, 'cancel_at'],
    [{ cancel_at: 1_999_999_999, cancel_at_period_end: true }, 'cancel_at'],
    [{ payment_behavior: 'pending_if_incomplete', description: 'x' }, 'description'],
    [{ billing_cycle_anchor: 'now' as never }, 'billing_cycle_anchor'],
  ] as [Stripe.SubscriptionUpdateParams, string][])('refuses %j and changes nothing', async (params, param) => {
    const { read, subscription, update } = await seeded('active')
    await expect(update(params)).rejects.toMatchObject({ statusCode: 400, param })
    expect(await read()).toEqual(subscription)
  })

  test('that is declined leaves the subscription changed and past due', async () => {
    const { item, update } = await payingWith('pm_card_chargeCustomerFail')
    const items = [{ id: item.id, price: sandbox.prices.business }]
    const updated = await update({ items, proration_behavior: 'always_invoice', expand: ['latest_invoice'] })
    expect(updated).toMatchObject({ status: 'past_due', latest_invoice: { status: 'open', attempt_count: 1 } })
    expect(updated.items.data[0]?.price.id).toBe(sandbox.prices.business)
  })

  test.each([
    ['pm_card_chargeCustomerFail', 'card_declined'],
    ['pm_card_authenticationRequiredOnSetup', 'subscription_payment_intent_requires_action'],
  ])('with error_if_incomplete and %s answers 402 %s and changes nothing', async (card, code) => {
    const { customer, item, read, update } = await payingWith(card)
    const before = [await read(), await invoicesOf(customer)]
    const items = [{ id: item.id, price: sandbox.prices.business }]
    await expect(
      update({ items, proration_behavior: 'always_invoice', payment_behavior: 'error_if_incomplete' }),
    ).rejects.toMatchObject({ statusCode: 402, code })
    expect([await read(), await invoicesOf(customer)]).toEqual(before)
  })

  test('with pending_if_incomplete waits for its invoice to be paid', async () => {
    const { item, read, subscription, update } = await payingWith('pm_card_authenticationRequiredOnSetup')
    const updated = await update({
      items: [{ id: item.id, price: sandbox.prices.business, quantity: 2 }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
      expand: ['latest_invoice.confirmation_secret', 'latest_invoice.payments'],
    })
    expect(updated).toMatchObject({ status: 'active', items: subscription.items })
    expect(updated.pending_update).toMatchObject({
      expires_at: seconds() + 23 * 3600,
      subscription_items: [{ id: item.id, price: { id: sandbox.prices.business }, quantity: 2 }],
    })
    const invoice = updated.latest_invoice as Stripe.Invoice
    expect(invoice).toMatchObject({ status: 'open', confirmation_secret: { type: 'payment_intent' } })
    await expect(stripe.invoices.pay(invoice.id)).rejects.toMatchObject({
      statusCode: 402,
      code: 'invoice_payment_intent_requires_action',
    })
    expect((await read()).items).toEqual(subscription.items)
    const intent = invoice.payments?.data[0]?.payment.payment_intent
    const { next_action: action } = await stripe.paymentIntents.retrieve(idOf(intent))
    const body = new URLSearchParams({ outcome: 'complete' })
    await sandbox.pages(new Request(action?.redirect_to_url?.url ?? '', { method: 'POST', body }))
    const done = await read()
    expect(done).toMatchObject({ status: 'active', pending_update: null })
    expect(done.items.data[0]).toMatchObject({ price: { id: sandbox.prices.business }, quantity: 2 })
  })

  test('with pending_if_incomplete is forgotten after 23 hours, and its invoice is void', async () => {
    const { item, read, subscription, update } = await payingWith('pm_card_chargeCustomerFail')
    const { latest_invoice: id } = await update({
      items: [{ id: item.id, price: sandbox.prices.business }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'pending_if_incomplete',
    })
    sandbox.advance({ hours: 22 })
    expect((await read()).pending_update).not.toBeNull()
    sandbox.advance({ hours: 1 })
    expect(await read()).toMatchObject({ pending_update: null, items: subscription.items, status: 'active' })
    expect((await stripe.invoices.retrieve(idOf(id))).status).toBe('void')
  })

  test('with default_incomplete leaves the invoice for the person to pay', async () => {
    const { item, read, update } = await seeded('active')
    const updated = await update({
      items: [{ id: item.id, price: sandbox.prices.business }],
      proration_behavior: 'always_invoice',
      payment_behavior: 'default_incomplete',
      expand: ['latest_invoice'],
    })
    expect(updated).toMatchObject({ status: 'past_due', latest_invoice: { status: 'open', attempt_count: 0 } })
    await stripe.invoices.pay((updated.latest_invoice as Stripe.Invoice).id)
    expect((await read()).status).toBe('active')
  })

  test('notes and takes back an end with the period, by flag or by date', async () => {
    const { item, update } = await seeded('active')
    const end = item.current_period_end
    const flagged = await update({
      cancel_at_period_end: true,
      cancellation_details: { feedback: 'unused', comment: 'bye' },
    })
    expect(flagged).toMatchObject({
      cancel_at_period_end: true,
      cancel_at: end,
      canceled_at: seconds(),
      cancellation_details: { feedback: 'unused', comment: 'bye', reason: 'cancellation_requested' },
    })
    expect((await update({ cancel_at: '' })).cancel_at).toBe(end)
    expect(await update({ cancel_at_period_end: false })).toMatchObject({ cancel_at: null, canceled_at: null })
    expect(await update({ cancel_at: 'min_period_end' })).toMatchObject({ cancel_at: end, cancel_at_period_end: false })
    expect((await update({ cancel_at_period_end: false })).cancel_at).toBe(end)
    expect((await update({ cancel_at: '' })).cancel_at).toBeNull()
  })

  test('of a subscription under a schedule may not say when it ends', async () => {
    const { update } = await seeded('scheduledChange')
    await expect(update({ cancel_at_period_end: true })).rejects.toMatchObject({ statusCode: 400 })
  })

  test('waives and collects invoices, and pins and unpins a payment method', async () => {
    const { customer, update } = await seeded('active')
    const { id } = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    const resumes = seconds() + 86_400
    expect(
      await update({ default_payment_method: id, pause_collection: { behavior: 'void', resumes_at: resumes } }),
    ).toMatchObject({
      default_payment_method: id,
      pause_collection: { behavior: 'void', resumes_at: resumes },
      status: 'active',
    })
    expect(await update({ default_payment_method: '', pause_collection: '', discounts: '' })).toMatchObject({
      default_payment_method: null,
      pause_collection: null,
    })
    const [discounted, none] = [await update({ discounts: [{ coupon: 'LAUNCH20' }] }), await update({ discounts: [] })]
    expect(discounted.discounts).toHaveLength(1)
    expect(none.discounts).toHaveLength(1)
    expect((await update({ discounts: '' })).discounts).toEqual([])
  })

  test('ends a trial now with a bill, or gives one', async () => {
    const trial = await seeded('trialing')
    const ended = await trial.update({ trial_end: 'now', expand: ['latest_invoice'] })
    expect(ended).toMatchObject({ status: 'active', trial_end: seconds(), latest_invoice: { total: 2900 } })
    const { update } = await seeded('active')
    const end = seconds() + 14 * 86_400
    const given = await update({ trial_end: end, proration_behavior: 'none', expand: ['latest_invoice'] })
    expect(given).toMatchObject({ status: 'trialing', trial_end: end, billing_cycle_anchor: end })
    expect(given.items.data[0]?.current_period_end).toBe(end)
  })

  test('of one that has ended is refused, except for what was said', async () => {
    const { update } = await seeded('canceled')
    await expect(update({ cancel_at_period_end: true })).rejects.toMatchObject({ statusCode: 404 })
    expect(await update({ cancellation_details: { comment: 'later' } })).toMatchObject({
      status: 'canceled',
      cancellation_details: { comment: 'later', feedback: 'too_expensive' },
    })
  })
})

describe('cancelling now', () => {
  test('ends the subscription with what the person said, once', async () => {
    const { id } = await seeded('active')
    const details = { feedback: 'other', comment: 'Moving on & out' } as const
    expect(await stripe.subscriptions.cancel(id, { cancellation_details: details })).toMatchObject({
      status: 'canceled',
      ended_at: seconds(),
      cancellation_details: { ...details, reason: 'cancellation_requested' },
    })
    await expect(stripe.subscriptions.cancel(id)).rejects.toMatchObject({ statusCode: 404, code: 'resource_missing' })
  })

  test('gives the unused time back as credit when asked', async () => {
    const { customer, id, item } = await seeded('active')
    await stripe.subscriptions.cancel(id, { prorate: true, invoice_now: true })
    const whole = item.current_period_end - item.current_period_start
    const unused = Math.round((2900 * (item.current_period_end - seconds())) / whole)
    expect((await invoicesOf(customer))[0]).toMatchObject({ total: -unused, status: 'paid' })
    expect(await stripe.customers.retrieve(customer)).toMatchObject({ balance: -unused })
  })
})

describe('pausing', () => {
  test('stops the subscription, credits unused time, and resuming bills a new period', async () => {
    const { id, item } = await seeded('active')
    const paused = await stripe.subscriptions.pause(id, { type: 'subscription' })
    expect(paused).toMatchObject({
      status: 'paused',
      status_details: { paused: { subscription: { type: 'pause_requested' } } },
    })
    expect(paused.items.data[0]?.current_period_end).toBe(seconds())
    sandbox.advance({ days: 5 })
    const resumed = await stripe.subscriptions.resume(id, { expand: ['latest_invoice'] })
    const whole = item.current_period_end - item.current_period_start
    const unused = Math.round((2900 * (item.current_period_end - seconds() + 5 * 86_400)) / whole)
    expect(resumed).toMatchObject({
      status: 'active',
      billing_cycle_anchor: seconds(),
      latest_invoice: { total: 2900 - unused, status: 'paid' },
    })
  })

  test('resumes on the old day when asked, for the rest of the period', async () => {
    const { id, item } = await seeded('active')
    await stripe.subscriptions.pause(id, { bill_for: { unused_time_from: { type: 'none' } } })
    const resumed = await stripe.subscriptions.resume(id, {
      billing_cycle_anchor: { type: 'unchanged' },
      expand: ['latest_invoice'],
    })
    const { current_period_end: end, current_period_start: start } = item
    expect(resumed.items.data[0]).toMatchObject({ current_period_end: end, current_period_start: start })
    const total = Math.round((2900 * (end - seconds())) / (end - start))
    expect(resumed.latest_invoice).toMatchObject({ total })
  })

  test('stays paused until it is paid when asked, and is not after 23 hours', async () => {
    const { id, read } = await payingWith('pm_card_chargeCustomerFail')
    await stripe.subscriptions.pause(id, { bill_for: { unused_time_from: { type: 'none' } } })
    const params = { payment_behavior: 'resume_on_payment_success' } as const
    const { latest_invoice: first, status } = await stripe.subscriptions.resume(id, params)
    expect(status).toBe('paused')
    sandbox.advance({ hours: 23 })
    expect((await stripe.invoices.retrieve(idOf(first))).status).toBe('void')
    const { latest_invoice: second } = await stripe.subscriptions.resume(id, params)
    await stripe.invoices.pay(idOf(second), { payment_method: 'pm_card_visa' })
    expect(await read()).toMatchObject({ status: 'active', billing_cycle_anchor: seconds() })
    expect(await read()).not.toHaveProperty('status_details')
  })

  test.each(['canceling', 'sendInvoice', 'trialing', 'paused', 'incomplete', 'canceled', 'scheduledChange'] as const)(
    'is refused to %s',
    async (name) => {
      const { id } = await seeded(name)
      await expect(stripe.subscriptions.pause(id)).rejects.toMatchObject({ statusCode: 400 })
    },
  )

  test('resuming what is not paused is refused', async () => {
    const { id } = await seeded('active')
    await expect(stripe.subscriptions.resume(id)).rejects.toMatchObject({ statusCode: 400 })
  })
})

describe('an invoice', () => {
  const openInvoice = async (name: ScenarioName) => {
    const found = await seeded(name)
    const invoice = (await invoicesOf(found.customer)).find(({ status }) => status === 'open')
    return { ...found, invoice: invoice?.id ?? '' }
  }

  test('is paid by another method, which ends the arrears', async () => {
    const { customer, invoice, read } = await openInvoice('pastDue')
    const { id } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    expect(await stripe.invoices.pay(invoice, { payment_method: id })).toMatchObject({
      status: 'paid',
      amount_remaining: 0,
    })
    expect((await read()).status).toBe('active')
    await expect(stripe.invoices.pay(invoice)).rejects.toMatchObject({ statusCode: 400 })
    const { data } = await stripe.invoicePayments.list({ invoice })
    expect(data).toMatchObject([{ status: 'paid', invoice }])
  })

  test('that is declined stays open, with the reason, and its retries go on as planned', async () => {
    const { invoice } = await openInvoice('pastDue')
    const before = await stripe.invoices.retrieve(invoice)
    await expect(stripe.invoices.pay(invoice)).rejects.toMatchObject({
      statusCode: 402,
      type: 'StripeCardError',
      code: 'card_declined',
      decline_code: 'generic_decline',
      payment_intent: { status: 'requires_payment_method' },
    })
    expect(await stripe.invoices.retrieve(invoice)).toMatchObject({
      status: 'open',
      attempt_count: before.attempt_count + 1,
      next_payment_attempt: before.next_payment_attempt,
    })
  })

  test('waits for the bank, and is paid in the browser by its secret’s PaymentIntent', async () => {
    const { invoice } = await openInvoice('actionRequired')
    await expect(stripe.invoices.pay(invoice)).rejects.toMatchObject({
      statusCode: 402,
      code: 'invoice_payment_intent_requires_action',
      payment_intent: { status: 'requires_action' },
    })
    const { data } = await stripe.invoicePayments.list({ invoice, expand: ['data.payment.payment_intent'] })
    const intent = data[0]?.payment.payment_intent
    const id = typeof intent === 'object' ? intent.id : ''
    const confirmed = await stripe.paymentIntents.confirm(id, { return_url: 'https://app.example/billing' })
    const url = confirmed.next_action?.redirect_to_url?.url ?? ''
    const answer = (outcome: string) =>
      sandbox.pages(new Request(url, { method: 'POST', body: new URLSearchParams({ outcome }) }))
    await answer('fail')
    expect((await stripe.paymentIntents.retrieve(id)).last_payment_error?.code).toBe(
      'payment_intent_authentication_failure',
    )
    await stripe.paymentIntents.confirm(id, { payment_method: 'pm_card_visa' })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
  })

  test('with nothing to charge is refused; void is for good', async () => {
    const { customer, invoice } = await openInvoice('pastDue')
    const { data } = await stripe.customers.listPaymentMethods(customer)
    for (const { id } of data) await stripe.paymentMethods.detach(id)
    await expect(stripe.invoices.pay(invoice)).rejects.toMatchObject({ statusCode: 400 })
    expect((await stripe.invoices.voidInvoice(invoice)).status).toBe('void')
    await expect(stripe.invoices.pay(invoice)).rejects.toMatchObject({ statusCode: 400 })
    await expect(stripe.invoices.voidInvoice(invoice)).rejects.toMatchObject({ statusCode: 400 })
  })

  test('paid elsewhere is closed without a charge', async () => {
    const { invoice } = await openInvoice('sendInvoice')
    expect((await stripe.invoices.pay(invoice, { paid_out_of_band: true })).status).toBe('paid')
  })
})
