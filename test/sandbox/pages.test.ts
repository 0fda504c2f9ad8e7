import type Stripe from 'stripe'
import { beforeEach, describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox, type ScenarioName } from '../../src/sandbox/index.js'

import { open, submit } from './browser.js'

type FlowData = NonNullable<Stripe.BillingPortal.SessionCreateParams['flow_data']>

const RETURN = 'https://app.example/billing'
const DONE = { type: 'redirect', redirect: { return_url: 'https://app.example/done' } } as const

let sandbox: Sandbox
beforeEach(() => {
  sandbox = createSandbox()
})

async function seeded(name: ScenarioName) {
  const { customer } = sandbox.seed(name)
  const read = async () => (await sandbox.stripe.subscriptions.list({ customer, status: 'all' })).data[0]
  const first = await read()
  if (!first) throw new Error(`${name} has no subscription`)
  return {
    customer,
    subscription: first.id,
    item: first.items.data[0]?.id ?? '',
    read,
    latest: async () => (await sandbox.stripe.invoices.list({ customer, limit: 1 })).data[0],
  }
}

async function portal(customer: string, flow_data?: FlowData) {
  const session = await sandbox.stripe.billingPortal.sessions.create({
    customer,
    return_url: RETURN,
    ...(flow_data ? { flow_data } : {}),
  })
  return session.url
}

/** A checkout of two seats of Pro, unless told otherwise. */
async function checkout(params: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return sandbox.stripe.checkout.sessions.create({
    mode: 'subscription',
    line_items: [{ price: sandbox.prices.pro, quantity: 2 }],
    success_url: 'https://app.example/welcome?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://app.example/plans',
    ...params,
  })
}

