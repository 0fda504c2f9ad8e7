// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/contract/index.js'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const FRONT = 'https://www.example.com'
const OTHER = 'http://localhost:5173'
const cors = { origins: [FRONT, OTHER] }

/** What a page may send that asks for no header of its host's. */
const OWN_HEADERS = 'Content-Type, Idempotency-Key, Authorization'

const preflight = (path: string, origin: string | null, method: string | null = 'POST') =>
  new Request(`https://api.example.com/api/billing${path}`, {
    method: 'OPTIONS',
    headers: {
      ...(origin !== null && { Origin: origin }),
      ...(method !== null && { 'Access-Control-Request-Method': method }),
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  })

const corsHeaders = ({ headers }: Response) =>
  [...headers.keys()].filter((name) => name.startsWith('access-control')).toSorted()

describe('cors', () => {
  it.each([
    ['/portal-sessions', FRONT, 'POST'],
    ['/customer', OTHER, 'GET, PATCH'],
    ['', FRONT, 'GET'],
    [`/payment-methods/${'x'.repeat(60)}`, FRONT, 'DELETE'],
  ])('answers the preflight for %s from %s: %s', async (path, origin, methods) => {
    let asked = 0
    const { handler, calls } = setUp('active', {
      cors,
      customer: () => {
        asked++
        return null
      },
    })
    const response = await handler(preflight(path, origin))
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': methods,
      'access-control-allow-headers': OWN_HEADERS,
      'access-control-expose-headers': 'Retry-After, X-Request-Id',
      'access-control-max-age': '600',
      'cache-control': 'private, no-store',
      vary: 'Origin',
    })
    expect([asked, calls()]).toEqual([0, []])
  })

  it.each<[headers: string | string[] | undefined, allowed: string]>([
    ['X-Team', `${OWN_HEADERS}, X-Team`],
    [['X-Team', 'x-request.trace'], `${OWN_HEADERS}, X-Team, x-request.trace`],
    [[], OWN_HEADERS],
    [undefined, OWN_HEADERS],
  ])('lets its pages send the host’s headers %j as well', async (headers, allowed) => {
    const { handler } = setUp('active', { cors: { origins: FRONT, headers } })
    const response = await handler(preflight('/portal-sessions', FRONT))
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(allowed)
    const elsewhere = await handler(preflight('/portal-sessions', 'https://evil.example'))
    expect(elsewhere.headers.get('Access-Control-Allow-Headers')).toBeNull()
  })

  it('lists for each path the methods of the contract and no other', async () => {
    const { handler } = setUp('active', { cors })
    for (const { path } of Object.values(operations)) {
      const filled = path.replaceAll(/:\w+/g, 'x'.repeat(60)).replace(/^\/$/, '')
      const response = await handler(preflight(filled, FRONT))
      const methods = Object.values(operations).flatMap((each) => (each.path === path ? [each.method] : []))
      expect(response.headers.get('Access-Control-Allow-Methods')).toBe(methods.join(', '))
    }
  })

  it.each<[string, Request, number]>([
    ['another origin', preflight('/portal-sessions', 'https://evil.example'), 405],
    ['the app’s own origin, which needs none', preflight('/portal-sessions', ORIGIN), 405],
    ['an origin that ends alike', preflight('/portal-sessions', `${FRONT}.evil.example`), 405],
    ['an origin that begins alike', preflight('/portal-sessions', 'https://www.example.co'), 405],
    ['null', preflight('/portal-sessions', 'null'), 405],
    ['*', preflight('/portal-sessions', '*'), 405],
    ['nobody', preflight('/portal-sessions', null), 405],
    ['an allowed origin to a path that is none', preflight('/elsewhere', FRONT), 404],
  ])('answers no preflight from %s', async (_, request, status) => {
    const response = await setUp('active', { cors }).handler(request)
    expect(response.status).toBe(status)
    expect(response.headers.get('Access-Control-Allow-Methods')).toBeNull()
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(status === 404 ? FRONT : null)
    expect(response.headers.get('Vary')).toContain('Origin')
  })

  it('S14: an OPTIONS that is no preflight is refused as ever', async () => {
    expect((await setUp('active', { cors }).handler(preflight('', FRONT, null))).status).toBe(405)
  })

  it('lets its origins read and write with credentials, errors included, and tells caches what the answer depends on', async () => {
    const { get, post } = setUp('active', { cors })
    const headers = { Origin: FRONT, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }
    for (const response of [
      await get('', headers),
      await get('/invoices', headers),
      await post('/portal-sessions', {}, headers),
      await post('/portal-sessions', '{', headers),
      await get('/nowhere', headers),
    ]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe(FRONT)
      expect(response.headers.get('Access-Control-Allow-Credentials')).toBe('true')
      expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After, X-Request-Id')
      expect(response.headers.get('Vary')).toBe('Cookie, Authorization, Accept, Origin')
      expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    }
  })

  it.each([
    undefined,
    ORIGIN,
    'https://evil.example',
    'null',
    '*',
    `${FRONT}/`,
    `${FRONT}, ${OTHER}`,
    FRONT.toUpperCase(),
  ])('sends none of its headers to a request from %s', async (origin) => {
    const { get, post } = setUp('active', { cors })
    const headers: Record<string, string> = origin === undefined ? {} : { Origin: origin }
    for (const response of [await get('', headers), await post('/portal-sessions', {}, headers)]) {
      expect(corsHeaders(response)).toEqual([])
      expect(response.headers.get('Vary')).toContain('Origin')
    }
  })

  it('S12: still refuses a write from an origin that is not listed', async () => {
    const { post, calls } = setUp('active', { cors })
    expect(await problemOf(await post('/portal-sessions', {}, { Origin: 'https://evil.example' }))).toEqual([
      403,
      'origin_not_allowed',
    ])
    expect(calls()).toEqual([])
  })

  it('S15: leads people back to a front end that may read their billing, and a path to the app’s own origin', async () => {
    const { post, calls } = setUp('active', { cors })
    for (const returnUrl of [`${FRONT}/settings`, '/settings', 'https://evil.example/settings']) {
      await post('/portal-sessions', { returnUrl }, { Origin: FRONT })
    }
    expect(calls().map(({ params }) => params['return_url'])).toEqual([`${FRONT}/settings`, `${ORIGIN}/settings`])
  })

  it('gives such a front end an invoice’s link as JSON, for a tab that it opens itself', async () => {
    const { get, billing } = setUp('active', { cors })
    const [invoice] = (await billing()).invoices.data
    const headers = {
      Origin: FRONT,
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'cors',
      Accept: 'application/json',
    }
    const response = await get(`/invoices/${invoice?.ref}/hosted`, headers)
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([200, FRONT])
    expect(await response.json()).toEqual({ url: expect.stringMatching(/^https:/) as string })
  })

  it('without it, no request gets any of its headers', async () => {
    const { handler, get, post } = setUp()
    const headers = { Origin: ORIGIN }
    for (const response of [
      await get('', headers),
      await post('/portal-sessions', {}, headers),
      await post('/portal-sessions', {}, { Origin: FRONT }),
      await handler(preflight('/portal-sessions', ORIGIN)),
    ]) {
      expect(corsHeaders(response)).toEqual([])
      expect(response.headers.get('Vary')).toBe('Cookie, Authorization, Accept')
    }
  })

  it.each<[string, unknown]>([
    ['cors', true],
    ['cors', []],
    ['cors', {}],
    ['cors', { origin: FRONT }],
    ['cors', { origins: [FRONT], credentials: false }],
    ['cors.origins', { origins: '*' }],
    ['cors.origins', { origins: [] }],
    ['cors.origins', { origins: ['null'] }],
    ['cors.origins', { origins: ['https://*.example.com'] }],
    ['cors.origins', { origins: [`${FRONT}/`] }],
    ['cors.origins', { origins: ['http://www.example.com'] }],
    ['cors', { headers: ['X-Team'] }],
    ['cors.headers', { origins: FRONT, headers: true }],
    ['cors.headers', { origins: FRONT, headers: null }],
    ['cors.headers', { origins: FRONT, headers: [7] }],
    ['cors.headers', { origins: FRONT, headers: '' }],
    ['cors.headers', { origins: FRONT, headers: 'X-Team, X-Other' }],
    ['cors.headers', { origins: FRONT, headers: ['X Team'] }],
    ['cors.headers', { origins: FRONT, headers: ['X-Team\r\nSet-Cookie: a=b'] }],
    ['cors.headers', { origins: FRONT, headers: ['*'] }],
    ['cors.headers', { origins: FRONT, headers: ['X-Team', 'Cookie'] }],
    ['cors.headers', { origins: FRONT, headers: ['origin'] }],
    ['cors.headers', { origins: FRONT, headers: ['HOST'] }],
    ['cors.headers', { origins: FRONT, headers: ['Sec-Fetch-Site'] }],
    ['cors.headers', { origins: FRONT, headers: ['Proxy-Authorization'] }],
  ])('S50: a wrong `%s` is named at construction: %j', (name, wrong) => {
    const { sandbox } = setUp(null)
    expect(() => mount(sandbox, { customer: () => null, cors: wrong as typeof cors })).toThrow(`option \`${name}\` `)
  })

  it('S50: says which header a page cannot send, and what to do', () => {
    const headers = ['X-Team', 'Cookie']
    expect(() => setUp(null, { cors: { origins: FRONT, headers } })).toThrow(
      'option `cors.headers` has `Cookie`, which browsers set and no page can. To fix it, leave it out',
    )
  })

  it('takes one origin as text', async () => {
    const response = await setUp('active', { cors: { origins: FRONT } }).get('', { Origin: FRONT })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(FRONT)
  })
})
