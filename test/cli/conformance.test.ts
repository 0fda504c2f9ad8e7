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
  const asked = sandbox.requests
  const name = async () => {
    const found = await sandbox.stripe.customers.retrieve(customer)
    return 'name' in found ? found.name : undefined
  }
  const nameBefore = await name()
  const base = ['conformance', `${origin}/api/billing`, '--header', 'Cookie: session=1', '--json', ...args]
  const { code, out, err } = await run(base)
  const { results } = JSON.parse(out || '{"results":[]}') as {
    results: { id: string; outcome: string; reason: string | null }[]
  }
  const of = (outcome: string) => results.filter((each) => each.outcome === outcome)
  const names = [nameBefore, await name()]
  return {
    code,
    err,
    out,
    origin,
    asked,
    names,
    failed: of('failed'),
    skipped: of('skipped'),
    passed: of('ok').map(({ id }) => id),
  }
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

describe('a back end that leaves operations out, as the contract says it may', () => {
  const left = [
    'listPaymentMethods',
    'getCustomer',
    'getUpcoming',
    'listInvoices',
    'openInvoice',
    'createPortalSession',
  ]

  it.each(left)('conforms without %s: its cases are skipped, and say why', async (name) => {
    const { failed, skipped } = await conform({ options: { operations: { [name]: false } } }, '--write')
    expect(failed).toEqual([])
    expect(skipped.map(({ reason }) => reason)).toContain(`\`capabilities.operations\` has no ${name}`)
  })

  it('conforms without all of them, and without what the dashboard does not need', async () => {
    const off = [...left, 'cancel', 'pause', 'changePlan', 'updateCustomer', 'addTaxId', 'createSetupIntent']
    const { code, failed } = await conform(
      { options: { operations: Object.fromEntries(off.map((name) => [name, false])) } },
      '--write',
    )
    expect([code, failed]).toEqual([0, []])
  })

  it('fails where what is left out is answered otherwise than with 409', async () => {
    const options = { operations: { listPaymentMethods: false } }
    const fault = answering((answer, request) =>
      request.url.endsWith('/payment-methods') && answer.status === 409
        ? new Response('Not Found', { status: 404 })
        : answer,
    )
    const { failed } = await conform({ options, fault }, '--only', 'reads')
    expect(failed).toEqual([
      expect.objectContaining({
        id: 'reads/payment-methods',
        reason:
          '`capabilities.operations` has no listPaymentMethods, which answered 404 without a `code`: ' +
          'list it there, or answer 409 with code operation_not_enabled',
      }),
    ])
  })

  it('never writes to see whether a write is left out', async () => {
    const { asked } = await conform(
      { options: { operations: { addTaxId: false } } },
      '--write',
      '--only',
      'writes/tax-id',
    )
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('--write leaves the customer as it was', () => {
  const renames = ({ method, url }: Request) => method === 'PATCH' && url.endsWith('/customer')

  it('changes no name where the one before cannot be read', async () => {
    const { names, skipped } = await conform(
      { options: { operations: { getCustomer: false } } },
      '--write',
      '--only',
      'writes/customer',
    )
    expect(skipped.map(({ id }) => id)).toEqual(['writes/customer'])
    expect(names).toEqual([expect.stringMatching(/./), names[0]])
  })

  it.each([
    [503, 'stripe_unavailable', 'failed'],
    [429, 'rate_limited', 'skipped'],
  ] as const)('changes no name where the one before is answered %i', async (status, code, outcome) => {
    const fault = answering((answer, request) =>
      request.method === 'GET' && request.url.endsWith('/customer') ? problem(status, code) : answer,
    )
    const found = await conform({ fault }, '--write', '--only', 'writes/customer')
    expect(found[outcome].map(({ id }) => id)).toEqual(['writes/customer'])
    expect(found.names).toEqual([expect.stringMatching(/./), found.names[0]])
  })

  it('puts the name back where the answer to its change is wrong', async () => {
    let count = 0
    const fault = answering((answer, request) => (renames(request) && count++ === 0 ? Response.json({}) : answer))
    const { names, failed } = await conform({ fault }, '--write', '--only', 'writes/customer')
    expect(failed[0]?.reason).toMatch(/^updateCustomer: /)
    expect(names[1]).toBe(names[0])
  })

  it('puts the name back when the endpoint wants to be asked later', async () => {
    let count = 0
    const fault = (handler: Handler) => async (request: Request) => {
      if (!renames(request) || count++ !== 1) return handler(request)
      return problem(429, 'rate_limited')
    }
    const { names, skipped } = await conform({ fault }, '--write', '--only', 'writes/customer')
    expect(skipped).toHaveLength(1)
    expect(names[1]).toBe(names[0])
  })

  it('says what the name was where it cannot be put back', async () => {
    let count = 0
    const fault = (handler: Handler) => async (request: Request) =>
      renames(request) && count++ > 0 ? problem(503, 'stripe_unavailable') : handler(request)
    const { names, failed } = await conform({ fault }, '--write', '--only', 'writes/customer')
    expect(names[1]).toBe('Conformance Check')
    expect(failed[0]?.reason).toContain(`could not be put back: it was ${JSON.stringify(names[0])}`)
  })

  it.each([
    ['writes/cancel', /\/cancel$/, /\/resume$/],
    ['writes/tax-id', /\/tax-ids$/, /\/tax-ids\/[^/]+$/],
  ])('%s takes back what was done where its answer is wrong', async (id, act, undo) => {
    let count = 0
    const undone: number[] = []
    const fault = answering((answer, request) => {
      if (request.method !== 'GET' && undo.test(request.url)) undone.push(answer.status)
      return request.method === 'POST' && act.test(request.url) && count++ === 0 ? Response.json({}) : answer
    })
    const { failed } = await conform({ fault }, '--write', '--only', id)
    expect(failed.map((each) => each.id)).toEqual([id])
    expect(failed[0]?.reason).not.toMatch(/could not/)
    expect(undone).toEqual([200])
  })

  it('cancels nothing where resume is left out', async () => {
    const { skipped, asked } = await conform(
      { options: { operations: { resume: false } } },
      '--write',
      '--only',
      'writes/cancel',
    )
    expect(skipped.map(({ reason }) => reason)).toEqual(['`capabilities.operations` has no resume'])
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})

describe('what to do next is said at once', () => {
  it('where nothing listens', async () => {
    const { origin, server } = await serve(() => Promise.reject(new Error('closed')))
    await new Promise((resolve) => server.close(resolve))
    const { code, out, err } = await run(['conformance', `${origin}/api/billing`])
    expect([code, out]).toEqual([1, ''])
    expect(err).toBe(
      `conformance: nothing answers at ${origin}/api/billing (ECONNREFUSED): start it, or name the url where it is mounted`,
    )
  })

  it('where nobody is signed in', async () => {
    const { origin } = await conform({}, '--only', 'reads/billing')
    const nobody = await run(['conformance', `${origin}/api/billing`])
    expect([nobody.code, nobody.out]).toEqual([1, ''])
    expect(nobody.err).toMatch(/^conformance: \S+ answered 401: pass --header 'Cookie: …' or .+ who is signed in$/)
    const stranger = await run(['conformance', `${origin}/api/billing`, '--header', 'Cookie: session=2', '--json'])
    expect(JSON.parse(stranger.out)).toEqual({ base: `${origin}/api/billing`, stopped: expect.any(String) as string })
    expect(stranger.out).toContain('what --header says signs nobody in')
  })

  it('where a problem has no code', async () => {
    const fault = answering((answer) => (answer.status === 404 ? new Response('gone', { status: 404 }) : answer))
    const { failed } = await conform({ fault }, '--only', 'refusals/path')
    expect(failed[0]?.reason).toBe('GET /no-such-path answered 404 without a `code`; expected 404 with code not_found')
  })

  it.each(['reads/not-stored', 'references/no-ids'])('%s does not pass on problems alone', async (id) => {
    const fault = answering((answer, request) =>
      request.method === 'GET' && answer.status === 200 ? problem(503, 'stripe_unavailable') : answer,
    )
    const { failed } = await conform({ fault }, '--only', id)
    expect(failed.map(({ reason }) => reason)).toEqual(['getBilling answered 503 stripe_unavailable instead of 200'])
  })

  it('reads/not-stored looks at a redirect too', async () => {
    const fault = answering((answer) => {
      if (answer.status !== 303) return answer
      return new Response(null, { status: 303, headers: { Location: answer.headers.get('Location') ?? '' } })
    })
    const { failed } = await conform({ fault }, '--only', 'reads/not-stored')
    expect(failed.map(({ reason }) => reason)).toEqual(['a redirect has no `Cache-Control: no-store`'])
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