describe('the portal', () => {
  test('shows plan, card, details and invoices, and the way back', async () => {
    const { customer } = await seeded('active')
    const { status, text } = await open(sandbox, await portal(customer))
    expect(status).toBe(200)
    for (const words of [
      'Pro, €29.00 / month',
      'Renews on 3 December 2026',
      'Visa ending in 4242',
      'Northwind Studio',
      'NWS-0042',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toContain(`href="${RETURN}"`)
    expect(text).toContain('stands in for Stripe’s customer portal')
  })

  test('cancels a plan with the reason given, and takes it back', async () => {
    const { customer, subscription, read } = await seeded('active')
    const url = await portal(customer)
    const form = { feedback: 'too_expensive', comment: 'Too much' }
    expect(await submit(sandbox, `${url}/cancel/${subscription}`, form)).toMatchObject({ status: 303, location: url })
    const canceling = await read()
    expect(canceling?.cancel_at).toBe(canceling?.items.data[0]?.current_period_end)
    expect(canceling?.cancellation_details).toMatchObject(form)
    expect((await open(sandbox, url)).text).toContain('Ends on 3 December 2026')
    await submit(sandbox, `${url}/keep/${subscription}`)
    expect(await read()).toMatchObject({ cancel_at: null, cancel_at_period_end: false, canceled_at: null })
  })

  test('moves to a dearer plan now, with the difference invoiced', async () => {
    const { customer, subscription, read, latest } = await seeded('active')
    const url = await portal(customer)
    await submit(sandbox, `${url}/update/${subscription}`, { price: sandbox.prices.business, quantity: '1' })
    expect((await read())?.items.data[0]?.price.id).toBe(sandbox.prices.business)
    const invoice = await latest()
    expect(invoice).toMatchObject({ billing_reason: 'subscription_update', status: 'paid' })
    expect(invoice?.lines.data.map(({ amount }) => Math.sign(amount))).toEqual([-1, 1])
  })

  test('moves to a cheaper plan at the end of the period, and takes that back', async () => {
    const { customer, subscription, read } = await seeded('active')
    const url = await portal(customer)
    await submit(sandbox, `${url}/update/${subscription}`, { price: sandbox.prices.starter, quantity: '1' })
    expect((await read())?.schedule).toMatch(/^sub_sched_/)
    expect((await open(sandbox, url)).text).toContain('Changes to Starter, €9.00 / month on 3 December 2026')
    await submit(sandbox, `${url}/undo/${subscription}`)
    expect((await read())?.schedule).toBeNull()
  })

  test('starts a new period when the interval changes', async () => {
    const { customer, subscription, read, latest } = await seeded('active')
    await submit(sandbox, `${await portal(customer)}/update/${subscription}`, {
      price: sandbox.prices.proYearly,
      quantity: '1',
    })
    const [item] = (await read())?.items.data ?? []
    expect(item?.current_period_start).toBe(sandbox.now() / 1000)
    expect((await latest())?.lines.data.at(-1)?.amount).toBe(29_000)
  })

  test('refuses a quantity that is none', async () => {
    const { customer, subscription } = await seeded('active')
    const form = { price: sandbox.prices.business, quantity: '-3' }
    const seen = await submit(sandbox, `${await portal(customer)}/update/${subscription}`, form)
    expect(seen.status).toBe(422)
    expect(seen.text).toContain('role="alert"')
  })

  test('pauses a plan for a month, and time takes it up again with the credit used', async () => {
    const { customer, subscription, read, latest } = await seeded('active')
    const url = await portal(customer)
    await submit(sandbox, `${url}/pause/${subscription}`, { duration: '0' })
    expect((await read())?.status).toBe('paused')
    expect((await open(sandbox, url)).text).toContain('Paused until 12 December 2026')
    sandbox.advance({ days: 31 })
    expect((await read())?.status).toBe('active')
    const invoice = await latest()
    expect(invoice?.total).toBeLessThan(2900)
    expect(invoice?.total).toBeGreaterThan(0)
  })

  test('takes a paused plan up again at once', async () => {
    const { customer, subscription, read } = await seeded('paused')
    await submit(sandbox, `${await portal(customer)}/resume/${subscription}`)
    expect((await read())?.status).toBe('active')
  })

  test('replaces the default card', async () => {
    const { customer } = await seeded('active')
    await submit(sandbox, `${await portal(customer)}/payment-method`, { card: 'mastercard' })
    const owner = await sandbox.stripe.customers.retrieve(customer, {
      expand: ['invoice_settings.default_payment_method'],
    })
    expect(owner).toMatchObject({ invoice_settings: { default_payment_method: { card: { last4: '4444' } } } })
    expect((await sandbox.stripe.customers.listPaymentMethods(customer)).data).toHaveLength(2)
  })

  test('changes the customer’s details and keeps what was typed harmless', async () => {
    const { customer } = await seeded('active')
    const url = await portal(customer)
    await submit(sandbox, `${url}/customer`, {
      name: '<script>alert(1)</script>',
      email: 'new@northwind.example',
      city: 'Cork',
    })
    expect(await sandbox.stripe.customers.retrieve(customer)).toMatchObject({
      email: 'new@northwind.example',
      address: { city: 'Cork' },
    })
    expect((await open(sandbox, url)).text).not.toContain('<script>')
  })

  test('knows no session it did not make, and no step for another customer’s plan', async () => {
    const { customer } = await seeded('active')
    const other = await seeded('seats')
    expect((await open(sandbox, 'https://billing.stripe.com/sandbox/portal/bps_nobody')).status).toBe(410)
    expect((await submit(sandbox, `${await portal(customer)}/cancel/${other.subscription}`)).status).toBe(404)
    expect((await other.read())?.cancel_at).toBeNull()
    expect((await open(sandbox, 'https://billing.stripe.com/elsewhere')).status).toBe(404)
  })
})

describe('a portal flow', () => {
  test.each<[string, (ids: { subscription: string; item: string }) => FlowData, Record<string, string>]>([
    ['Update your payment method', () => ({ type: 'payment_method_update' }), { card: 'amex' }],
    ['Update your billing information', () => ({ type: 'customer_update' }), { email: 'a@b.example' }],
    [
      'Cancel your plan',
      ({ subscription }) => ({ type: 'subscription_cancel', subscription_cancel: { subscription } }),
      {},
    ],
    [
      'Pause your plan',
      ({ subscription }) => ({ type: 'subscription_pause', subscription_pause: { subscription } }),
      {},
    ],
    [
      'Change your plan',
      ({ subscription }) => ({ type: 'subscription_update', subscription_update: { subscription } }),
      { price: 'price_business_monthly' },
    ],
    [
      'Confirm your change',
      ({ subscription, item }) => ({
        type: 'subscription_update_confirm',
        subscription_update_confirm: {
          subscription,
          items: [{ id: item, price: 'price_business_monthly', quantity: 3 }],
        },
      }),
      {},
    ],
  ])('“%s” shows that step alone and returns where it was told to', async (title, flow, form) => {
    const ids = await seeded('active')
    const url = await portal(ids.customer, { ...flow(ids), after_completion: DONE })
    const { text } = await open(sandbox, url)
    expect(text).toContain(`<h1>${title}</h1>`)
    expect(text).toContain(`action="${url}"`)
    expect(await submit(sandbox, url, form)).toMatchObject({ status: 303, location: DONE.redirect.return_url })
  })

  test('confirms the plan and quantity it was given', async () => {
    const { customer, subscription, item, read } = await seeded('active')
    const url = await portal(customer, {
      type: 'subscription_update_confirm',
      subscription_update_confirm: {
        subscription,
        items: [{ id: item, price: sandbox.prices.business, quantity: 2 }],
        discounts: [{ coupon: 'LAUNCH20' }],
      },
    })
    expect((await open(sandbox, url)).text).toContain('€198.00')
    expect(await submit(sandbox, url)).toMatchObject({ location: url })
    expect(await read()).toMatchObject({ items: { data: [{ quantity: 2, price: { id: sandbox.prices.business } }] } })
    expect((await read())?.discounts).toHaveLength(1)
  })

  test('shows the promotion code it was given, and takes it off what comes', async () => {
    const { customer, subscription, item, read } = await seeded('active')
    const { data: codes } = await sandbox.stripe.promotionCodes.list({ code: 'LAUNCH20', active: true, limit: 1 })
    const [code] = codes
    const url = await portal(customer, {
      type: 'subscription_update_confirm',
      subscription_update_confirm: {
        subscription,
        items: [{ id: item, price: sandbox.prices.business }],
        discounts: [{ promotion_code: code?.id ?? '' }],
      },
    })
    expect((await open(sandbox, url)).text).toContain('Launch offer (20%), with the code LAUNCH20')
    expect((await read())?.discounts).toEqual([])
    await submit(sandbox, url)
    const changed = await sandbox.stripe.subscriptions.retrieve(subscription, {
      expand: ['discounts.promotion_code', 'discounts.source.coupon'],
    })
    expect(changed.discounts).toMatchObject([
      {
        promotion_code: { id: code?.id, times_redeemed: 1 },
        source: { coupon: { percent_off: 20, times_redeemed: 1 } },
      },
    ])
    sandbox.advance({ days: 30 })
    const { data } = await sandbox.stripe.invoices.list({ customer, limit: 1 })
    expect(data[0]).toMatchObject({ billing_reason: 'subscription_cycle', subtotal: 9900, total: 7920 })
  })

  test('can end on a page of its own words', async () => {
    const { customer } = await seeded('active')
    const after_completion = {
      type: 'hosted_confirmation',
      hosted_confirmation: { custom_message: 'All set, thanks.' },
    } as const
    const url = await portal(customer, { type: 'payment_method_update', after_completion })
    expect(await submit(sandbox, url, { card: 'visa' })).toMatchObject({
      status: 200,
      text: expect.stringContaining('All set, thanks.'),
    })
  })

  test('offers a coupon to those who want to leave', async () => {
    const { customer, subscription, read } = await seeded('active')
    const retention = { type: 'coupon_offer', coupon_offer: { coupon: 'LAUNCH20' } } as const
    const url = await portal(customer, {
      type: 'subscription_cancel',
      subscription_cancel: { subscription, retention },
    })
    expect((await open(sandbox, url)).text).toContain('20% off')
    await submit(sandbox, url, { offer: 'accept' })
    expect(await read()).toMatchObject({ cancel_at: null, discounts: [expect.stringMatching(/^di_/)] })
  })
})

describe('checkout', () => {
  test('shows the order, subscribes, pays, keeps the card and returns', async () => {
    const { customer } = sandbox.seed('free')
    const { id, url } = await checkout({ customer, subscription_data: { metadata: { team: 'a' } } })
    const { text } = await open(sandbox, url ?? '')
    expect(text).toContain('Due today: €58.00')
    expect(text).toContain('href="https://app.example/plans"')
    expect(await submit(sandbox, url ?? '', { card: 'visa' })).toMatchObject({
      status: 303,
      location: `https://app.example/welcome?session=${id}`,
    })
    const session = await sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['subscription', 'invoice'] })
    expect(session).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      subscription: { status: 'active', metadata: { team: 'a' }, items: { data: [{ quantity: 2 }] } },
      invoice: { status: 'paid', total: 5800 },
    })
    const owner = await sandbox.stripe.customers.retrieve(customer)
    expect(owner).toMatchObject({ invoice_settings: { default_payment_method: expect.stringMatching(/^pm_/) } })
  })

  test('subscribes once, however often its form is sent', async () => {
    const { customer } = sandbox.seed('free')
    const { url } = await checkout({ customer })
    await submit(sandbox, url ?? '', { card: 'visa' })
    await submit(sandbox, url ?? '', { card: 'visa' })
    expect((await sandbox.stripe.subscriptions.list({ customer })).data).toHaveLength(1)
  })

  test('charges nothing when the card is declined, and asks the bank where the bank asks', async () => {
    const { customer } = sandbox.seed('free')
    const { url } = await checkout({ customer })
    expect((await submit(sandbox, url ?? '', { card: 'declining' })).status).toBe(402)
    expect((await sandbox.stripe.invoices.list({ customer })).data).toEqual([])
    expect((await submit(sandbox, url ?? '', { card: 'authenticating' })).text).toContain('Confirm with your bank')
    await submit(sandbox, url ?? '', { card: 'authenticating', confirmed: 'yes' })
    expect((await sandbox.stripe.subscriptions.list({ customer })).data[0]?.status).toBe('active')
  })

  test('begins with a trial and a promotion code where they were asked for', async () => {
    const { customer } = sandbox.seed('free')
    const [code] = (await sandbox.stripe.promotionCodes.list()).data
    const discounts = [{ promotion_code: code?.id ?? '' }]
    const { url } = await checkout({ customer, discounts, subscription_data: { trial_period_days: 14 } })
    await submit(sandbox, url ?? '', { card: 'visa' })
    sandbox.advance({ days: 15 })
    const { data } = await sandbox.stripe.invoices.list({ customer })
    expect(data.map(({ total }) => total)).toEqual([4640, 0])
  })

  test('makes a customer of someone who is none yet', async () => {
    const { id, url } = await checkout({ customer_email: 'new@example.com' })
    await submit(sandbox, url ?? '', { card: 'visa' })
    const session = await sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['customer'] })
    expect(session.customer).toMatchObject({ email: 'new@example.com' })
  })

  test('expires', async () => {
    const { url } = await checkout()
    sandbox.advance({ days: 2 })
    expect((await open(sandbox, url ?? '')).status).toBe(410)
  })
})

