// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { mount, ORIGIN, setUp } from './setUp.js'

type Headers = Record<string, string>

const EVIL = 'https://evil.example'
const FRONT = 'https://www.example.com'

/** Who may be behind a request, as far as its browser says: what a write gets, and a read. */
const senders: [what: string, headers: Headers, write: boolean, read: boolean][] = [
  ['the app', { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }, true, true],
  ['the app, in a browser without fetch metadata', { Origin: ORIGIN }, true, true],
  ['the app, where the browser leaves Origin out', { 'Sec-Fetch-Site': 'same-origin' }, true, true],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }, true, true],
  ['a listed front end on another site', { Origin: FRONT, 'Sec-Fetch-Site': 'cross-site' }, true, true],
  ['a listed front end on the same site', { Origin: FRONT, 'Sec-Fetch-Site': 'same-site' }, true, true],
  ['a program that says nothing', {}, false, true],
  ['another site', { Origin: EVIL, 'Sec-Fetch-Site': 'cross-site' }, false, false],
  ['another site, in a browser without fetch metadata', { Origin: EVIL }, false, true],
  ['another site that hides its Origin', { 'Sec-Fetch-Site': 'cross-site' }, false, false],
  ['another site in a sandboxed frame', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, false, false],
  ['a sandboxed frame of the app', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, false, true],
  ['a sibling host', { Origin: 'https://blog.example.com', 'Sec-Fetch-Site': 'same-site' }, false, true],
  ['a sibling host that hides its Origin', { 'Sec-Fetch-Site': 'same-site' }, false, true],
  ['another site that claims to be the app', { Origin: EVIL, 'Sec-Fetch-Site': 'same-origin' }, false, true],
]

const operations: [method: string, path: string, hasBody: boolean][] = [
  ['GET', '', false],
  ['GET', '/customer', false],
  ['POST', '/portal-sessions', true],
  ['POST', '/tax-ids', true],
  ['PATCH', '/customer', true],
  ['DELETE', `/payment-methods/${'x'.repeat(60)}`, false],
]

/** What a form, an image or a script of another site can send without asking first, and what it cannot. */
const contentTypes: [type: string | null, isJson: boolean][] = [
  ['application/json', true],
  ['application/json; charset=utf-8', true],
  ['text/plain', false],
  ['text/plain;application/json', false],
  ['application/x-www-form-urlencoded', false],
  ['multipart/form-data; boundary=x', false],
  [null, false],
]

const credentials: Headers[] = [
  { Cookie: 'session=1' },
  { Authorization: 'Bearer token' },
  { Cookie: 'session=1', Authorization: 'Bearer token' },
  {},
]

const outcomeOf = ({ status }: Response) =>
  status === 403 ? 'refused' : status === 415 ? 'no JSON' : status < 500 ? 'let through' : `${status}`

describe.each(senders)('S12: a request from %s', (_, sender, mayWrite, mayRead) => {
  it.each(operations)('%s %s', async (method, path, hasBody) => {
    const isAllowed = method === 'GET' ? mayRead : mayWrite
    const { sandbox, customer, calls } = setUp()
    let asked = 0
    const { handler } = mount(sandbox, {
      cors: { origins: [FRONT] },
      rateLimit: () => true,
      customer: () => {
        asked++
        return customer
      },
    })
    for (const [type, isJson] of contentTypes) {
      for (const credential of credentials) {
        const before = calls().length
        asked = 0
        const headers = { ...sender, ...credential, ...(type !== null && { 'Content-Type': type }) }
        const body = hasBody ? new TextEncoder().encode('{}') : undefined
        const response = await handler(
          new Request(`${ORIGIN}/api/billing${path}`, { method, headers, ...(body && { body }) }),
        )
        const expected = !isAllowed ? 'refused' : hasBody && !isJson ? 'no JSON' : 'let through'
        const made = calls().length - before
        const said = `${JSON.stringify(headers)}: `
        expect(said + outcomeOf(response)).toBe(said + expected)
        expect([asked, expected === 'let through' ? 0 : made]).toEqual([isAllowed ? 1 : 0, 0])
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe(sender['Origin'] === FRONT ? FRONT : null)
      }
    }
  })
})
