// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mount, ORIGIN, problemOf, setUp } from './setUp.js'

const hostile = [
  'https://evil.example',
  'https://evil.example/https://app.example.com',
  '//evil.example',
  '//app.example.com/',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '/\u0000/evil.example',
  '\t//evil.example',
  ' //evil.example',
  ' https://evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'HTTPS://EVIL.example',
  'https://app.example.com@evil.example',
  'https://user@app.example.com/',
  'https://user:pass@app.example.com/',
  'https://app.example.com.evil.example',
  'https://app.example.com:8443/',
  'https://app.example.comevil.example',
  'https://xapp.example.com/',
  'https://example.com/',
  'http://app.example.com/',
  'https://аpp.example.com/',
  'https://app。example.com.evil.example/',
  'https://app.example.com\u200b.evil.example/',
  'https://app.example.com%2eevil.example/',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'blob:https://app.example.com/x',
  'ftp://app.example.com/',
  'file:///etc/passwd',
  'https://',
  'https://[::1]/',
  'https://app.example.com:99999/',
  'billing',
  './billing',
  '../billing',
  '?x=1',
  '#x',
  '.',
  '',
  '/\u202ebilling',
  '/\ud800',
  `/${'a'.repeat(3000)}`,
]

describe('return URL', () => {
  it.each(hostile)('S15: %j is refused by the portal and by checkout, and never forwarded', async (returnUrl) => {
    const { post, calls } = setUp('free')
    expect(await problemOf(await post('/portal-sessions', { returnUrl }))).toEqual([400, 'invalid_request'])
    expect(await problemOf(await post('/checkout-sessions', { plan: 'pro', returnUrl }))).toEqual([
      400,
      'invalid_request',
    ])
    expect(calls()).toEqual([])
  })

  it.each([
    ['/settings/billing?tab=plan#top', `${ORIGIN}/settings/billing?tab=plan#top`],
    ['/', `${ORIGIN}/`],
    [`${ORIGIN}/team`, `${ORIGIN}/team`],
    [ORIGIN, `${ORIGIN}/`],
    ['https://app.example.com:443/x', `${ORIGIN}/x`],
    ['/a/../b', `${ORIGIN}/b`],
    ['/@evil.example', `${ORIGIN}/@evil.example`],
    ['/.evil.example', `${ORIGIN}/.evil.example`],
    ['/?next=//evil.example', `${ORIGIN}/?next=//evil.example`],
    ['https://admin.example.com/x', 'https://admin.example.com/x'],
    [undefined, `${ORIGIN}/`],
  ])('S15: %j leads back to %s', async (returnUrl, expected) => {
    const { sandbox, customer, calls } = setUp()
    const { post } = mount(sandbox, { customer: () => customer, origin: [ORIGIN, 'https://admin.example.com'] })
    expect((await post('/portal-sessions', { returnUrl })).status).toBe(200)
    expect(calls().at(-1)?.params['return_url']).toBe(expected)
  })

  it('S16: Host and forwarding headers have no say in where a path leads', async () => {
    const { handler, calls } = setUp('active', { returnUrl: '/billing' })
    const headers = {
      Origin: ORIGIN,
      'Content-Type': 'application/json',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'http',
      'X-Original-Host': 'evil.example',
      Forwarded: 'host=evil.example;proto=http',
    }
    for (const body of ['{}', '{"returnUrl":"/team"}']) {
      // What a server that trusts the Host header would hand over.
      const request = new Request('http://evil.example/api/billing/portal-sessions', { method: 'POST', headers, body })
      expect((await handler(request)).status).toBe(200)
    }
    expect(calls().map(({ params }) => params['return_url'])).toEqual([`${ORIGIN}/billing`, `${ORIGIN}/team`])
  })
})
