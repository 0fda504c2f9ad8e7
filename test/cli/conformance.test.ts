// @vitest-environment node
import type { Server } from 'node:http'
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { afterEach, describe, expect, it } from 'vitest'
import { run, serve } from './setUp.js'

type Handler = (request: Request) => Promise<Response>

const servers: Server[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))))

/** Serves the endpoint, or what a fault makes of it, and holds the contract against it. */
async function conform(
  {
    scenario = 'active',
    fault = (handler) => handler,
    options,
  }: {
    scenario?: ScenarioName
    fault?: (handler: Handler, sandbox: Sandbox) => Handler
    options?: Partial<BillingHandlerOptions>
  },
  ...args: string[]
) {
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(scenario)
  let handler: Handler = () => Promise.reject(new Error('not mounted yet'))
  const { origin, server } = await serve((request) => handler(request))
  servers.push(server)
  const { starter, pro, business } = sandbox.prices
  handler = fault(
    createBillingHandler({
      stripe: sandbox.stripe,
      customer: (request) => (request.headers.get('Cookie') === 'session=1' ? customer : null),
      origin,
      secret: 'a secret for tests, of thirty-two bytes and more',
      plans: { starter, pro, business },
      now: sandbox.now,
      publishableKey: 'pk_test_1',
      onError: () => {},
      ...options,
    }),
    sandbox,
  )
  const base = ['conformance', `${origin}/api/billing`, '--header', 'Cookie: session=1', '--json', ...args]
  const { code, out, err } = await run(base)
  const { results } = JSON.parse(out || '{"results":[]}') as {
    results: { id: string; outcome: string; reason: string | null }[]
  }
  const of = (outcome: string) => results.filter((each) => each.outcome === outcome)
  return { code, err, failed: of('failed'), skipped: of('skipped'), passed: of('ok').map(({ id }) => id) }
}

/** Changes what is answered to some requests. */
const answering =
  (change: (answer: Response, request: Request) => Response | Promise<Response>) =>
  (handler: Handler): Handler =>
  async (request) => {
    const asked = request.clone()
    return change(await handler(request), asked)
  }

/** Changes the JSON of some answers. */
const telling = (path: RegExp, change: (json: Record<string, unknown>) => unknown) =>
  answering(async (answer, request) => {
    const isMeant = path.test(new URL(request.url).pathname) && answer.status === 200
    return isMeant
      ? Response.json(change((await answer.json()) as Record<string, unknown>), { headers: answer.headers })
      : answer
  })

/** Changes some requests before they are seen. */
const hearing =
  (change: (request: Request) => Request | Promise<Request>) =>
  (handler: Handler): Handler =>
  async (request) =>
    handler(await change(request))

const withHeaders = (request: Request, change: (headers: Headers) => void) => {
  const headers = new Headers(request.headers)
  change(headers)
  return new Request(request, { headers })
}

const problem = (status: number, code: string) =>
  Response.json(
    { type: 'about:blank', title: 'Problem', status, code },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  )

const BILLING = /\/billing$/

describe('our own endpoint conforms', () => {
  it.each<ScenarioName>(['active', 'trialing', 'pastDue', 'free', 'manyInvoices', 'canceled', 'severalSubscriptions'])(
    'for a customer who is %s, changes included',
    async (scenario) => {
      const { code, failed, passed } = await conform({ scenario }, '--write')
      expect([code, failed]).toEqual([0, []])
      expect(passed.length).toBeGreaterThan(24)
    },
  )

  it('with every case run for a customer who has everything', async () => {
    const { skipped } = await conform({ scenario: 'manyInvoices' }, '--write')
    // The portal's pausing is for flexible billing, which no seeded customer of one plan has.
    expect(skipped.map(({ id }) => id)).toEqual(['writes/pause'])
  })

  it('without --write, nothing is written', async () => {
    let calls: Sandbox['requests'] = []
    const fault = (handler: Handler, sandbox: Sandbox) => {
      calls = sandbox.requests
      return handler
    }
    const { code } = await conform({ fault })
    const writes = calls.filter(
      ({ method, path, status }) => method !== 'GET' && status === 200 && !path.endsWith('create_preview'),
    )
    expect(code).toBe(0)
    expect(writes.filter(({ path }) => !/^\/v1\/(customers|prices)$/.test(path))).toEqual([])
  })
})

