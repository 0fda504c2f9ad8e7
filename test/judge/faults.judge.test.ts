import { createSandbox } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import type { Billing, ErrorCode, Operation, Section } from '../../src/contract/index.js'
import { createRefs } from '../../src/server/http/refs.js'
import { accountOf } from './account.js'
import { readAnswer } from './answers.js'
import { startJudge } from './judge.js'

const ORIGIN = 'https://app.example.com'
const SECRET = 'a secret for the judge, of thirty-two bytes'
const MOST_ATTEMPTS = 3
/** Long enough for every attempt, and short enough not to be waited for where Stripe is slow. */
const BUDGET_MS = 6_000
const SHORT_MS = 1_000
/** What the machine may add to a budget while it does something else. */
const SLACK_MS = 1_500
const names = Object.keys(operations) as Operation[]

interface Fault {
  status?: number
  body?: object
  headers?: Record<string, string>
  raw?: string
  drop?: boolean
  delay_ms?: number
}

interface Kind {
  fault: Fault
  /** Whether the same call may succeed a moment later. */
  isTransient?: boolean
  timeoutMs?: number
}

const error = (type: string, code: string) => ({ error: { type, code, message: 'injected words of Stripe’s' } })
/** The judge says with every error whether to try again; without a word of Stripe’s it is for us to know. */
const unsaid = { 'stripe-should-retry': '' }

const kinds: Record<string, Kind> = {
  '429': { fault: { status: 429, headers: unsaid }, isTransient: true },
  '429, try again in a second': {
    fault: { status: 429, headers: { ...unsaid, 'retry-after': '1' } },
    isTransient: true,
  },
  '429, try again in a minute': { fault: { status: 429, headers: { ...unsaid, 'retry-after': '60' } } },
  '429, do not try again': { fault: { status: 429, headers: { 'stripe-should-retry': 'false' } } },
  '429 lock_timeout': {
    fault: { status: 429, headers: unsaid, body: error('invalid_request_error', 'lock_timeout') },
    isTransient: true,
  },
  '409 idempotency_key_in_use': {
    fault: { status: 409, body: error('idempotency_error', 'idempotency_key_in_use') },
    isTransient: true,
  },
  '409 lock_timeout': {
    fault: { status: 409, body: error('invalid_request_error', 'lock_timeout') },
    isTransient: true,
  },
  '500': { fault: { status: 500, headers: unsaid }, isTransient: true },
  '503': { fault: { status: 503 }, isTransient: true },
  '400': { fault: { status: 400, body: error('invalid_request_error', 'parameter_unknown') } },
  '402': { fault: { status: 402, body: error('card_error', 'card_declined') } },
  dropped: { fault: { drop: true }, isTransient: true },
  late: { fault: { delay_ms: 2_000 }, timeoutMs: SHORT_MS },
  'a proxy’s page': {
    fault: { status: 502, raw: '<html>injected</html>', headers: { 'content-type': 'text/html' } },
    isTransient: true,
  },
  'a page with 200': {
    fault: { status: 200, raw: '<html>injected</html>', headers: { 'content-type': 'text/html' } },
    isTransient: true,
  },
}

const sandbox = createSandbox()
const address = { line1: 'a', line2: null, postalCode: '1', city: 'b', state: null, country: 'DE' }

