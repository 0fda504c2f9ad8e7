// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Billing, Invoice, PaymentStep, Problem } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import { codeOf, currentOf, setUpActs } from './acts.js'
import { alteredStripe } from './alteredStripe.js'
import { mount, SECRET } from './setUp.js'

type Options = Parameters<typeof setUpActs>[1]

/** The endpoint in a state with an invoice to pay, and the way to pay it. */
async function setUpPayment(scenario: Parameters<typeof setUpActs>[0] = 'pastDue', options?: Options) {
  const made = await setUpActs(scenario, options)
  const refs = createRefs([SECRET])(made.customer)
  const invoice = made.shown?.openInvoice?.ref ?? ''
  return {
    ...made,
    refs,
    invoice,
    pay: (body: object = {}, key: string = crypto.randomUUID(), ref = invoice) =>
      made.send<PaymentStep>(`/invoices/${ref}/pay`, body, key),
    /** Saves another method at Stripe and gives its ref. */
    save: async (token: string) => {
      const method = await made.sandbox.stripe.paymentMethods.attach(token, { customer: made.customer })
      return refs.seal('payment_method', method.id)
    },
    /** Makes a method the customer's default at Stripe. */
    charge: async (token: string) => {
      const method = await made.sandbox.stripe.paymentMethods.attach(token, { customer: made.customer })
      const invoice_settings = { default_payment_method: method.id }
      await made.sandbox.stripe.customers.update(made.customer, { invoice_settings })
    },
  }
}

