import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BillingProvider, usePortalRedirect } from 'react-billing-portal'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NOW } from '../support/fixtures.js'
import { answeredBy, deferred, json, pass, PORTAL, problem, restorePage, startPortal } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  window.history.replaceState(null, '', '/')
})

function Manage() {
  const { redirect, isPending } = usePortalRedirect()
  return (
    <button type="button" onClick={() => void redirect()}>
      {isPending ? 'Opening' : 'Manage'}
    </button>
  )
}

test('C1: back by the browser’s Back button every button is idle before the page is painted', async () => {
  const { result } = startPortal(() => json({ url: PORTAL }))
  await act(() => result.current.redirect())
  expect(result.current.isPending).toBe(true)
  // Outside `act`, which would itself apply what is waiting.
  const env = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  env.IS_REACT_ACT_ENVIRONMENT = false
  restorePage()
  expect(result.current.isPending).toBe(false)
  env.IS_REACT_ACT_ENVIRONMENT = true
  expect(result.current).toMatchObject({ error: null, fallbackUrl: null })
})

describe('a page that was sent away and still stands', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse(NOW) })
  })

  test('settles after ten seconds, and offers the address as a link', async () => {
    const { result } = startPortal(() => json({ url: PORTAL }))
    await act(() => result.current.redirect())
    await pass(9999)
    expect(result.current.isPending).toBe(true)
    await pass(1)
    expect(result.current).toMatchObject({ isPending: false, pendingFlow: null, error: null, fallbackUrl: PORTAL })
  })

  test('lets the person act again, and forgets the old address', async () => {
    const { result, posts } = startPortal(() => json({ url: PORTAL }))
    await act(() => result.current.redirect())
    await pass(10_000)
    await act(() => result.current.redirect())
    expect(posts()).toHaveLength(2)
    expect(result.current).toMatchObject({ isPending: true, fallbackUrl: null })
  })

  test('forgets the address when it was left after all', async () => {
    const { result } = startPortal(() => json({ url: PORTAL }))
    await act(() => result.current.redirect())
    await pass(10_000)
    act(() => restorePage())
    expect(result.current.fallbackUrl).toBeNull()
  })

  test('C45: is not sent to an address that came five minutes late', async () => {
    const answer = deferred()
    const { result, navigate } = startPortal(() => answer.answer, { timeoutMs: 600_000 })
    act(() => void result.current.redirect())
    await pass(0)
    vi.setSystemTime(Date.parse(NOW) + 301_000)
    await act(async () => answer.give(json({ url: PORTAL })))
    await pass(0)
    expect(navigate).not.toHaveBeenCalled()
    expect(result.current).toMatchObject({ isPending: false, error: { code: 'timeout' } })
  })

  test('C13: settles when the endpoint says nothing', async () => {
    const { result } = startPortal(() => new Promise(() => {}))
    act(() => void result.current.redirect())
    await pass(15_000)
    expect(result.current).toMatchObject({ isPending: false, error: { code: 'timeout' } })
  })
})

test('C17: leaving during a redirect gives it up: nobody is told and nothing moves', async () => {
  const answer = deferred()
  const onError = vi.fn()
  const { result, posts, navigate, unmount } = startPortal(() => answer.answer, { onError })
  act(() => void result.current.redirect())
  await act(async () => {})
  unmount()
  await act(async () => answer.give(json({ url: PORTAL })))
  expect(posts()[0]?.signal?.aborted).toBe(true)
  expect(navigate).not.toHaveBeenCalled()
  expect(onError).not.toHaveBeenCalled()
})

test('C19: a redirect for the last customer is given up when the next one comes', async () => {
  const answer = deferred()
  const navigate = vi.fn()
  const { fetch } = answeredBy(() => answer.answer)
  const page = (customerKey: string) => (
    <BillingProvider endpoint="/api/billing" {...{ fetch, navigate, customerKey }}>
      <Manage />
    </BillingProvider>
  )
  const { rerender } = render(page('a'))
  fireEvent.click(screen.getByRole('button'))
  expect(screen.getByText('Opening')).toBeInTheDocument()
  await act(async () => {})
  rerender(page('b'))
  expect(screen.getByText('Manage')).toBeInTheDocument()
  await act(async () => answer.give(json({ url: PORTAL })))
  expect(navigate).not.toHaveBeenCalled()
})

const openTab = () => {
  const tab = { opener: window as unknown, location: { replace: vi.fn() }, close: vi.fn() }
  const open = vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window)
  return { open, tab }
}

describe('C26: in a new tab', () => {
  const inNewTab = { target: 'new-tab', navigate: undefined } as const

  test('the tab is opened within the click, cannot reach back, and then goes there', async () => {
    const { open, tab } = openTab()
    const answer = deferred()
    const { result } = startPortal(() => answer.answer, inNewTab)
    act(() => {
      void result.current.redirect()
      expect(open).toHaveBeenCalledTimes(1)
    })
    expect(tab.opener).toBeNull()
    await act(async () => answer.give(json({ url: PORTAL })))
    await waitFor(() => expect(tab.location.replace).toHaveBeenCalledExactlyOnceWith(PORTAL))
    expect(tab.close).not.toHaveBeenCalled()
    expect(result.current).toMatchObject({ isPending: false, error: null, fallbackUrl: null })
  })

  test('the blank tab is closed when the request fails', async () => {
    const { tab } = openTab()
    const { result } = startPortal(() => problem(500, 'internal_error'), inNewTab)
    await act(() => result.current.redirect())
    expect(tab.close).toHaveBeenCalledTimes(1)
    expect(result.current.error?.code).toBe('internal_error')
  })

  test('the blank tab is closed when the person leaves meanwhile', async () => {
    const { tab } = openTab()
    const { result, unmount } = startPortal(() => new Promise(() => {}), inNewTab)
    act(() => void result.current.redirect())
    await act(async () => {})
    unmount()
    await waitFor(() => expect(tab.close).toHaveBeenCalledTimes(1))
  })

  test('the same tab goes there when the browser opens none', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const { result } = startPortal(() => json({ url: `${location.origin}/#portal` }), inNewTab)
    await act(() => result.current.redirect())
    expect(location.hash).toBe('#portal')
    expect(result.current.isPending).toBe(true)
  })

  test('the host’s own way of leaving goes before it', async () => {
    const { open } = openTab()
    const { result, navigate } = startPortal(() => json({ url: PORTAL }), { target: 'new-tab' })
    await act(() => result.current.redirect())
    expect(open).not.toHaveBeenCalled()
    expect(navigate).toHaveBeenCalledWith(PORTAL)
  })
})