/** An account in which every operation works. */
async function seed() {
  const { setupIntents, customers, paymentMethods } = sandbox.stripe
  const main = sandbox.seed('subscriptionOwnCard').customer
  const owing = sandbox.seed('pastDue').customer
  const canceling = sandbox.seed('canceling').customer
  const paused = sandbox.seed('paused').customer
  const pending = sandbox.seed('pendingUpdate').customer
  const intent = await setupIntents.create({ customer: main, usage: 'off_session' })
  await setupIntents.confirm(intent.id, { payment_method: 'pm_card_amex', return_url: `${ORIGIN}/billing` })
  const spare = await paymentMethods.attach('pm_card_mastercard', { customer: main })
  const taxId = await customers.createTaxId(main, { type: 'eu_vat', value: 'DE123456789' })
  const accounts = new Map<string, Awaited<ReturnType<typeof accountOf>>>()
  for (const one of [main, owing, canceling, paused, pending]) accounts.set(one, await accountOf(sandbox, [one]))
  const refsOf = createRefs([SECRET])
  const of = async (customer: string) => {
    const { data } = await sandbox.stripe.subscriptions.list({ customer, status: 'all' })
    return { customer, ref: await refsOf(customer).seal('subscription', data[0]?.id ?? '') }
  }
  const invoiceOf = async (customer: string, status: 'open' | 'paid') => {
    const { data } = await sandbox.stripe.invoices.list({ customer, status })
    return { customer, ref: await refsOf(customer).seal('invoice', data[0]?.id ?? '') }
  }
  const mine = await of(main)
  const method = { customer: main, ref: await refsOf(main).seal('payment_method', spare.id) }
  const change = { plan: 'business' }
  const flow = { type: 'subscription_update_confirm', subscription: mine.ref, promotionCode: 'LAUNCH20', ...change }
  const acts: Record<Operation, { customer: string; ref?: string; body?: object }> = {
    getBilling: { customer: owing },
    listInvoices: { customer: main },
    listPaymentMethods: { customer: main },
    getUpcoming: mine,
    getCustomer: { customer: main },
    openInvoice: await invoiceOf(main, 'paid'),
    createPortalSession: { customer: main, body: { flow } },
    createCheckoutSession: { customer: main, body: change },
    createSetupIntent: { customer: main },
    completeSetup: { customer: main, body: { clientSecret: intent.client_secret } },
    setDefaultPaymentMethod: method,
    removePaymentMethod: method,
    previewChange: { ...mine, body: change },
    changePlan: { ...mine, body: change },
    undoChange: await of(pending),
    cancel: { ...mine, body: { feedback: 'unused' } },
    resume: await of(canceling),
    pause: mine,
    unpause: await of(paused),
    payInvoice: await invoiceOf(owing, 'open'),
    updateCustomer: { customer: main, body: { name: 'a', address } },
    addTaxId: { customer: main, body: { type: 'eu_vat', value: 'DE987654321' } },
    removeTaxId: { customer: main, ref: await refsOf(main).seal('tax_id', taxId.id) },
  }
  return { accounts, acts }
}

interface Call {
  method: string
  path: string
  key: string | undefined
}

/** A judge with the account, and an endpoint over it for each act. */
async function open({ accounts, acts }: Awaited<ReturnType<typeof seed>>) {
  const { judge, stripe } = await startJudge({ strictIds: true })
  const admin = (path: string, body: object = {}) =>
    fetch(`http://127.0.0.1:${stripe.getApiField('port')}${path}`, { method: 'POST', body: JSON.stringify(body) })
  const made: Call[] = []
  stripe.on('request', ({ method, path, idempotency_key: key }: Stripe.RequestEvent) => {
    made.push({ method, path: path.split('?')[0] ?? '', key })
  })
  const act = async (operation: Operation, faults: object[], timeoutMs = BUDGET_MS) => {
    await admin('/__reset')
    const { customer, ref = '', body = {} } = acts[operation]
    judge.seed(accounts.get(customer) ?? [])
    for (const fault of faults) await admin('/__fault', fault)
    made.length = 0
    const handler = createBillingHandler({
      stripe,
      customer: () => customer,
      origin: ORIGIN,
      secret: SECRET,
      plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro, business: sandbox.prices.business },
      allowSeveralSubscriptions: true,
      publishableKey: 'pk_test_judge',
      operations: Object.fromEntries(names.map((name) => [name, true])),
      rateLimit: () => true,
      now: sandbox.now,
      timeoutMs,
      onError: () => {},
    })
    const { method, path } = operations[operation]
    const filled = path.replace(':ref', ref).replace(':document', 'pdf').replace(/^\/$/, '')
    const hasBody = method === 'POST' || method === 'PATCH'
    const request = new Request(`${ORIGIN}/api/billing${filled}`, {
      method,
      headers: { Origin: ORIGIN, Accept: 'application/json', ...(hasBody && { 'Content-Type': 'application/json' }) },
      ...(hasBody && { body: JSON.stringify(body) }),
    })
    const began = performance.now()
    const response = await handler(request)
    const took = performance.now() - began
    const shown = response.clone()
    return { code: await readAnswer(operation, response), shown, took, calls: [...made] }
  }
  return { judge, act, requests: () => judge.requests }
}

