import { createSandbox, scenarios } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Billing, InvoicePage, PortalFlowType } from '../../src/contract/index.js'
import { operations, portalFlows } from '../../src/contract/index.js'
import { accountOf } from './account.js'
import { startJudge } from './judge.js'
import type { Judge } from './judge.js'

const ORIGIN = 'https://app.example.com'
const sandbox = createSandbox()
const customers = Object.fromEntries(scenarios.map((name) => [name, sandbox.seed(name).customer]))
const { deletedCustomer: _, ...alive } = customers
const opened = new Set<PortalFlowType>()
let judge: Judge
let stripe: Stripe

beforeAll(async () => {
  ;({ judge, stripe } = await startJudge({ strictIds: true }))
  judge.seed(await accountOf(sandbox, Object.values(alive)))
})

afterAll(() => judge.close())

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