describe('the invoice page', () => {
  test.each<ScenarioName>(['pastDue', 'unpaid'])(
    'takes a payment for %s, and the plan is active again',
    async (name) => {
      const { customer, read } = await seeded(name)
      const { data } = await sandbox.stripe.invoices.list({ customer, status: 'open' })
      const url = data[0]?.hosted_invoice_url ?? ''
      expect((await open(sandbox, url)).text).toContain('Pay €29.00')
      expect((await submit(sandbox, url, { card: 'declining' })).status).toBe(402)
      expect(await submit(sandbox, url, { card: 'visa' })).toMatchObject({ status: 303, location: url })
      expect((await read())?.status).toBe('active')
      expect((await open(sandbox, url)).text).not.toContain('<form')
      expect(await sandbox.stripe.customers.retrieve(customer)).toMatchObject({ delinquent: false })
    },
  )

  test('has the bank’s question confirmed', async () => {
    const { read, latest } = await seeded('actionRequired')
    const url = (await latest())?.hosted_invoice_url ?? ''
    expect((await open(sandbox, url)).text).toContain('Confirm with your bank')
    await submit(sandbox, url, { confirmed: 'yes' })
    expect((await read())?.status).toBe('active')
    expect((await latest())?.status).toBe('paid')
  })

  test('finishes a first payment', async () => {
    const { read, latest } = await seeded('incomplete')
    await submit(sandbox, (await latest())?.hosted_invoice_url ?? '', { confirmed: 'yes' })
    expect((await read())?.status).toBe('active')
  })

  test('gives a PDF with number, customer and total, whose index is right', async () => {
    const { latest } = await seeded('active')
    const response = await sandbox.pages(new Request((await latest())?.invoice_pdf ?? ''))
    const text = new TextDecoder('latin1').decode(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe('application/pdf')
    for (const words of ['Invoice NWS-0042', 'Northwind Studio', 'Total: \u20ac29.00']) expect(text).toContain(words)
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe('xref')
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]))
    expect(offsets.map((offset, index) => text.startsWith(`${index + 1} 0 obj`, offset))).toEqual(
      offsets.map(() => true),
    )
  })

  test('shows no draft and nothing unknown', async () => {
    const { latest } = await seeded('unpaid')
    const draft = await latest()
    expect(draft).toMatchObject({ status: 'draft', hosted_invoice_url: null, invoice_pdf: null })
    const base = 'https://billing.stripe.com/sandbox/invoices'
    expect((await open(sandbox, `${base}/${draft?.id}`)).status).toBe(404)
    expect((await open(sandbox, `${base}/in_nobody`)).status).toBe(404)
  })
})