type Opened = Awaited<ReturnType<typeof open>>

/** How many judges work side by side: most of the time is spent waiting. */
const SIDE_BY_SIDE = 8
let opened: Opened[] = []
/** The calls that each operation makes while nothing fails. */
const usual = new Map<Operation, Call[]>()

beforeAll(async () => {
  const seeded = await seed()
  opened = await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => open(seeded)))
})

afterAll(() => Promise.all(opened.map(({ judge }) => judge.close())))

/** Does all the work, each judge one piece at a time, and gives what was found wrong. */
async function sideBySide<Work>(all: Work[], run: (work: Work, opened: Opened) => Promise<string[]>) {
  const left = [...all]
  const wrong: string[] = []
  await Promise.all(
    opened.map(async (one) => {
      for (let work = left.pop(); work !== undefined; work = left.pop()) wrong.push(...(await run(work, one)))
    }),
  )
  return wrong.toSorted()
}

const countOf = (calls: Call[], { method, path }: Call) =>
  calls.filter((call) => call.method === method && call.path === path).length

/** Every different call of an operation’s. */
const callsOf = (operation: Operation): Call[] => [
  ...new Map((usual.get(operation) ?? []).map((call) => [`${call.method} ${call.path}`, call])).values(),
]
const faultOn = ({ method, path }: Call, fault: Fault, times: number) => ({
  method,
  match: `^${path}$`,
  times,
  ...fault,
})

describe('when Stripe fails', () => {
  it('every operation works while it does not', async () => {
    const wrong = await sideBySide(names, async (operation, { act }) => {
      const { code, calls } = await act(operation, [])
      usual.set(operation, calls)
      return code === 'ok' ? [] : [`${operation}: ${code}`]
    })
    expect(wrong).toEqual([])
    const total = names.flatMap((name) => callsOf(name)).length
    process.stdout.write(`faults: ${total} calls of ${names.length} operations, ${Object.keys(kinds).length} kinds\n`)
  })

  it.each(Object.entries(kinds).filter(([kind]) => kind !== '429, try again in a second'))(
    '%s, for good: each operation answers in time, with a code of the list, after few attempts',
    { timeout: 120_000 },
    async (kind, { fault, isTransient = false, timeoutMs = BUDGET_MS }) => {
      const codes = new Map<string, number>()
      const all = names.flatMap((operation) => callsOf(operation).map((call) => ({ operation, call })))
      const wrong = await sideBySide(all, async ({ operation, call }, { act }) => {
        const where = `${operation} with ${kind} on ${call.method} ${call.path}`
        const { code, took, calls } = await act(operation, [faultOn(call, fault, 999)], timeoutMs).catch(
          (thrown: unknown) => ({ code: `throws ${String(thrown)}`, took: 0, calls: [] as Call[] }),
        )
        codes.set(code, (codes.get(code) ?? 0) + 1)
        const attempts = countOf(calls, call)
        // What is refused may be read once more, to see why; a connection that is reset, the SDK tries again by itself.
        const most =
          (countOf(usual.get(operation) ?? [], call) + 1) * (isTransient ? MOST_ATTEMPTS : 1) * (fault.drop ? 2 : 1)
        const isRetried = isTransient && attempts < MOST_ATTEMPTS
        return [
          ...(code.startsWith('throws') || code === 'internal_error' ? [`${where}: ${code}`] : []),
          ...(took > timeoutMs + SLACK_MS ? [`${where}: takes ${Math.round(took)} ms`] : []),
          ...(attempts > most || isRetried ? [`${where}: ${attempts} attempts`] : []),
          ...unkeyed(calls).map((why) => `${where}: ${why}`),
        ]
      })
      const told = [...codes].toSorted((a, b) => b[1] - a[1]).map(([code, times]) => `${code} ${times}`)
      process.stdout.write(`faults: ${kind}: ${told.join(', ')}\n`)
      expect(wrong).toEqual([])
    },
  )

  it.each(Object.entries(kinds).filter(([kind]) => ['429', '429, try again in a second', 'dropped'].includes(kind)))(
    '%s, once: nobody notices',
    { timeout: 120_000 },
    async (kind, { fault }) => {
      const all = names.flatMap((operation) => callsOf(operation).map((call) => ({ operation, call })))
      const wrong = await sideBySide(all, async ({ operation, call }, { act, requests }) => {
        const { code, calls } = await act(operation, [faultOn(call, fault, 1)])
        const where = `${operation} with ${kind} on ${call.method} ${call.path}`
        const refused = requests().filter(({ status }) => status >= 400).length
        return [
          ...(code === 'ok' ? [] : [`${where}: ${code}`]),
          ...(refused > 1 ? [`${where}: ${refused} were refused`] : []),
          ...unkeyed(calls).map((why) => `${where}: ${why}`),
        ]
      })
      expect(wrong).toEqual([])
    },
  )
})

