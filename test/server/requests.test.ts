// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { InvoicePage, Problem } from '../../src/contract/index.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const portal = '/portal-sessions'

describe('paths and methods', () => {
  it.each([
    '//portal-sessions',
    '/portal-sessions/',
    '/portal-sessions//',
    '/%70ortal-sessions',
    '/portal-sessions%2f..',
    '/portal-sessions%00',
    '/PORTAL-SESSIONS',
    '/portal-sessions;x',
    '/portal-sessions/x',
    '-x/portal-sessions',
    '/invoices/a%2Fb/pdf',
    '/invoices//pdf',
    '/invoices/ref/pdf/',
    '/__proto__',
  ])('S39: POST %s is not found, and nobody asks Stripe', async (path) => {
    const { post, calls } = setUp()
    expect(await problemOf(await post(path, {}))).toEqual([404, 'not_found'])
    expect(calls()).toEqual([])
  })

  it('S39: dots are resolved before matching, so they lead to the one canonical path or out of the endpoint', async () => {
    const { get } = setUp()
    expect((await get('/x/../invoices')).status).toBe(200)
    expect(await problemOf(await get('/../other'))).toEqual([404, 'not_found'])
  })

  it.each([
    ['GET', portal, 'POST'],
    ['HEAD', portal, 'POST'],
    ['DELETE', portal, 'POST'],
    ['GET', '/invoices/x/pay', 'POST'],
    ['POST', '/invoices/x/pdf', 'GET'],
    ['GET', '/setup-intents/complete', 'POST'],
    ['GET', '/subscriptions/x/cancel', 'POST'],
    ['DELETE', '/customer', 'GET, PATCH'],
    ['PATCH', '/checkout-sessions', 'POST'],
    ['POST', '', 'GET'],
    ['HEAD', '', 'GET'],
    ['OPTIONS', portal, 'POST'],
    ['OPTIONS', '', 'GET'],
  ])('S14: %s %s is refused with Allow: %s, without a call to Stripe or a CORS header', async (method, path, allow) => {
    const { handler, calls } = setUp()
    const response = await handler(new Request(`${ORIGIN}/api/billing${path}`, { method, headers: { Origin: ORIGIN } }))
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe(allow)
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(calls()).toEqual([])
  })

  it('S14: headers and fields that rename the method are ignored', async () => {
    const { get, handler, calls } = setUp()
    expect((await get(portal, { 'X-HTTP-Method-Override': 'POST' })).status).toBe(405)
    const spoofed = new Request(`${ORIGIN}/api/billing${portal}?_method=POST`)
    expect((await handler(spoofed)).status).toBe(405)
    expect(calls()).toEqual([])
  })

  it.each([
    ['Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Next-Router-Prefetch', '1'],
  ])('S14: a prefetch that says so with %s makes nothing', async (header, value) => {
    const { get, billing, calls } = setUp()
    const [invoice] = (await billing()).invoices.data
    const paths = ['', '/invoices', `/invoices/${invoice?.ref}/pdf`, portal, '/checkout-sessions']
    const answers = await Promise.all(paths.map((path) => get(path, { [header]: value })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 303, 405, 405])
    expect(calls().map(({ method }) => method)).not.toContain('POST')
  })

  it.each(['/', '/billing', '/a/b'])('works mounted at %s', async (basePath) => {
    const { sandbox, customer } = setUp()
    const { handler } = mount(sandbox, { customer: () => customer, basePath })
    const root = `${ORIGIN}${basePath === '/' ? '' : basePath}`
    expect((await handler(new Request(root))).status).toBe(200)
    expect((await handler(new Request(`${root}/invoices`))).status).toBe(200)
    expect((await handler(new Request(`${root}-x/invoices`.replace('.com-x', '.com/-x')))).status).toBe(404)
  })

  it('a query of the host on the endpoint is left alone', async () => {
    const { get } = setUp()
    expect((await get('?tenant=acme')).status).toBe(200)
    expect((await get('/invoices?tenant=acme&limit=2')).status).toBe(200)
  })
})

