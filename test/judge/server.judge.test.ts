import { createSandbox, scenarios } from 'react-billing-portal/sandbox'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Billing, InvoicePage, PortalFlowType } from '../../src/contract/index.js'
import { operations, portalFlows } from '../../src/contract/index.js'
import { startJudge } from './judge.js'
import type { Judge } from './judge.js'

interface Identified {
  object: string
  id: string
}

const ORIGIN = 'https://app.example.com'
const sandbox = createSandbox()
const customers = Object.fromEntries(scenarios.map((name) => [name, sandbox.seed(name).customer]))
const { deletedCustomer: _, ...alive } = customers
const references = new Set(['subscription_schedule', 'discount', 'coupon', 'payment_intent'])
const opened = new Set<PortalFlowType>()
let judge: Judge
let stripe: Stripe

beforeAll(async () => {
  ;({ judge, stripe } = await startJudge({ strictIds: true }))
  judge.seed(await account(sandbox))
})

afterAll(() => judge.close())

/** Everything in the sandbox, as the flat objects that an account holds. */
async function account({ stripe: source, prices }: Sandbox): Promise<Identified[]> {
  const objects = new Map<string, Identified>()
  const keep = (object: Identified) => objects.set(object.id, flat(object, keep))
  // What is left out unless asked for, the judge has only where it was given.
  for (const id of Object.values(prices)) keep(await source.prices.retrieve(id, { expand: ['currency_options'] }))
  for await (const product of source.products.list({})) keep(product)
  for await (const code of source.promotionCodes.list({})) keep(code)
  const expand = ['data.features.subscription_update.products']
  for await (const configuration of source.billingPortal.configurations.list({ expand })) keep(configuration)
  for (const customer of Object.values(alive)) {
    keep(await source.customers.retrieve(customer))
    for await (const method of source.paymentMethods.list({ customer })) keep(method)
    const parts = ['data.schedule', 'data.discounts.source.coupon']
    for await (const subscription of source.subscriptions.list({ customer, status: 'all', expand: parts })) {
      keep(subscription)
    }
    for await (const { id } of source.invoices.list({ customer })) {
      keep(await source.invoices.retrieve(id ?? '', { expand: ['payments.data.payment.payment_intent'] }))
    }
  }
  return [...objects.values()]
}

/** The object as an account keeps it: what it refers to is put aside, and its id stands in its place. */
function flat(object: Identified, keep: (object: Identified) => void): Identified {
  const collapse = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(collapse)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, collapse(field)]))
    if (!references.has(String(inner['object'])) || inner['id'] === object.id) return inner
    // A coupon for everything has no such field, and the judge would answer the wish to see it with a null of its own.
    const limits = inner['object'] === 'coupon' ? { applies_to: { products: ['prod_pro'] } } : {}
    keep({ ...inner, ...limits } as unknown as Identified)
    return inner['id']
  }
  // By way of JSON, which is what travels: the SDK's decimals become texts again.
  return collapse(JSON.parse(JSON.stringify(object))) as Identified
}

function mount(customer: string) {
  const errors: unknown[] = []
  const { starter, pro, business } = sandbox.prices
  const handler = createBillingHandler({
    stripe,
    customer: () => customer,
    origin: ORIGIN,
    secret: 'a secret for the judge, of thirty-two bytes',
    plans: { starter, pro, business },
    allowSeveralSubscriptions: true,
    now: sandbox.now,
    onError: (error) => errors.push(error),
  })
  const url = (below: string) => `${ORIGIN}/api/billing${below}`
  const post = (below: string, body: object) =>
    handler(
      new Request(url(below), {
        method: 'POST',
        headers: { Origin: ORIGIN, 'Content-Type': 'application/json', 'Idempotency-Key': JSON.stringify(body) },
        body: JSON.stringify(body),
      }),
    )
  return { errors, get: (below = '') => handler(new Request(url(below))), post }
}

describe('what the server asks of Stripe', () => {
  it.each(Object.keys(alive))(
    '%s: every operation and every flow on offer is what Stripe documents',
    async (scenario) => {
      const { get, post, errors } = mount(alive[scenario] ?? '')
      const response = await get()
      expect(response.status).toBe(200)
      const billing = (await response.json()) as Billing
      expect([billing.unavailable, errors]).toEqual([[], []])

      const page = (await (await get(`${operations.listInvoices.path}?limit=2`)).json()) as InvoicePage
      const next = page.nextCursor === null ? '' : `?cursor=${page.nextCursor}`
      expect((await get(`/invoices${next}`)).status).toBe(200)
      for (const { ref, hasPdf, hasHostedPage } of page.data.slice(0, 1)) {
        expect((await get(`/invoices/${ref}/pdf`)).status).toBe(hasPdf ? 303 : 404)
        expect((await get(`/invoices/${ref}/hosted`)).status).toBe(hasHostedPage ? 303 : 404)
      }

      expect((await post('/portal-sessions', { locale: 'de-AT', returnUrl: '/billing' })).status).toBe(200)
      for (const { ref: subscription, currency, flows } of billing.subscriptions) {
        const fitting = confirmed.filter(
          ({ plan }) => billing.plans.find(({ key }) => key === plan)?.currency === currency,
        )
        for (const type of flows as PortalFlowType[]) {
          const changes = type === 'subscription_update_confirm' ? fitting : [{}]
          for (const change of changes) {
            const answer = await post('/portal-sessions', { flow: { type, subscription, ...change } })
            expect([type, answer.status]).toEqual([type, 200])
            opened.add(type)
          }
        }
      }
      expect((await post('/checkout-sessions', { plan: 'pro', quantity: 3, returnUrl: '/billing' })).status).toBe(200)
    },
  )

  it('all six flows were opened, and Stripe’s document knows no error', () => {
    const report = judge.report()
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
    expect([...opened].toSorted()).toEqual(portalFlows.toSorted())
    expect(Object.keys(report.operations).toSorted()).toEqual([
      'GET /v1/billing_portal/configurations',
      'GET /v1/coupons/{id}',
      'GET /v1/customers/{id}',
      'GET /v1/invoices',
      'GET /v1/invoices/{id}',
      'GET /v1/prices/{id}',
      'GET /v1/products/{id}',
      'GET /v1/promotion_codes',
      'GET /v1/subscriptions',
      'GET /v1/subscriptions/{id}',
      'POST /v1/billing_portal/sessions',
      'POST /v1/checkout/sessions',
    ])
    expect([report.errors, report.byKind]).toEqual([0, {}])
  })
})

const confirmed = [
  { plan: 'business' },
  { plan: 'starter', quantity: 4 },
  { plan: 'business', promotionCode: 'LAUNCH20' },
]
