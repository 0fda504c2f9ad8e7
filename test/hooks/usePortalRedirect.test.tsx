import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider, useCheckoutRedirect, usePortalRedirect } from 'react-billing-portal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answeredBy, deferred, endpoint, json, PORTAL, problem, providing, startPortal } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  window.history.replaceState(null, '', '/')
})

describe('a redirect', () => {
  test('goes to the portal’s page for the flow, and names where to come back to', async () => {
    window.history.replaceState(null, '', '/settings/billing?tab=plan#token=secret')
    const { fetch, posts } = endpoint('active')
    const navigate = vi.fn()
    const { result } = renderHook(() => usePortalRedirect(), { wrapper: providing({ fetch, navigate, locale: 'de' }) })
    await act(() => result.current.redirect({ type: 'payment_method_update' }))

    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:\/\/billing\.stripe\.com\//))
    expect(posts().map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/portal-sessions',
        body: {
          flow: { type: 'payment_method_update' },
          returnUrl: `${location.origin}/settings/billing?tab=plan`,
          locale: 'de',
        },
      },
    ])
  })

  test('leaves the page by itself when the host has no way of its own', async () => {
    const { result } = startPortal(() => json({ url: `${location.origin}/#portal` }), { navigate: undefined })
    await act(() => result.current.redirect())
    expect(location.hash).toBe('#portal')
  })

  test('is pending, with its flow, until the page is left', async () => {
    const answer = deferred()
    const { result, navigate } = startPortal(() => answer.answer)
    const flow = { type: 'subscription_cancel', subscription: 'subscription-1' } as const
    act(() => void result.current.redirect(flow))
    expect(result.current).toMatchObject({ isPending: true, pendingFlow: flow, error: null, fallbackUrl: null })
    await act(async () => answer.give(json({ url: PORTAL })))
    expect(navigate).toHaveBeenCalledWith(PORTAL)
    expect(result.current.isPending).toBe(true)
  })

  test('carries a new key for each act', async () => {
    const { result, posts } = startPortal(() => problem(500, 'internal_error'))
    await act(() => result.current.redirect())
    await act(() => result.current.redirect())
    const keys = posts().map(({ headers }) => headers.get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(2)
    expect(keys.every((key) => key && key.length >= 16)).toBe(true)
  })

  test('comes back where the host says', async () => {
    const { fetch, posts } = answeredBy(() => json({ url: PORTAL }))
    const { result } = renderHook(() => usePortalRedirect({ returnUrl: '/account' }), {
      wrapper: providing({ fetch, navigate: () => {} }),
    })
    await act(() => result.current.redirect())
    expect(posts()[0]?.body).toEqual({ returnUrl: '/account' })
  })

  test('leaves a page address out that is too long to send', async () => {
    window.history.replaceState(null, '', `/?q=${'a'.repeat(2048)}`)
    const { result, posts } = startPortal(() => json({ url: PORTAL }))
    await act(() => result.current.redirect())
    expect(posts()[0]?.body).toEqual({})
  })
})

function Buttons() {
  const portal = usePortalRedirect()
  const update = usePortalRedirect()
  const checkout = useCheckoutRedirect()
  return (
    <>
      <button type="button" onClick={() => void portal.redirect()}>
        Manage
      </button>
      <button type="button" onClick={() => void update.redirect({ type: 'payment_method_update' })}>
        Update
      </button>
      <button type="button" onClick={() => void checkout.redirect({ plan: 'pro' })}>
        Buy
      </button>
      <output>{[portal, update, checkout].map(({ isPending }) => Number(isPending)).join('')}</output>
    </>
  )
}

const show = (answer: () => unknown) => {
  const wire = answeredBy(answer)
  const navigate = vi.fn()
  render(<Buttons />, { wrapper: providing({ fetch: wire.fetch, navigate }) })
  return { ...wire, navigate }
}

describe('whichever button is pressed', () => {
  test.each([2, 20])('C2: %i clicks post once', async (count) => {
    const { navigate, posts } = show(() => json({ url: PORTAL }))
    for (let click = 0; click < count; click += 1) fireEvent.click(screen.getByText('Manage'))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    fireEvent.click(screen.getByText('Manage'))
    await act(async () => {})
    expect(posts()).toHaveLength(1)
  })

  test('C2: two clicks within one update post once', async () => {
    const { navigate, posts } = show(() => json({ url: PORTAL }))
    act(() => {
      screen.getByText('Manage').click()
      screen.getByText('Manage').click()
    })
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(posts()).toHaveLength(1)
  })

  test('C46: of different buttons the first counts, and only it is pending', async () => {
    const { navigate, posts } = show(() => json({ url: PORTAL }))
    for (const name of ['Update', 'Manage', 'Buy']) fireEvent.click(screen.getByText(name))
    expect(screen.getByRole('status')).toHaveTextContent('010')
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(posts().map(({ body }) => body)).toMatchObject([{ flow: { type: 'payment_method_update' } }])
  })

  test('C44: rendering, hovering and focusing post nothing, in StrictMode too', async () => {
    const { calls, fetch } = answeredBy(() => json({ url: PORTAL }))
    render(
      <StrictMode>
        <BillingProvider endpoint="/api/billing" fetch={fetch}>
          <Buttons />
        </BillingProvider>
      </StrictMode>,
    )
    for (const button of screen.getAllByRole('button')) {
      fireEvent.pointerEnter(button)
      fireEvent.mouseOver(button)
      fireEvent.touchStart(button)
      act(() => button.focus())
    }
    await act(async () => {})
    expect(calls).toEqual([])
  })
})
