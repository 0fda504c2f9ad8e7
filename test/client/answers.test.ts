import { describe, expect, test, vi } from 'vitest'
import { billing } from '../support/fixtures.js'
import { answering, failureOf, json, read, redirected } from './read.js'

const page = (status = 200) =>
  new Response('<!doctype html><title>Sign in</title>', { status, headers: { 'Content-Type': 'text/html' } })

describe('an answer that is no JSON', () => {
  test('C3: a page after a redirect means that nobody is signed in', async () => {
    expect(await failureOf(answering(() => redirected(page())))).toMatchObject({ code: 'unauthenticated', status: 200 })
  })

  test('C3: a page without a redirect is an invalid response, and nothing tells of a parser', async () => {
    const error = await failureOf(answering(() => page()))
    expect(error.code).toBe('invalid_response')
    expect(error.message).not.toMatch(/token|json/i)
  })

  test('C3: a redirect that ends at the endpoint is followed', async () => {
    expect(await read(answering(() => redirected(json(billing()))))).toEqual(billing())
  })

  test.each([
    ['204', () => new Response(null, { status: 204 })],
    ['200 without a body', () => new Response('')],
    ['304', () => new Response(null, { status: 304 })],
  ])('C5: %s is an invalid response', async (_, answer) => {
    expect(await failureOf(answering(answer))).toMatchObject({ code: 'invalid_response' })
  })

  test('C6: a byte order mark is tolerated, from a fetch that leaves it standing too', async () => {
    const marked = `\uFEFF${JSON.stringify(billing())}`
    const polyfilled = { status: 200, redirected: false, headers: new Headers(), text: async () => marked }
    expect(await read(answering(() => new Response(marked)))).toEqual(billing())
    expect(await read(answering(() => polyfilled))).toEqual(billing())
  })

  test.each(['{"version":1,"customer":', '{version:1}', 'null}', 'OK'])(
    'C6: %s is an invalid response',
    async (body) => {
      expect(await failureOf(answering(() => new Response(body)))).toMatchObject({ code: 'invalid_response' })
    },
  )

  test('C6: a body that breaks off is a network error', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('terminated')) })
    expect(await failureOf(answering(() => new Response(broken)))).toMatchObject({
      code: 'network_error',
      status: null,
    })
  })
})

describe('an error', () => {
  test('carries the endpoint’s code, status, request id and delay', async () => {
    const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'no_customer', requestId: 'req-1' }
    const error = await failureOf(answering(() => json(problem, { status: 409, headers: { 'Retry-After': '3' } })))
    expect(error).toMatchObject({ code: 'no_customer', status: 409, requestId: 'req-1', retryAfter: 3 })
  })

  test.each([
    [400, 'invalid_request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [405, 'invalid_request'],
    [409, 'conflict'],
    [413, 'invalid_request'],
    [415, 'invalid_request'],
    [418, 'invalid_request'],
    [429, 'rate_limited'],
    [500, 'internal_error'],
    [502, 'internal_error'],
    [503, 'internal_error'],
    [504, 'timeout'],
    [599, 'internal_error'],
  ])('C4: %i from something that is not the endpoint reads as %s, whatever its body', async (status, code) => {
    const bodies = [() => page(status), () => json({ message: 'No' }, { status }), () => json(null, { status })]
    for (const body of bodies) expect(await failureOf(answering(body))).toMatchObject({ code, status })
  })

  test('with a code of a later version carries it, for the host may know it', async () => {
    expect(await failureOf(answering(() => json({ code: 'seat_limit' }, { status: 403 })))).toMatchObject({
      code: 'seat_limit',
      status: 403,
    })
  })

  test.each([7, null, '', 'Forbidden!', '<b>', 'a'.repeat(65), ['conflict']])(
    'with %j, which is no code, reads by its status',
    async (code) => {
      expect(await failureOf(answering(() => json({ code }, { status: 403 })))).toMatchObject({ code: 'forbidden' })
    },
  )

  test('401 means that nobody is signed in, whatever code comes with it', async () => {
    expect(await failureOf(answering(() => json({ code: 'NOT_LOGGED_IN' }, { status: 401 })))).toMatchObject({
      code: 'unauthenticated',
    })
  })
})

describe('C16: Retry-After', () => {
  test.each([
    ['3', 3],
    ['0', 0],
    ['86400', 30],
    ['Thu, 12 Nov 2026 09:00:10 GMT', 10],
    ['Thu, 12 Nov 2026 10:00:00 GMT', 30],
    ['Thu, 12 Nov 2026 08:00:00 GMT', null],
    ['soon', null],
    ['-5', null],
    ['', null],
    [null, null],
  ])('%s is %s seconds', async (value, seconds) => {
    vi.useFakeTimers({ now: Date.parse('2026-11-12T09:00:00Z'), toFake: ['Date'] })
    try {
      const headers = value === null ? undefined : { 'Retry-After': value }
      expect(
        (await failureOf(answering(() => json({}, { status: 429, ...(headers && { headers }) })))).retryAfter,
      ).toBe(seconds)
    } finally {
      vi.useRealTimers()
    }
  })
})
