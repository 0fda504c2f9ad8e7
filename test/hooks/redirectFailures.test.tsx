import { act, renderHook, waitFor } from '@testing-library/react'
import { startTransition } from 'react'
import { useBillingData, usePortalRedirect } from 'react-billing-portal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { billing } from '../support/fixtures.js'
import { answeredBy, json, PORTAL, problem, providing, startPortal } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  window.history.replaceState(null, '', '/')
})

const refuse = () => {
  throw new Error('not allowed here')
}

describe('C23: a redirect that fails', () => {
  test.each([
    ['an answer', () => problem(409, 'flow_not_enabled'), 'flow_not_enabled'],
    ['a fault', () => problem(500, 'internal_error'), 'internal_error'],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'network_error'],
    ['nothing at all', () => undefined, 'network_error'],
  ])('by %s is a state beside the control, and nothing is thrown or retried', async (_, answer, code) => {
    const onError = vi.fn()
    const { result, posts, navigate } = startPortal(answer, { onError })
    await act(async () => {
      await expect(result.current.redirect()).resolves.toBeUndefined()
    })
    expect(result.current).toMatchObject({ isPending: false, pendingFlow: null, fallbackUrl: null })
    expect(result.current.error?.code).toBe(code)
    expect(onError).toHaveBeenCalledExactlyOnceWith(result.current.error, { operation: 'createPortalSession' })
    expect(navigate).not.toHaveBeenCalled()
    expect(posts()).toHaveLength(1)
  })

  test('within a transition leaves the tree in place', async () => {
    const { result } = startPortal(() => problem(500, 'internal_error'))
    await act(async () => startTransition(async () => result.current.redirect()))
    await waitFor(() => expect(result.current.error?.code).toBe('internal_error'))
  })

  test('can be tried again, and the failure goes with the next act or with a reset', async () => {
    const answers = [
      () => problem(500, 'internal_error'),
      () => problem(500, 'internal_error'),
      () => json({ url: PORTAL }),
    ]
    const { result, navigate } = startPortal(() => answers.shift()?.())
    await act(() => result.current.redirect())
    act(() => result.current.reset())
    expect(result.current.error).toBeNull()
    await act(() => result.current.redirect())
    await act(() => result.current.redirect())
    expect(result.current.error).toBeNull()
    expect(navigate).toHaveBeenCalledWith(PORTAL)
  })

  test('because something cannot be had on this page settles too', async () => {
    vi.spyOn(crypto, 'getRandomValues').mockImplementation(() => {
      throw new Error('no randomness')
    })
    const { result } = startPortal(() => json({ url: PORTAL }))
    await act(() => result.current.redirect())
    expect(result.current).toMatchObject({ isPending: false, error: { code: 'unknown' } })
  })

  test('because the host’s navigate throws settles too', async () => {
    const { result } = startPortal(() => json({ url: PORTAL }), { navigate: refuse })
    await act(() => result.current.redirect())
    expect(result.current).toMatchObject({ isPending: false, error: { code: 'unknown' } })
  })

  test.each([
    [401, 'unauthenticated'],
    [409, 'conflict'],
  ])('with %i loads again what is shown, for it no longer stands', async (status, code) => {
    const { calls, fetch } = answeredBy(({ method }) => (method === 'POST' ? problem(status, code) : json(billing())))
    const { result } = renderHook(() => ({ portal: usePortalRedirect(), billing: useBillingData() }), {
      wrapper: providing({ fetch }),
    })
    await waitFor(() => expect(result.current.billing.isSuccess).toBe(true))
    await act(() => result.current.portal.redirect())
    await waitFor(() => expect(calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']))
    expect(result.current.portal.error?.code).toBe(code)
  })
})

describe('C27: a URL that is not allowed', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'http://billing.stripe.com/p',
    '/portal',
    'https://evil.example',
    `https://billing.stripe.com/${'a'.repeat(50_000)}`,
    7,
    null,
    undefined,
  ])('is not gone to: %j', async (url) => {
    const { result, navigate } = startPortal(() => json({ url }))
    await act(() => result.current.redirect())
    expect(navigate).not.toHaveBeenCalled()
    expect(result.current).toMatchObject({ isPending: false, error: { code: 'invalid_response' }, fallbackUrl: null })
  })

  test.each([[null], [[]], ['https://billing.stripe.com']])('is not looked for in %j', async (body) => {
    const { result } = startPortal(() => json(body))
    await act(() => result.current.redirect())
    expect(result.current.error?.code).toBe('invalid_response')
  })

  test('may be allowed by naming its host', async () => {
    const url = 'https://billing.acme.com/p/session'
    const { result, navigate } = startPortal(() => json({ url }), { redirectHosts: ['billing.acme.com'] })
    await act(() => result.current.redirect())
    expect(navigate).toHaveBeenCalledWith(url)
  })
})
