// @vitest-environment node
import * as fc from 'fast-check'
import { scenarios } from 'react-billing-portal/sandbox'
import type { SandboxRequest } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions, OperationRequest } from 'react-billing-portal/server'
import { describe, expect, it } from 'vitest'
import { errorStatus, operations } from '../../src/contract/index.js'
import type { ErrorCode, Operation, Problem } from '../../src/contract/index.js'
import { routes } from '../../src/server/routes.js'
import { ORIGIN } from '../server/setUp.js'
import { runs, seed } from './runs.js'
import { requests, toRequest } from './requests.js'
import type { Refs } from './requests.js'
import { createWorld } from './world.js'
import type { Fault, World } from './world.js'

const names = Object.keys(operations) as Operation[]
const REQUESTS_A_SESSION = 40

/** How often each operation's own code was reached, and how often it succeeded. */
const reached = new Map<Operation, number>(names.map((name) => [name, 0]))
const succeeded = new Map<Operation, number>(names.map((name) => [name, 0]))
const count = (counts: Map<Operation, number>, name: Operation) => counts.set(name, (counts.get(name) ?? 0) + 1)
let running: Operation | null = null
for (const name of names) {
  const { parse } = routes[name]
  routes[name].parse = (input) => {
    const run = parse(input)
    return (call) => {
      running = name
      count(reached, name)
      return run(call)
    }
  }
}

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { arbitrary: fc.constant<Fault>({ kind: 'none' }), weight: 8 },
  {
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.constantFrom(400, 401, 402, 403, 404, 409, 429, 500, 503),
      code: fc.constantFrom(null, 'resource_missing', 'card_declined', 'lock_timeout', 'idempotency_key_in_use'),
    }),
    weight: 2,
  },
  // An object that Stripe gives out and that is another customer's.
  { arbitrary: fc.constant<Fault>({ kind: 'altered', field: 'customer', value: 'cus_sandbox0002' }), weight: 1 },
  { arbitrary: fc.constantFrom<Fault>({ kind: 'drop' }, { kind: 'html' }, { kind: 'truncated' }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('altered' as const),
      field: fc.constantFrom(
        'customer',
        'status',
        'amount',
        'created',
        'currency',
        'url',
        'invoice_pdf',
        'hosted_invoice_url',
        'data',
        'items',
        'price',
        'product',
        'recurring',
        'unit_amount',
        'current_period_end',
        'default_payment_method',
        'schedule',
        'latest_invoice',
        'payment_method',
        'client_secret',
        'features',
        'discounts',
        'next_payment_attempt',
        'has_more',
        'deleted',
        'lines',
        'card',
      ),
      value: fc.oneof(
        fc.constantFrom<unknown>(
          null,
          '',
          'odd',
          'javascript:alert(1)',
          'http://evil.example',
          -1,
          1e18,
          1.5,
          true,
          [],
          {},
        ),
        fc.jsonValue({ maxDepth: 1 }),
      ),
    }),
    weight: 3,
  },
)

/** A host that does its part. */
const sound = () => ({})

/** Who asks, and what the host says about it. */
const hosts: fc.Arbitrary<(world: World) => Partial<BillingHandlerOptions>> = fc.oneof(
  { arbitrary: fc.constant(sound), weight: 14 },
  {
    arbitrary: fc.constantFrom<(world: World) => Partial<BillingHandlerOptions>>(
      () => ({ customer: () => null }),
      () => ({ customer: (() => undefined) as unknown as () => null }),
      () => ({ customer: () => '' }),
      () => ({ customer: () => 'cus_1/../cus_sandbox0002' }),
      () => ({ customer: () => Promise.reject(new Error('CANARY session')) }),
      () => ({ customer: () => ({ user: 'u1' }) }),
      ({ own }) => ({ customer: () => ({ user: 'u1' }), createCustomer: () => Promise.resolve(own) }),
      () => ({ authorize: ({ operation }: OperationRequest) => operation.length % 2 === 0 }),
      () => ({ authorize: () => Promise.reject(new Error('CANARY roles')) }),
      () => ({ rateLimit: ({ operation }: OperationRequest) => operation.length % 2 === 0 }),
      () => ({ operations: {}, publishableKey: undefined }),
      () => ({ cors: { origins: ['https://www.example.com'] }, allowSeveralSubscriptions: true }),
    ),
    weight: 5,
  },
)