describe('origin', () => {
  const admin = 'https://admin.example.com'
  it.each<[expected: number, headers: Record<string, string>]>([
    [200, { Origin: ORIGIN }],
    [200, { Origin: admin }],
    [200, { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }],
    [200, { Origin: admin, 'Sec-Fetch-Site': 'same-site' }],
    [200, { 'Sec-Fetch-Site': 'same-origin' }],
    [200, { 'Sec-Fetch-Site': 'none' }],
    [403, { 'Sec-Fetch-Site': 'same-site' }],
    [403, { 'Sec-Fetch-Site': 'cross-site' }],
    [403, { 'Sec-Fetch-Site': 'SAME-ORIGIN' }],
    [403, {}],
    [403, { Origin: 'null' }],
    [403, { Origin: '' }],
    [403, { Origin: 'https://evil.example' }],
    [403, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }],
    [403, { Origin: 'https://app.example.com.evil.example' }],
    [403, { Origin: 'https://app.example.com:8443' }],
    [403, { Origin: 'http://app.example.com' }],
    [403, { Origin: `${ORIGIN}/` }],
    [403, { Origin: `${ORIGIN}, https://evil.example` }],
    [403, { Origin: 'https://APP.example.com' }],
    [403, { Referer: `${ORIGIN}/billing` }],
  ])('S12: a write answers %i with %o', async (expected, headers) => {
    let asked = 0
    const { handler, sandbox, customer, calls } = setUp()
    const guarded = mount(sandbox, {
      origin: [ORIGIN, admin],
      customer: () => {
        asked++
        return customer
      },
    }).handler
    const response = await guarded(
      new Request(`${ORIGIN}/api/billing${portal}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: 'session=1', ...headers },
        body: '{}',
      }),
    )
    expect(response.status).toBe(expected)
    expect(handler).not.toBe(guarded)
    if (expected !== 403) return
    expect(await problemOf(response)).toEqual([403, 'origin_not_allowed'])
    expect(asked).toBe(0)
    expect(calls()).toEqual([])
  })

  it.each<[expected: number, headers: Record<string, string>]>([
    [403, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [403, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', Accept: 'text/html' }],
    [403, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors', Origin: 'https://evil.example' }],
    [200, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors', Origin: ORIGIN }],
    [200, { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }],
    [200, { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }],
    [200, { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'cors' }],
  ])('S12: a read answers %i with %o', async (expected, headers) => {
    const { get, calls } = setUp()
    const response = await get('', { Cookie: 'session=1', ...headers })
    expect(response.status).toBe(expected)
    if (expected !== 403) return
    expect(await problemOf(response)).toEqual([403, 'origin_not_allowed'])
    expect(calls()).toEqual([])
  })

  it('S12: the operator hears which origin was refused, and which are allowed', async () => {
    const { post, reported } = setUp()
    await post(portal, {}, { Origin: 'http://localhost:3000' })
    expect(String(reported[0]?.error)).toContain(
      `"http://localhost:3000" was refused: the \`origin\` option allows ${ORIGIN}`,
    )
  })

  it.each<[headers: Record<string, string>, said: string]>([
    [{ Origin: 'null' }, 'A request with the Origin "null" was refused'],
    [{}, 'A request without an Origin header was refused'],
  ])('S12: the operator can tell an Origin of null from none: %o', async (headers, said) => {
    const { handler, reported } = setUp()
    await handler(new Request(`${ORIGIN}/api/billing${portal}`, { method: 'POST', headers, body: '{}' }))
    expect(reported.map(({ error }) => String(error))).toEqual([expect.stringContaining(said)])
  })

  it('S12: a read needs no Origin, and shows nothing to other origins', async () => {
    const { get } = setUp()
    const response = await get('', { Origin: 'https://evil.example' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('bodies', () => {
  it.each([
    ['text/plain'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['text/plain; application/json'],
    ['application/jsonp'],
    ['application/json-patch+json'],
    [''],
  ])('S13: Content-Type %j is refused', async (type) => {
    const { post, calls } = setUp()
    expect(await problemOf(await post(portal, '{}', { 'Content-Type': type }))).toEqual([415, 'unsupported_media_type'])
    expect(calls()).toEqual([])
  })

  it('S13: without a Content-Type a write is refused', async () => {
    const { handler, calls } = setUp()
    const body = new Uint8Array([123, 125])
    const request = new Request(`${ORIGIN}/api/billing${portal}`, { method: 'POST', headers: { Origin: ORIGIN }, body })
    expect(request.headers.has('Content-Type')).toBe(false)
    expect((await handler(request)).status).toBe(415)
    expect(calls()).toEqual([])
  })

  it.each(['application/json', 'Application/JSON;charset=utf-8', 'application/json ; charset=UTF-8'])(
    'S13: Content-Type %s is taken',
    async (type) => {
      expect((await setUp().post(portal, '{}', { 'Content-Type': type })).status).toBe(200)
    },
  )

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"flow":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"portal"'],
    ['a number', '7'],
    ['a field given twice', '{"locale":"de","locale":"fr"}'],
    ['a field given twice, once escaped', '{"locale":"de","l\\u006fcale":"fr"}'],
    ['a field of a field given twice', '{"flow":{"type":"customer_update","type":"subscription_cancel"}}'],
    ['__proto__', '{"__proto__":{"flow":{"type":"customer_update"}}}'],
    ['constructor', '{"constructor":{"prototype":{}}}'],
    ['a nested __proto__', '{"flow":{"type":"customer_update","__proto__":{}}}'],
    ['half a surrogate pair', '{"locale":"\\ud83d"}'],
    ['an unknown field', '{"customer":"cus_other"}'],
    ['a wrong type', '{"returnUrl":7}'],
    ['text after the value', '{} {}'],
  ])('S38: a body of %s is refused with a typed 400', async (_, body) => {
    const { post, calls } = setUp()
    expect(await problemOf(await post(portal, body))).toEqual([400, 'invalid_request'])
    expect(calls()).toEqual([])
    expect(({} as Record<string, unknown>)['flow']).toBeUndefined()
  })

  it('S38: bytes that are not UTF-8 are refused', async () => {
    const { handler } = setUp()
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
    const body = new Uint8Array([...new TextEncoder().encode('{"locale":"'), 0xff, 0x22, 0x7d])
    const request = new Request(`${ORIGIN}/api/billing${portal}`, { method: 'POST', headers, body })
    expect(await problemOf(await handler(request))).toEqual([400, 'invalid_request'])
  })

  it('text that only looks like a field given twice is taken', async () => {
    const { post } = setUp()
    const body = { returnUrl: '/billing?q={%22a%22:1,%22a%22:2}', flow: { type: 'customer_update' } }
    expect((await post(portal, body)).status).toBe(200)
  })

  it('a body of more than 16 KB is refused while it comes in', async () => {
    const { handler, calls } = setUp()
    let pulled = 0
    const body = new ReadableStream({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(8 * 1024).fill(0x20))
      },
    })
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
    const endless: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' }
    const response = await handler(new Request(`${ORIGIN}/api/billing${portal}`, endless))
    expect(await problemOf(response)).toEqual([413, 'payload_too_large'])
    expect(pulled).toBeLessThan(6)
    expect(calls()).toEqual([])
  })

  it('a browser whose requests have no streams is served as well', async () => {
    const { handler } = setUp()
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/json' }
    for (const [body, status] of [
      ['{"locale":"de"}', 200],
      [' '.repeat(20_000), 413],
    ] as const) {
      const request = new Request(`${ORIGIN}/api/billing${portal}`, { method: 'POST', headers, body })
      Object.defineProperty(request, 'body', { value: undefined })
      expect((await handler(request)).status).toBe(status)
    }
  })

  it('a refusal names the field and never repeats its value', async () => {
    const { post } = setUp()
    const response = await post(portal, { flow: { type: 'subscription_cancel', plan: { secret: 'hunter2' } } })
    const problem = (await response.json()) as Problem
    expect(problem.detail).toBe('`flow.plan` is missing or has a wrong value.')
    const unknown = (await (await post(portal, { '<b>': 1 })).json()) as Problem
    expect(unknown.detail).toBe('a field is not a field of this operation.')
  })
})

describe('a customer deleted at Stripe', () => {
  it('S19: keeps the invoices it was sent, and is sent nowhere', async () => {
    const { get, post } = setUp('deletedCustomer')
    const { data } = (await (await get('/invoices')).json()) as InvoicePage
    expect(data).toContainEqual(expect.objectContaining({ status: 'paid', total: 2900 }))
    expect((await get(`/invoices/${data[0]?.ref}/pdf`)).status).toBe(303)
    const gone = [404, 'customer_not_found']
    expect(await problemOf(await post(portal, {}))).toEqual(gone)
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro' }))).toEqual(gone)
  })

  it('S19: whose invoices Stripe no longer lists is said to be gone', async () => {
    const { get, sandbox } = setUp('deletedCustomer')
    sandbox.fail({ match: '/v1/invoices', status: 404, code: 'resource_missing', param: 'customer', times: 99 })
    expect(await problemOf(await get('/invoices'))).toEqual([404, 'customer_not_found'])
  })
})

describe('headers', () => {
  it('S17: every answer is private, uncached and of a fixed type, errors included', async () => {
    const { get, post, sandbox, billing } = setUp()
    const [invoice] = (await billing()).invoices.data
    const anonymous = mount(sandbox, { customer: () => null })
    const answers = [
      await get(),
      await get('/invoices'),
      await get(`/invoices/${invoice?.ref ?? ''}/pdf`),
      await get(`/invoices/${invoice?.ref ?? ''}/pdf`, { Accept: 'application/json' }),
      await get('/nowhere'),
      await get(portal),
      await post(portal, {}),
      await post(portal, '{'),
      await post(portal, {}, { Origin: 'https://evil.example' }),
      await post('/checkout-sessions', { plan: 'pro' }),
      await post(portal, ' '.repeat(20_000)),
      await post(portal, '{}', { 'Content-Type': 'text/plain' }),
      await anonymous.get(),
      await mount(sandbox, { customer: () => Promise.reject(new Error('database down')) }).get(),
      await mount(sandbox, { customer: () => new Promise(() => {}), timeoutMs: 40 }).get(),
    ]
    sandbox.fail({ status: 400, times: 1 })
    answers.push(await post(portal, {}))
    sandbox.fail({ drop: true, times: 99 })
    answers.push(await post(portal, {}))
    expect(answers.map(({ status }) => status)).toEqual([
      200, 200, 303, 200, 404, 405, 200, 400, 403, 409, 413, 415, 401, 500, 504, 502, 503,
    ])
    const ids = new Set<string | null>()
    for (const { status, headers } of answers) {
      expect(headers.get('Cache-Control')).toBe('private, no-store')
      expect(headers.get('Vary')).toBe('Cookie, Authorization, Accept')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
      const type =
        status === 200 ? 'application/json; charset=utf-8' : status === 303 ? null : 'application/problem+json'
      expect(headers.get('Content-Type')).toBe(type)
      ids.add(headers.get('X-Request-Id'))
    }
    expect(ids.size).toBe(answers.length)
  })

  it('a problem document names the request as its header does', async () => {
    const { get } = setUp()
    const response = await get('/nowhere')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'not_found',
      detail: 'No operation has this path below /api/billing; the `basePath` option says where the handler is mounted.',
      requestId: response.headers.get('X-Request-Id'),
    })
  })
})
