import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Billing, ChangePreview, Operation } from '../../src/contract/index.js'
import { startJudge } from './judge.js'
import type { Judge } from './judge.js'

const ORIGIN = 'https://app.example.com'
let sandbox: Sandbox
let upstream: Server
let judge: Judge
let stripe: Stripe
let handler: BillingHandler | undefined
let signedIn = ''

/** The sandbox keeps the account, and the judge reads along: every question, and every answer. */
beforeAll(async () => {
  sandbox = createSandbox()
  upstream = serve((url, init) => sandbox.fetch(url, init))
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve))
  const address = upstream.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  ;({ judge, stripe } = await startJudge({ upstream: `http://127.0.0.1:${port}` }))
})

afterAll(async () => {
  await judge.close()
  await new Promise((resolve) => upstream.close(resolve))
})

function serve(answer: (url: string, init: RequestInit) => Promise<Response>): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      const init = { method: request.method ?? 'GET', headers, ...(body === '' ? {} : { body }) }
      void answer(`https://api.stripe.com${request.url}`, init).then(async (given) => {
        response.writeHead(given.status, Object.fromEntries(given.headers))
        response.end(await given.text())
      })
    })
  })
}

function visit(scenario: ScenarioName) {
  const { customer } = sandbox.seed(scenario)
  const { starter, pro, business, proYearly } = sandbox.prices
  signedIn = customer
  // One for all, so that the catalogue is read once.
  handler ??= createBillingHandler({
    stripe,
    customer: () => signedIn,
    origin: ORIGIN,
    secret: 'a secret for the judge, of thirty-two bytes',
    plans: { starter, pro, business, proYearly },
    operations: { pause: true, unpause: true },
    cacheTtlMs: 3_600_000,
    now: sandbox.now,
    onError: () => {},
  })
  const serveRequest = handler
  const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
  const ask = (method: string, path: string, body?: object) =>
    serveRequest(
      new Request(`${ORIGIN}/api/billing${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
  return {
    ask,
    customer,
    billing: async () => (await (await ask('GET', '')).json()) as Billing,
    act: (operation: Operation, ref: string, body: object = {}) => {
      const { method, path } = operations[operation]
      return ask(method, path.replace(':ref', ref), method === 'GET' ? undefined : body)
    },
  }
}

/** What was objected to since the last time; a card that is refused is an answer as good as any. */
function objections(): string[] {
  expect(judge.requests.splice(0).length).toBeGreaterThan(0)
  return judge.violations
    .splice(0)
    .filter(({ severity }) => severity === 'error')
    .map(({ kind, code, op, param, message }) => [kind, code, op, param, message].join(' '))
}

const changes = [
  { plan: 'business', quantity: 2 },
  { plan: 'starter' },
  { plan: 'proYearly' },
  { plan: 'pro', quantity: 3 },
]

/** One of each kind that an act meets in a way of its own. */
const states: ScenarioName[] = [
  'active',
  'trialing',
  'pastDue',
  'unpaid',
  'incomplete',
  'canceling',
  'cancelingFlexible',
  'scheduledChange',
  'paused',
  'pausedTrialEnded',
  'collectionPaused',
  'canceled',
  'sepa',
  'metered',
  'sendInvoice',
  'multiItem',
  'pendingUpdate',
]

describe('what the acts on a subscription ask of Stripe', () => {
  it.each(states)('%s: every act, offered or refused, is what Stripe documents', async (scenario) => {
    const acts: [Operation, object?][] = [
      ['getUpcoming'],
      ...changes.slice(0, scenario === 'active' ? changes.length : 1).flatMap((change): [Operation, object][] => [
        ['previewChange', change],
        ['changePlan', change],
        ['undoChange', {}],
      ]),
      ['cancel', { feedback: 'unused', comment: 'Goodbye.' }],
      ['resume'],
      ['pause'],
      ['unpause'],
    ]
    for (const [operation, body] of acts) {
      const { act, billing } = visit(scenario)
      const [shown] = (await billing()).subscriptions
      const previewed = operation === 'changePlan' ? await act('previewChange', shown?.ref ?? 'none', body) : null
      const shownCost = previewed?.ok ? ((await previewed.json()) as ChangePreview) : undefined
      const { prorationDate, basis } = shownCost ?? {}
      const said = shownCost === undefined ? body : { ...body, prorationDate, basis }
      const { status } = await act(operation, shown?.ref ?? 'none', said)
      const isOffered = shown?.operations.includes(operation) === true
      expect([operation, body, isOffered ? status : [200, 400, 404, 409].includes(status)]).toEqual([
        operation,
        body,
        isOffered && status !== 400 ? 200 : isOffered ? 400 : true,
      ])
      expect([operation, objections()]).toEqual([operation, []])
    }
  })

  it('the life of a change: scheduled and taken back, waiting and paid', async () => {
    const { act, billing, ask, customer } = visit('active')
    const ref = (await billing()).subscriptions[0]?.ref ?? ''
    for (const [operation, body] of [
      ['changePlan', { plan: 'starter' }],
      ['undoChange', {}],
      ['changePlan', { plan: 'starter' }],
      ['cancel', {}],
      ['resume', {}],
    ] as const) {
      expect([operation, (await act(operation, ref, body)).status]).toEqual([operation, 200])
    }
    const save = async (token: string) => {
      const { id } = await sandbox.stripe.paymentMethods.attach(token, { customer })
      await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
    }
    await save('pm_card_chargeCustomerFail')
    const waiting = await act('changePlan', ref, { plan: 'business' })
    const { payment } = (await waiting.json()) as { payment: { invoice: string; status: string } }
    expect(payment.status).toBe('open')
    expect((await ask('POST', `/invoices/${payment.invoice}/pay`, {})).status).toBe(402)
    await save('pm_card_visa')
    expect((await ask('POST', `/invoices/${payment.invoice}/pay`, {})).status).toBe(200)
    expect(objections()).toEqual([])
  })

  it('every kind of call was made', () => {
    const asked = Object.keys(judge.report().operations)
    expect(asked).toEqual(
      expect.arrayContaining([
        'DELETE /v1/subscriptions/{id}',
        'POST /v1/invoices/create_preview',
        'POST /v1/invoices/{id}/pay',
        'POST /v1/invoices/{id}/void',
        'POST /v1/subscription_schedules',
        'POST /v1/subscription_schedules/{id}',
        'POST /v1/subscription_schedules/{id}/release',
        'POST /v1/subscriptions/{id}',
        'POST /v1/subscriptions/{id}/pause',
        'POST /v1/subscriptions/{id}/resume',
      ]),
    )
  })
})