test('pages live wherever pagesUrl puts them', async () => {
  sandbox = createSandbox({ pagesUrl: 'http://localhost:3000/stripe/' })
  const { customer } = await seeded('active')
  const url = await portal(customer)
  expect(url).toMatch(/^http:\/\/localhost:3000\/stripe\/portal\//)
  expect((await open(sandbox, url)).text).toContain('href="http://localhost:3000/stripe/portal/')
})

test('every page has a language, a title, one heading, labelled fields and no script', async () => {
  const { customer, subscription, latest } = await seeded('active')
  const url = await portal(customer)
  const overdue = await seeded('pastDue')
  const session = await checkout()
  const steps = ['cancel', 'update', 'pause', 'resume', 'keep', 'undo'].map((step) => `${url}/${step}/${subscription}`)
  const urls = [url, ...steps, `${url}/customer`, `${url}/payment-method`, session.url]
  urls.push(
    (await latest())?.hosted_invoice_url ?? '',
    (await overdue.latest())?.hosted_invoice_url ?? '',
    `${url}gone`,
  )
  for (const address of urls) {
    const page = new DOMParser().parseFromString((await open(sandbox, address ?? '')).text, 'text/html')
    expect(page.documentElement.lang).toBe('en')
    expect(page.title).toContain('sandbox')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('script')).toHaveLength(0)
    const fields = [...page.querySelectorAll('input:not([type=hidden]), textarea')]
    expect(fields.filter((field) => !field.closest('label')?.textContent?.trim())).toEqual([])
  }
})