/** Writes without a key, and those whose second attempt has another than the first. */
function unkeyed(calls: Call[]): string[] {
  const writes = calls.filter(({ method, path }) => method === 'POST' && !path.endsWith('/create_preview'))
  return [...new Set(writes.map(({ path }) => path))].flatMap((path) => {
    const different = new Set(writes.filter((call) => call.path === path).map(({ key }) => key))
    const isMissing = different.has(undefined) || different.has('')
    return isMissing || different.size > 1 ? [`keys of ${path}: ${[...different].join(', ')}`] : []
  })
}

const sectionOf: [RegExp, Section[]][] = [
  [/^\/v1\/customers\/\w+$/, ['customer', 'paymentMethods']],
  [/^\/v1\/subscriptions$/, ['subscriptions']],
  [/^\/v1\/invoices$/, ['invoices']],
  [/^\/v1\/billing_portal\/configurations$/, ['capabilities']],
  [/^\/v1\/prices\/\w+$/, []],
  [/^\/v1\/(products|coupons|invoices)\/\w+$/, []],
]

describe('the dashboard', () => {
  it('leaves out what cannot be read, and shows the rest', { timeout: 120_000 }, async () => {
    const failing = (['429', '500', '400', 'dropped', 'late', 'a proxy’s page', 'a page with 200'] as const).flatMap(
      (kind) => callsOf('getBilling').map((call) => ({ kind, call })),
    )
    const wrong = await sideBySide(failing, async ({ kind, call }, { act }) => {
      // Late enough, of a time that leaves a busy machine a whole second for the rest.
      const late = { fault: { delay_ms: 8_000 }, timeoutMs: 5_000 }
      const { fault, timeoutMs } = kind === 'late' ? late : { fault: {}, timeoutMs: undefined, ...kinds[kind] }
      const { code, shown } = await act('getBilling', [faultOn(call, fault, 999)], timeoutMs)
      const { unavailable = [] } = (await shown.json()) as Partial<Billing>
      // Of prices that fail the others are shown, but for one that is late nobody waits.
      const isLatePrice = kind === 'late' && call.path.startsWith('/v1/prices/')
      const expected = isLatePrice ? ['plans'] : (sectionOf.find(([path]) => path.test(call.path))?.[1] ?? ['?'])
      const isSame = [...unavailable].toSorted().join() === [...expected].toSorted().join()
      return code === 'ok' && isSame ? [] : [`${kind} on ${call.path}: ${code}, without ${unavailable.join()}`]
    })
    expect(wrong).toEqual([])
  })

  it('fails as a whole only where nothing of the customer’s can be read', async () => {
    const calls = callsOf('getBilling').filter(({ path }) => /customers\/\w+$|subscriptions$|invoices$/.test(path))
    expect(calls).toHaveLength(3)
    const faults = calls.map((call) => faultOn(call, { status: 503 }, 999))
    const codes: (ErrorCode | 'ok' | undefined)[] = [(await opened[0]?.act('getBilling', faults))?.code]
    expect(codes).toEqual(['stripe_unavailable'])
  })
})