const session = fc.record({
  scenario: fc.constantFrom(...scenarios),
  host: hosts,
  faults: fc.option(fc.array(fault, { minLength: 40, maxLength: 80 }), { nil: [], freq: 2 }),
  plans: fc.array(requests, { minLength: REQUESTS_A_SESSION, maxLength: REQUESTS_A_SESSION }),
})

/** Codes of requests that were turned away before anything of anyone's was looked at. */
const turnedAway = new Set<ErrorCode>([
  'unauthenticated',
  'origin_not_allowed',
  'method_not_allowed',
  'payload_too_large',
  'unsupported_media_type',
  'rate_limited',
])
/** Codes of requests that were turned away before anything of anyone's was looked at but the catalogue. */
const unseen = new Set<ErrorCode>(['forbidden', 'no_customer'])
/** Codes of requests that were turned away before anything was written. */
const unwritten = new Set<ErrorCode>([
  ...turnedAway,
  ...unseen,
  'invalid_request',
  'not_found',
  'plan_not_allowed',
  'operation_not_enabled',
  'already_subscribed',
  'managed_by_schedule',
  'not_resumable',
])

const catalogue =
  /^\/v1\/(prices|products|coupons)\/[^/]+$|^\/v1\/billing_portal\/configurations(\/[^/]+)?$|^\/v1\/promotion_codes$/
const byCustomer =
  /^\/v1\/(subscriptions|invoices|setup_intents|checkout\/sessions|billing_portal\/sessions|invoices\/create_preview)$/
const byId =
  /^\/v1\/(subscriptions|invoices|payment_methods|setup_intents|subscription_schedules)\/\w+(\/(pause|resume|pay|void|detach|release))?$/

/** A property that a request must keep; the words say how it was broken. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}

/** Whose business a call is: the customer's own, or the catalogue's. */
function mustBeOwn({ method, path, params }: SandboxRequest, { own, foreign }: World): void {
  const said = `${method} ${path} ${JSON.stringify(params)}`
  if (catalogue.test(path)) return must(method === 'GET', `the catalogue is written to: ${said}`)
  const ofCustomer = /^\/v1\/customers\/([^/]+)/.exec(path)?.[1]
  const isScoped =
    ofCustomer === undefined
      ? byCustomer.test(path)
        ? params['customer'] === own
        : byId.test(path) || (path === '/v1/subscription_schedules' && method === 'POST')
      : ofCustomer === own
  must(isScoped, `a call is about nobody, or somebody else: ${said}`)
  // The client secret names the intent itself, so whose it is has to be read.
  if (method === 'GET' && path.startsWith('/v1/setup_intents/')) return
  for (const id of foreign) must(!new RegExp(`\\b${id}\\b`).test(said), `a call names ${id}: ${said}`)
}

const isWrite = ({ method, path }: SandboxRequest) => method !== 'GET' && !path.endsWith('/create_preview')

/** What no answer may hold: ids, keys, Stripe's words, stacks. Links and client secrets are handed over as they are. */
const leak = /_sandbox\d|\bprice_[a-z]|\bprod_[a-z]|\bbpc_|CANARY|sk_(test|live)_|\.[jt]s:\d|node_modules|<html>/

