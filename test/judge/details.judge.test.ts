import { createSandbox } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CustomerDetails, PaymentMethods, SetupResult, SetupSecret } from '../../src/contract/index.js'
import { accountOf } from './account.js'
import { startJudge } from './judge.js'
import type { Judge } from './judge.js'

const ORIGIN = 'https://app.example.com'
const sandbox = createSandbox()
const { customer } = sandbox.seed('subscriptionOwnCard')
const ended = sandbox.seed('canceled').customer
let judge: Judge
let stripe: Stripe
let saved = ''

beforeAll(async () => {
  ;({ judge, stripe } = await startJudge({ strictIds: true }))
  const { setupIntents, customers, paymentMethods } = sandbox.stripe
  const intent = await setupIntents.create({ customer, usage: 'off_session' })
  await setupIntents.confirm(intent.id, { payment_method: 'pm_card_amex', return_url: `${ORIGIN}/billing` })
  saved = intent.client_secret ?? ''
  await customers.createTaxId(customer, { type: 'eu_vat', value: 'DE123456789' })
  await paymentMethods.attach('pm_card_mastercard', { customer: ended })
  judge.seed(await accountOf(sandbox, [customer, ended]))
})

afterAll(() => judge.close())

function mount(who: string) {
  const errors: unknown[] = []
  const handler = createBillingHandler({
    stripe,
    customer: () => who,
    origin: ORIGIN,
    secret: 'a secret for the judge, of thirty-two bytes',
    plans: { pro: sandbox.prices.pro },
    publishableKey: 'pk_test_judge',
    now: sandbox.now,
    onError: (error) => errors.push(error),
  })
  const call = async <Body>(method: string, below: string, body?: object): Promise<Body> => {
    const response = await handler(
      new Request(`${ORIGIN}/api/billing${below}`, {
        method,
        headers: { Origin: ORIGIN, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    const answer = (await response.json()) as Body
    expect([response.status, answer, errors]).toEqual([200, expect.anything(), []])
    return answer
  }
  return { call }
}

describe('what the server asks of Stripe about what is saved', () => {
  it('a setup intent is made, and one that was confirmed becomes the default everywhere', async () => {
    const { call } = mount(customer)
    expect((await call<SetupSecret>('POST', '/setup-intents', {})).clientSecret).toMatch(/_secret_/)
    const { status, paymentMethod } = await call<SetupResult>('POST', '/setup-intents/complete', {
      clientSecret: saved,
    })
    expect([status, paymentMethod?.brand]).toEqual(['succeeded', 'amex'])
  })

  it('methods are listed, made the default and removed', async () => {
    const { call } = mount(ended)
    const { data } = await call<PaymentMethods>('GET', '/payment-methods')
    const [, other] = data
    await call('POST', `/payment-methods/${other?.ref}/default`, {})
    // The judge takes nothing off anybody: what counts is what it was asked.
    expect(await call<PaymentMethods>('DELETE', `/payment-methods/${other?.ref}`)).toHaveProperty('data')
  })

  it('details are read, changed field by field, as a whole, and cleared', async () => {
    const { call } = mount(customer)
    const details = await call<CustomerDetails>('GET', '/customer')
    expect(details.address?.city).toBe('Dublin')
    const address = { line1: 'Torstr. 1', line2: null, postalCode: '10119', city: 'Berlin', state: null, country: 'DE' }
    for (const body of [
      { name: 'Southwind' },
      { email: 'new@south.example' },
      { name: 'Southwind', email: 'new@south.example', phone: '+49 30 1', address },
      { name: null, phone: null, address: null },
    ]) {
      await call('PATCH', '/customer', body)
    }
  })

  it('tax ids are added and removed', async () => {
    const { call } = mount(customer)
    const { taxIds } = await call<CustomerDetails>('POST', '/tax-ids', { type: 'gb_vat', value: 'GB123456789' })
    const left = await call<CustomerDetails>('DELETE', `/tax-ids/${taxIds[0]?.ref}`)
    expect(left.taxIds.length).toBe(taxIds.length - 1)
  })

  it('and Stripe’s document knows no error', () => {
    const report = judge.report()
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    expect(Object.keys(report.operations).toSorted()).toEqual([
      'DELETE /v1/customers/{customer_id}/tax_ids/{id}',
      'GET /v1/billing_portal/configurations',
      'GET /v1/customers/{id}',
      'GET /v1/customers/{id}/payment_methods',
      'GET /v1/customers/{id}/tax_ids',
      'GET /v1/setup_intents/{id}',
      'GET /v1/subscriptions',
      'POST /v1/customers/{id}',
      'POST /v1/customers/{id}/tax_ids',
      'POST /v1/payment_methods/{id}/detach',
      'POST /v1/setup_intents',
      'POST /v1/subscriptions/{id}',
    ])
    expect([report.errors, report.byKind]).toEqual([0, {}])
  })
})