describe('a back end with one fault fails the case that is meant', () => {
  const faults: [
    id: string,
    reason: RegExp,
    fault: (handler: Handler, sandbox: Sandbox) => Handler,
    scenario?: ScenarioName,
  ][] = [
    ['reads/billing', /`livemode` is missing/, telling(BILLING, ({ livemode: _, ...rest }) => rest)],
    [
      'reads/billing',
      /`stripeCustomer` is not a field of the contract/,
      telling(BILLING, (json) => ({ ...json, stripeCustomer: 1 })),
    ],
    ['reads/billing', /`version` is not 1/, telling(BILLING, (json) => ({ ...json, version: 2 }))],
    [
      'reads/billing',
      /`serverTime` is not a valid iso timestamp/,
      telling(BILLING, (json) => ({ ...json, serverTime: '12 November' })),
    ],
    [
      'reads/invoices',
      /`limit=1` gave \d\d invoices/,
      hearing(
        (request) =>
          new Request(
            request.url
              .replace('?limit=1', '?limit=12')
              .replace('?limit=1200', '?limit=100')
              .replace('?limit=1201', '?limit=101')
              .replace('limit=12&limit=2', 'limit=1&limit=2')
              .replace('limit=12&cursor', 'limit=1&cursor'),
            request,
          ),
      ),
      'manyInvoices',
    ],
    [
      'reads/pages',
      /the second page repeats the first/,
      hearing((request) => new Request(request.url.replace(/&cursor=[\w-]+/, ''), request)),
      'manyInvoices',
    ],
    [
      'reads/page-limits',
      /\?limit=0 answered 200 instead of 400/,
      hearing((request) => new Request(request.url.replace('?limit=0', ''), request)),
    ],
    [
      'reads/payment-methods',
      /`data.0.last4` is missing/,
      telling(/payment-methods$/, ({ data }) => ({
        data: (data as object[]).map((each) => ({ ...each, last4: undefined })),
      })),
    ],
    ['reads/customer', /`email` is missing/, telling(/customer$/, ({ email: _, ...rest }) => rest)],
    [
      'reads/upcoming',
      /`total` is not a valid safe integer/,
      telling(/upcoming$/, (json) => ({ ...json, total: 29.5 })),
    ],
    ['reads/preview', /`prorationDate` is missing/, telling(/preview$/, ({ prorationDate: _, ...rest }) => rest)],
    [
      'reads/invoice-link',
      /`url` is neither https nor of the app/,
      telling(/pdf$/, () => ({ url: 'javascript:alert(1)' })),
    ],
    [
      'reads/invoice-tab',
      /a navigation was answered 200 instead of 303/,
      hearing((request) =>
        withHeaders(request, (headers) => {
          if (headers.get('Accept') === 'text/html') headers.set('Accept', 'application/json')
        }),
      ),
    ],
    [
      'reads/not-stored',
      /getBilling has no `Cache-Control: no-store`/,
      answering((answer) => {
        answer.headers.delete('Cache-Control')
        return answer
      }),
    ],
    [
      'reads/json',
      /nosniff/,
      answering((answer) => {
        answer.headers.delete('X-Content-Type-Options')
        return answer
      }),
    ],
    [
      'references/no-ids',
      /listInvoices: `data.0.number` holds an id/,
      telling(/invoices$/, (json) => ({
        ...json,
        data: (json['data'] as object[]).map((each) => ({ ...each, number: 'in_1PqRsTuVwXyZ' })),
      })),
    ],
    [
      'references/stable',
      /`subscriptions.0.ref` is another one/,
      (handler) => {
        const seal = new Map<string, string>()
        return telling(BILLING, (json) => ({
          ...json,
          subscriptions: (json['subscriptions'] as { ref: string }[]).map((each) => {
            const ref = `${crypto.randomUUID()}-${crypto.randomUUID()}`
            seal.set(ref, each.ref)
            return { ...each, ref }
          }),
        }))((request) => {
          const url = [...seal].reduce((rest, [ref, real]) => rest.replace(ref, real), request.url)
          return handler(new Request(url, request))
        })
      },
    ],
    [
      'references/unknown',
      /getUpcoming with an unknown ref answered 500 internal_error instead of 404 not_found/,
      answering((answer, request) =>
        answer.status === 404 && /A{64}\/upcoming/.test(request.url) ? problem(500, 'internal_error') : answer,
      ),
    ],
    [
      'references/other-kind',
      /cancel with a ref of \S+ answered 200/,
      (handler) => async (request) => {
        const answer = await handler(request.clone())
        const isWrong =
          request.url.endsWith('/cancel') && answer.status === 404 && !request.url.includes('A'.repeat(64))
        return isWrong ? Response.json({}) : answer
      },
    ],
    [
      'refusals/problem',
      /no `Content-Type: application\/problem\+json`/,
      answering((answer) => {
        if (answer.status >= 400) answer.headers.set('Content-Type', 'application/json')
        return answer
      }),
    ],
    [
      'refusals/problem',
      /`stack` is not a field of the contract/,
      answering(async (answer) =>
        answer.status === 404
          ? new Response(JSON.stringify({ ...((await answer.json()) as object), stack: 'at handler.rb:7' }), answer)
          : answer,
      ),
    ],
    [
      'refusals/path',
      /GET \/invoices\/ answered 200 instead of 404/,
      hearing((request) => new Request(request.url.replace(/\/$/, ''), request)),
    ],
    [
      'refusals/method',
      /`Allow` does not name GET/,
      answering((answer) => {
        answer.headers.delete('Allow')
        return answer
      }),
    ],
    [
      'refusals/media-type',
      /a body of type text\/plain answered 200/,
      hearing((request) =>
        withHeaders(request, (headers) => {
          if (headers.get('Content-Type') === 'text/plain') headers.set('Content-Type', 'application/json')
        }),
      ),
    ],
    [
      'refusals/size',
      /answered 400 invalid_request instead of 413 payload_too_large/,
      answering((answer) => (answer.status === 413 ? problem(400, 'invalid_request') : answer)),
    ],
    [
      'refusals/body',
      /the body \[\] answered 200/,
      hearing(async (request) => {
        const isList = request.method === 'POST' && (await request.clone().text()) === '[]'
        return isList ? new Request(request.url, { method: 'POST', headers: request.headers, body: '{}' }) : request
      }),
    ],
    [
      'refusals/unknown-field',
      /the body \{"customer":"cus_1"\} answered 200/,
      hearing(async (request) => {
        const isMeant = request.method === 'POST' && (await request.clone().text()) === '{"customer":"cus_1"}'
        return isMeant ? new Request(request.url, { method: 'POST', headers: request.headers, body: '{}' }) : request
      }),
    ],
    [
      'refusals/value',
      /createCheckoutSession with \{"plan":"x","quantity":0\} answered/,
      answering(async (answer, request) =>
        request.method === 'POST' && (await request.text()).includes('"quantity":0')
          ? problem(403, 'plan_not_allowed')
          : answer,
      ),
    ],
    [
      'refusals/return-url',
      /returnUrl "https:\/\/[^"]+@evil\.example\/" answered 200/,
      hearing(async (request) => {
        const isMeant = request.method === 'POST' && /"https:\/\/[^"]+@evil/.test(await request.clone().text())
        return isMeant ? new Request(request.url, { method: 'POST', headers: request.headers, body: '{}' }) : request
      }),
    ],
    [
      'refusals/plan',
      /the plan '__proto__' answered 500 internal_error/,
      answering(async (answer, request) =>
        request.method === 'POST' && (await request.text()).includes('__proto__')
          ? problem(500, 'internal_error')
          : answer,
      ),
    ],
    [
      'callers/foreign-write',
      /removeTaxId from https:\/\/evil\.example answered 404 not_found/,
      hearing((request) =>
        request.method === 'DELETE' && request.url.includes('tax-ids') ? withHeaders(request, own) : request,
      ),
    ],
    [
      'callers/doubtful-write',
      /a write from http:\/\/localhost:\d+\.evil\.example answered 200/,
      hearing((request) =>
        request.headers.get('Origin')?.startsWith(new URL(request.url).origin) === true
          ? withHeaders(request, own)
          : request,
      ),
    ],
    [
      'callers/foreign-read',
      /`Access-Control-Allow-Origin` lets any site read/,
      answering((answer) => {
        answer.headers.set('Access-Control-Allow-Origin', '*')
        return answer
      }),
    ],
    [
      'callers/nobody',
      /getUpcoming for nobody answered 404 not_found/,
      answering((answer, request) =>
        answer.status === 401 && request.url.endsWith('/upcoming') ? problem(404, 'not_found') : answer,
      ),
    ],
    [
      'writes/portal-session',
      /the same Idempotency-Key gave two sessions/,
      hearing((request) =>
        request.url.endsWith('/portal-sessions')
          ? withHeaders(request, (headers) => headers.delete('Idempotency-Key'))
          : request,
      ),
    ],
    [
      'writes/setup-intent',
      /another Idempotency-Key gave the one before/,
      hearing((request) =>
        request.url.endsWith('/setup-intents')
          ? withHeaders(request, (headers) => headers.set('Idempotency-Key', 'always'))
          : request,
      ),
    ],
    [
      'writes/customer',
      /the name was not changed/,
      hearing(async (request) => {
        if (request.method !== 'PATCH' || !(await request.clone().text()).includes('Conformance')) return request
        return new Request(request.url, { method: 'PATCH', headers: request.headers, body: '{}' })
      }),
    ],
    [
      'writes/tax-id',
      /removeTaxId left it there/,
      (handler) => {
        let hasAdded = false
        return hearing((request) => {
          if (request.method === 'POST' && request.url.endsWith('/tax-ids')) hasAdded = true
          const customer = request.url.replace(/tax-ids\/(?!A{64}).*/, 'customer')
          const isMeant = hasAdded && request.method === 'DELETE' && customer !== request.url
          return isMeant ? new Request(customer, { headers: request.headers }) : request
        })(handler)
      },
    ],
    [
      'writes/default-method',
      /answered 409 conflict instead of 200/,
      answering((answer, request) =>
        request.url.endsWith('/default') && answer.status === 200 ? problem(409, 'conflict') : answer,
      ),
    ],
    [
      'writes/method-in-use',
      /answered 409 conflict instead of 409 in_use/,
      answering((answer, request) =>
        request.method === 'DELETE' && answer.status === 409 ? problem(409, 'conflict') : answer,
      ),
    ],
    [
      'writes/cancel',
      /cancel answered 409 conflict instead of 200/,
      (handler) => {
        let cancels = 0
        return answering((answer, request) =>
          request.url.endsWith('/cancel') && answer.status === 200 && cancels++ > 0 ? problem(409, 'conflict') : answer,
        )(handler)
      },
    ],
  ]

  it.each(faults)('%s: %s', async (id, reason, fault, scenario = 'active') => {
    const { code, failed } = await conform({ fault, scenario }, ...(id.startsWith('writes/') ? ['--write'] : []))
    expect(failed.map((each) => each.id)).toEqual([id])
    expect(failed[0]?.reason).toMatch(reason)
    expect(code).toBe(1)
  })
})

/** What a page of the app would have sent. */
function own(headers: Headers) {
  headers.set('Origin', `http://${headers.get('Host')}`)
  headers.delete('Sec-Fetch-Site')
}
