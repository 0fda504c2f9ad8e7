import { render } from '@testing-library/react'
import { createElement } from 'react'
import { BillingProvider } from 'react-billing-portal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { billing } from '../support/fixtures.js'
import { answering, failureOf, json, read } from './read.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const refuse = () => {
  throw new Error('not from here')
}

const spy = () => vi.fn(async (_url: string, _init: RequestInit) => json(billing()))

describe('C39: the endpoint', () => {
  test.each([
    ['/api/billing', '/api/billing'],
    ['/api/billing/', '/api/billing'],
    ['/api/billing///', '/api/billing'],
    [' /api/billing ', '/api/billing'],
    ['api/billing', 'api/billing'],
    ['./billing', './billing'],
    ['/', '/'],
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/billing/', 'https://api.example.com/billing'],
    ['/api/billing?tenant=a%20b', '/api/billing?tenant=a%20b'],
    ['/api/billing/?tenant=a&b=/', '/api/billing?tenant=a&b=/'],
    ['/api/billing?', '/api/billing'],
    ['/api/billing#top', '/api/billing'],
    ['/api/billing/?tenant=a#top', '/api/billing?tenant=a'],
  ])('%j is asked at %j', async (endpoint, url) => {
    const fetch = spy()
    await read({ fetch }, endpoint)
    expect(fetch.mock.calls.map(([asked]) => asked)).toEqual([url])
  })

  test.each(['', '  ', undefined, null, 7])('%j fails at mount, naming the provider and the remedy', (endpoint) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const mount = () => render(createElement(BillingProvider, { endpoint: endpoint as string }))
    expect(mount).toThrow(/^BillingProvider has no `endpoint`.*endpoint="\/api\/billing"/)
  })
})

describe('a request', () => {
  test('says what it takes, and carries the cookies of this origin only', async () => {
    const fetch = spy()
    await read({ fetch })
    const [, init] = fetch.mock.calls[0] ?? []
    expect(init).toMatchObject({ method: 'GET', credentials: 'same-origin', body: null })
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({ accept: 'application/json' })
  })

  test('carries the host’s headers and credentials', async () => {
    const fetch = spy()
    await read({ fetch, credentials: 'include', headers: { Authorization: 'Bearer 1', Accept: 'text/html' } })
    const [, init] = fetch.mock.calls[0] ?? []
    expect(init?.credentials).toBe('include')
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      accept: 'application/json',
      authorization: 'Bearer 1',
    })
  })

  test.each([
    ['a function', () => ({ Authorization: 'Bearer 2' })],
    ['an async function', async () => [['Authorization', 'Bearer 2']] as [string, string][]],
  ])('asks %s for its headers', async (_, headers) => {
    const fetch = spy()
    await read({ fetch, headers })
    expect(new Headers(fetch.mock.calls[0]?.[1].headers).get('Authorization')).toBe('Bearer 2')
  })

  test('fails like the network when its headers cannot be had', async () => {
    const fetch = spy()
    expect(await failureOf({ fetch, headers: refuse })).toMatchObject({ code: 'network_error' })
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('C38: a fetch of the host’s', () => {
  test.each([
    [
      'throws',
      () => {
        throw new Error('blocked by an extension')
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['rejects with nothing', () => Promise.reject()],
    ['gives undefined', () => undefined],
    ['gives null', () => null],
    ['gives a string', () => '{}'],
    ['gives an object that is no Response', () => ({ version: 1 })],
    ['gives half a Response', () => ({ status: 500, text: async () => '' })],
  ])('that %s is a network error', async (_, answer) => {
    expect(await failureOf(answering(answer))).toMatchObject({ code: 'network_error', status: null })
  })

  test('that throws at once is a network error', async () => {
    expect(await failureOf({ fetch: refuse })).toMatchObject({ code: 'network_error' })
  })

  test('that gives the Response of another realm is understood', async () => {
    const own = json(billing())
    const foreign = { status: 200, redirected: false, headers: own.headers, text: () => own.text() }
    expect(await read(answering(() => foreign))).toEqual(billing())
  })
})

test('a request that fails without a network is offline', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(await failureOf(answering(() => Promise.reject(new TypeError('Failed to fetch'))))).toMatchObject({
    code: 'offline',
  })
})

test('an endpoint that answers without a network is not offline', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(await read(answering(() => json(billing())))).toEqual(billing())
})

const silent = (_url: string, init: RequestInit) =>
  new Promise<Response>((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))
  })

describe('C13: an endpoint that says nothing', () => {
  test.each([
    ['15 s', undefined, 15_000],
    ['the time the host set', 3000, 3000],
  ])('is given up after %s, and told so', async (_, timeoutMs, ms) => {
    vi.useFakeTimers()
    const fetch = vi.fn(silent)
    const failure = failureOf({ fetch, timeoutMs })
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await failure).toMatchObject({ code: 'timeout', status: null })
    expect(fetch.mock.calls[0]?.[1].signal?.aborted).toBe(true)
  })

  test('is given up even when the host’s fetch does not listen', async () => {
    vi.useFakeTimers()
    const failure = failureOf({ fetch: () => new Promise(() => {}) })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failure).toMatchObject({ code: 'timeout' })
  })

  test('is given up when it stops within the body', async () => {
    vi.useFakeTimers()
    const failure = failureOf(answering(() => new Response(new ReadableStream({}))))
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await failure).toMatchObject({ code: 'timeout' })
  })

  test('is waited for without end when the host says so', async () => {
    vi.useFakeTimers()
    const settled = vi.fn()
    void failureOf({ fetch: silent, timeoutMs: Number.POSITIVE_INFINITY }).finally(settled)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(settled).not.toHaveBeenCalled()
  })
})
