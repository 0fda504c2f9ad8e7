import { act, renderHook } from '@testing-library/react'
import { type BillingProviderProps, useBillingData, usePaymentMethods } from 'react-billing-portal'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { billing, NOW } from '../support/fixtures.js'
import { answeredBy, json, pass, problem, providing, setVisible } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const load = (props: Partial<BillingProviderProps>) => renderHook(() => useBillingData(), { wrapper: providing(props) })

describe('a read that fails', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(NOW) })
  })

  test.each([500, 502, 503, 504])('C15: with %i is retried twice, later each time, and then told', async (status) => {
    const { calls, fetch } = answeredBy(() => problem(status, 'internal_error'))
    const onError = vi.fn()
    const { result } = load({ fetch, onError })
    await pass(499)
    expect(calls).toHaveLength(1)
    await pass(501)
    expect(calls).toHaveLength(2)
    await pass(2000)
    expect(calls).toHaveLength(3)
    await pass(60_000)
    expect(calls).toHaveLength(3)
    expect(result.current.error?.status).toBe(status)
    expect(onError).toHaveBeenCalledTimes(1)
  })

  test('C15: for want of a network is retried, and the good answer counts', async () => {
    const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => json(billing())]
    const { fetch } = answeredBy(() => answers.shift()?.())
    const { result } = load({ fetch })
    await pass(1000)
    expect(result.current.data).toEqual(billing())
    expect(result.current.error).toBeNull()
  })

  test.each([
    [400, 'invalid_request'],
    [404, 'customer_not_found'],
    [409, 'portal_not_configured'],
    [500, 'misconfigured'],
  ])('C15: with %i %s is not retried', async (status, code) => {
    const { calls, fetch } = answeredBy(() => problem(status, code))
    const { result } = load({ fetch })
    await pass(60_000)
    expect(calls).toHaveLength(1)
    expect(result.current.error?.code).toBe(code)
  })

  test('C16: for want of a session is not begun again by its own failure', async () => {
    const { calls, fetch } = answeredBy(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return problem(401, 'unauthenticated')
    })
    const { result } = renderHook(() => usePaymentMethods(), { wrapper: providing({ fetch }) })
    await pass(60_000)
    expect(result.current.error?.code).toBe('unauthenticated')
    expect(calls.map(({ path }) => path)).toEqual(['/payment-methods'])
  })

  test('C13: by silence is told after 15 s, and not retried', async () => {
    const { calls, fetch } = answeredBy(() => new Promise(() => {}))
    const { result } = load({ fetch })
    await pass(15_001)
    expect(result.current.error?.code).toBe('timeout')
    await pass(60_000)
    expect(calls).toHaveLength(1)
  })

  test('C15: is not retried once nobody looks for it', async () => {
    const { calls, fetch } = answeredBy(() => problem(503, 'stripe_unavailable'))
    const { unmount } = load({ fetch })
    await pass(0)
    unmount()
    await pass(60_000)
    expect(calls).toHaveLength(1)
  })

  test('C15: is not retried while the page is hidden, but once it shows', async () => {
    const { calls, fetch } = answeredBy(() => problem(503, 'stripe_unavailable'))
    load({ fetch })
    await pass(0)
    await setVisible(false)
    await pass(60_000)
    expect(calls).toHaveLength(1)
    await setVisible(true)
    await pass(0)
    expect(calls).toHaveLength(2)
  })

  test('C15: that waited behind a hidden page goes on when it shows, even while the data is fresh', async () => {
    const answers = [() => json(billing()), () => problem(503, 'stripe_unavailable'), () => json(billing())]
    const { calls, fetch } = answeredBy(() => answers.shift()?.())
    const { result } = load({ fetch })
    await pass(0)
    act(() => void result.current.refetch())
    await pass(0)
    await setVisible(false)
    await pass(2000)
    expect(calls).toHaveLength(2)
    await setVisible(true)
    await pass(0)
    expect(calls).toHaveLength(3)
  })

  test.each([
    ['3', 3000],
    ['86400', 30_000],
    ['Thu, 12 Nov 2026 09:00:07 GMT', 7000],
    ['soon', 1000],
    ['0', 1000],
  ])('C16: with 429 and Retry-After %s waits for it, never less than a moment', async (value, ms) => {
    const { calls, fetch } = answeredBy(() => problem(429, 'rate_limited', { 'Retry-After': value }))
    load({ fetch })
    await pass(ms / 2 - 1)
    expect(calls).toHaveLength(1)
    await pass(ms / 2 + 2)
    expect(calls).toHaveLength(2)
  })
})