describe('payInvoice', () => {
  it('S6: pays with a saved method that the person chose', async () => {
    const { pay, save, writes, invoice, billing, shown } = await setUpPayment()
    expect(shown?.operations).toContain('payInvoice')
    const paymentMethod = await save('pm_card_visa')
    const { status, body } = await pay({ paymentMethod })
    expect([status, body]).toEqual([200, { status: 'paid', clientSecret: null, invoice }])
    expect(writes().at(-1)).toEqual([
      'POST',
      '/v1/invoices/:id/pay',
      { off_session: 'false', payment_method: expect.stringMatching(/^pm_/) },
    ])
    expect((await billing()).subscriptions[0]).toMatchObject({ lifecycle: 'active', openInvoice: null })
  })

  it('pays with what is charged anyway when none is named', async () => {
    const { pay, charge, writes } = await setUpPayment()
    await charge('pm_card_visa')
    expect((await pay()).body.status).toBe('paid')
    expect(writes().at(-1)?.[2]).toEqual({ off_session: 'false' })
  })

  it('a card that is refused is a payment that failed, in our words alone', async () => {
    const { pay, sandbox, reported } = await setUpPayment()
    const answer = await pay()
    expect(codeOf(answer)).toEqual([402, 'payment_failed'])
    expect(JSON.stringify(answer.body)).not.toMatch(/declined|card/i)
    expect(reported).toEqual([])
    expect(sandbox.requests.at(-1)?.path).toMatch(/^\/v1\/invoices\//)
  })

  it('S26: a refusal is final for its act, and a new act tries again', async () => {
    const { pay, charge } = await setUpPayment()
    expect((await pay({}, 'one')).status).toBe(402)
    await charge('pm_card_visa')
    expect((await pay({}, 'one')).status).toBe(402)
    expect((await pay({}, 'two')).body.status).toBe('paid')
  })

  it('a bank that wants to be asked is told of with what Stripe.js goes on with, and is not asked twice', async () => {
    const { pay, charge, writes, invoice } = await setUpPayment()
    await charge('pm_card_authenticationRequiredOnSetup')
    const first = await pay()
    expect([first.status, first.body.status, first.body.invoice]).toEqual([200, 'requires_action', invoice])
    expect(first.body.clientSecret).toMatch(/^pi_\w+_secret_\w+$/)
    const before = writes().length
    expect((await pay()).body).toEqual(first.body)
    expect(writes()).toHaveLength(before)
  })

  it('another method can be chosen while the bank waits', async () => {
    const { pay, save } = await setUpPayment('actionRequired')
    expect((await pay()).body.status).toBe('requires_action')
    expect((await pay({ paymentMethod: await save('pm_card_visa') })).body.status).toBe('paid')
  })

  it('S27: what is paid already is the answer, with nothing sent', async () => {
    const { pay, writes, billing } = await setUpPayment('active')
    const [paid] = (await billing()).invoices.data
    const { status, body } = await pay({}, 'k', paid?.ref ?? '')
    expect([status, body]).toEqual([200, { status: 'paid', clientSecret: null, invoice: paid?.ref }])
    expect(writes()).toEqual([])
  })

  it('an invoice that nobody can pay any more comes with the refusal', async () => {
    const { pay, writes, billing, sandbox, customer, refs } = await setUpPayment('manyInvoices')
    const all: Invoice[] = []
    for (const status of ['void', 'uncollectible'] as const) {
      const { data } = await sandbox.stripe.invoices.list({ customer, status })
      const ref = await refs.seal('invoice', data[0]?.id ?? '')
      const answer = await pay({}, 'k', ref)
      expect([codeOf(answer), currentOf(answer)]).toEqual([[409, 'conflict'], expect.objectContaining({ ref, status })])
      all.push(currentOf(answer) as Invoice)
    }
    expect([all.length, writes()]).toEqual([2, []])
    expect((await billing()).invoices.data.length).toBeGreaterThan(0)
  })

  it('S37: a draft is nobody’s to see, and not to pay', async () => {
    const { pay, sandbox, customer, refs, writes } = await setUpPayment('manyInvoices')
    const { data } = await sandbox.stripe.invoices.list({ customer, status: 'draft' })
    expect(codeOf(await pay({}, 'k', await refs.seal('invoice', data[0]?.id ?? '')))).toEqual([404, 'not_found'])
    expect(writes()).toEqual([])
  })

  it('an open invoice that is no subscription’s can be paid too', async () => {
    const { pay, sandbox, customer, refs } = await setUpPayment('manyInvoices')
    const { data } = await sandbox.stripe.invoices.list({ customer, status: 'open' })
    expect((await pay({}, 'k', await refs.seal('invoice', data[0]?.id ?? ''))).body.status).toBe('paid')
  })

  it('S7: another customer’s invoice is not found, sealed for them or for us', async () => {
    const { sandbox, invoice } = await setUpPayment()
    const theirs = sandbox.seed('pastDue').customer
    const other = mount(sandbox, { customer: () => theirs })
    const id = (await sandbox.stripe.invoices.list({ customer: theirs, limit: 1 })).data[0]?.id ?? ''
    const before = sandbox.requests.length
    const stolen = await other.post(`/invoices/${invoice}/pay`, {})
    expect([stolen.status, ((await stolen.json()) as Problem).code]).toEqual([404, 'not_found'])
    const mine = mount(sandbox, { customer: () => sandbox.seed('free').customer })
    const forged = await createRefs([SECRET])(theirs).seal('invoice', id)
    expect((await mine.post(`/invoices/${forged}/pay`, {})).status).toBe(404)
    expect(sandbox.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('S6: a method of another customer’s, or of nobody’s, pays nothing', async () => {
    const { pay, sandbox, refs, writes } = await setUpPayment()
    const other = sandbox.seed('active').customer
    const { data } = await sandbox.stripe.customers.listPaymentMethods(other)
    const theirs = await refs.seal('payment_method', data[0]?.id ?? '')
    const sent = writes().length
    for (const paymentMethod of [theirs, await refs.seal('payment_method', 'pm_nobodys'), 'x'.repeat(60)]) {
      expect(codeOf(await pay({ paymentMethod }))).toEqual([404, 'not_found'])
    }
    expect(writes()).toHaveLength(sent)
  })

  it.each([
    ['an amount', { amount: 1 }],
    ['that it was paid elsewhere', { paid_out_of_band: true }],
    ['forgiveness', { forgive: true }],
  ])('S10: %s cannot be said', async (_, body) => {
    const { pay, writes } = await setUpPayment()
    expect(codeOf(await pay(body))).toEqual([400, 'invalid_request'])
    expect(writes()).toEqual([])
  })

  it('S26: paying twice at the same time pays once', async () => {
    const { pay, charge, sandbox, customer } = await setUpPayment()
    await charge('pm_card_visa')
    const answers = await Promise.all([pay(), pay(), pay({}, 'same'), pay({}, 'same')])
    expect(answers.map(({ status, body }) => [status, body.status])).toEqual(answers.map(() => [200, 'paid']))
    const { data } = await sandbox.stripe.invoices.list({ customer, status: 'open' })
    expect(data).toEqual([])
  })

  it('with nothing to charge, a method has to be given first', async () => {
    const { pay, sandbox, customer } = await setUpPayment()
    const { data } = await sandbox.stripe.customers.listPaymentMethods(customer)
    for (const { id } of data) await sandbox.stripe.paymentMethods.detach(id)
    expect(codeOf(await pay())).toEqual([402, 'payment_failed'])
  })

  it('where Stripe gives no secret, the invoice’s hosted page is the way on', async () => {
    const { sandbox, customer } = await setUpPayment('actionRequired')
    const stripe = alteredStripe(sandbox, (_, answer) => void delete answer['confirmation_secret'])
    const { get, post } = mount(sandbox, { customer: () => customer, stripe })
    const { subscriptions } = (await (await get()).json()) as Billing
    const invoice = subscriptions[0]?.openInvoice?.ref
    const answer = await post(`/invoices/${invoice}/pay`, {})
    expect(await answer.json()).toEqual({ status: 'open', clientSecret: null, invoice })
    const page = await get(`/invoices/${invoice}/hosted`, { Accept: 'application/json' })
    expect(((await page.json()) as { url: string }).url).toMatch(/^https:/)
  })

  it('an invoice whose payment has no intent is paid as any other', async () => {
    const { sandbox, customer, charge, invoice } = await setUpPayment()
    await charge('pm_card_visa')
    const stripe = alteredStripe(sandbox, (_, { payments }) => {
      const { data = [] } = (payments ?? {}) as { data?: { payment: object }[] }
      for (const each of data) each.payment = { type: 'charge', charge: 'py_1', payment_intent: null }
    })
    const { post } = mount(sandbox, { customer: () => customer, stripe })
    const answer = await post(`/invoices/${invoice}/pay`, {})
    expect(await answer.json()).toEqual({ status: 'paid', clientSecret: null, invoice })
  })

  it('the dashboard says afterwards that nothing is owed', async () => {
    const { pay, charge, billing } = await setUpPayment('incomplete')
    await charge('pm_card_visa')
    const paid = await pay({ paymentMethod: (await billing()).paymentMethods[0]?.ref })
    expect([paid.status, paid.body.status]).toEqual([200, 'paid'])
    const after: Billing = await billing()
    expect(after.subscriptions[0]).toMatchObject({ lifecycle: 'active', openInvoice: null })
  })
})