async function readAnswer(response: Response, request: Request): Promise<ErrorCode | null> {
  const { status, headers } = response
  const text = await response.text()
  const said = `${request.method} ${request.url}: ${status} ${text}`
  const type = headers.get('Content-Type')
  must(headers.get('Cache-Control') === 'private, no-store', `may be kept: ${said}`)
  must(headers.get('Access-Control-Allow-Origin') === null, `is shown to other origins: ${said}`)
  must(headers.get('X-Content-Type-Options') === 'nosniff', `may be guessed at: ${said}`)
  if (status === 303) {
    must(text === '' && headers.get('Location')?.startsWith('https://') === true, `leads nowhere good: ${said}`)
    return null
  }
  if (request.method === 'HEAD') {
    must(text === '' && status >= 400, `HEAD is answered: ${said}`)
    return null
  }
  const body = JSON.parse(text) as Problem & { url?: string }
  const leaked = leak.exec(text.replaceAll(/"(url|clientSecret)":"[^"]*"/g, ''))?.[0]
  must(leaked === undefined, `leaks ${leaked}: ${said}`)
  if (status === 200) {
    must(type === 'application/json; charset=utf-8', `${type} for ${said}`)
    must(body.url === undefined || body.url.startsWith('https://'), `hands out a bad link: ${said}`)
    return null
  }
  must(type === 'application/problem+json', `${type} for ${said}`)
  must(body.status === status && errorStatus[body.code] === status, `is no problem of the contract: ${said}`)
  return body.code
}

/** Refs as their source says. */
const refsOf =
  ({ known, foreignKnown }: World): Refs =>
  (kind, source, index) => {
    const pick = (from: string[]) => from[index % Math.max(1, from.length)] ?? 'A'.repeat(60)
    const own = pick(known[kind])
    if (source === 'foreign') return pick(foreignKnown[kind])
    if (source === 'other kind') return pick(kind === 'invoice' ? known.subscription : known.invoice)
    if (source === 'altered') return `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}`
    return source === 'own' ? own : (['sub_sandbox0002', 'cus_sandbox0002', '..', '__proto__'][index] ?? 'x')
  }

describe('the endpoint under requests of every kind', () => {
  it(`holds through ${runs} of them`, { timeout: 1_200_000 }, async () => {
    let sent = 0
    const codes = new Map<string, number>()
    const one = fc.asyncProperty(session, async ({ scenario, host, faults, plans }) => {
      const world = await createWorld(scenario)
      // A budget shorter than the first pause: what fails at Stripe is not waited for.
      const handler = world.mount({ ...host(world), ...(faults.length > 0 && { timeoutMs: 95 }) })
      world.faults.push(...faults)
      for (const plan of plans) {
        const request = toRequest(plan, refsOf(world))
        if (request === null) continue
        const before = world.calls().length
        running = null
        const response = await handler(request)
        const code = await readAnswer(response, request)
        sent++
        codes.set(code ?? 'ok', (codes.get(code ?? 'ok') ?? 0) + 1)
        if (running !== null && code === null) count(succeeded, running)
        const calls = world.calls().slice(before)
        const said = `${code} for ${request.method} ${request.url}`
        // With a sound host and a sound Stripe nothing is anyone's fault but the request's.
        must(host !== sound || faults.length > 0 || response.status < 500, `fails by itself: ${said}`)
        for (const call of calls) mustBeOwn(call, world)
        if (code === null) continue
        const seen = calls.filter(({ path }) => !catalogue.test(path))
        must(!turnedAway.has(code) || calls.length === 0, `calls Stripe all the same: ${said}`)
        must(!unseen.has(code) || seen.length === 0, `looks all the same: ${said}`)
        // Stripe may have been asked and have said no: then the answer says why, by how things stand.
        const written = calls.filter((call) => isWrite(call) && call.status < 300)
        // And of a Stripe that lies about what was written nothing can be said.
        const isTold = !faults.some(({ kind }) => kind === 'altered')
        must(!isTold || !unwritten.has(code) || written.length === 0, `writes all the same: ${said}`)
      }
    })
    await fc.assert(one, { numRuns: Math.ceil(runs / REQUESTS_A_SESSION), seed, endOnFailure: true })

    const told = names.map((name) => `${name} ${reached.get(name)}/${succeeded.get(name)}`)
    process.stdout.write(
      `${sent} requests, seed ${seed}; reached/succeeded: ${told.join(', ')}\n` +
        `${[...codes]
          .toSorted((a, b) => b[1] - a[1])
          .map(([code, times]) => `${code} ${times}`)
          .join(', ')}\n`,
    )
    expect(sent).toBeGreaterThanOrEqual(runs * 0.98)
    const rare = names.filter((name) => (reached.get(name) ?? 0) < sent / 100)
    expect(rare).toEqual([])
    expect(names.filter((name) => succeeded.get(name) === 0)).toEqual([])
    expect(({} as Record<string, unknown>)['customer']).toBeUndefined()
    expect(ORIGIN).toBe('https://app.example.com')
  })
})
