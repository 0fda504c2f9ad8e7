import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import {
  BillingProvider,
  type BillingProviderProps,
  useBillingData,
  useCheckoutRedirect,
  usePortalRedirect,
  useReturnStatus,
} from 'react-billing-portal'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { billing, NOW } from '../support/fixtures.js'
import {
  answeredBy,
  billingOf,
  deferred,
  endpoint,
  json,
  pass,
  problem,
  providing,
  restorePage,
  setVisible,
} from './setUp.js'

/** Of this origin, for jsdom goes nowhere else. */
const PORTAL = `${location.origin}/#portal`
const QUIET = { isAwaitingChange: false, isChangeDelayed: false }
const AWAITING = { isAwaitingChange: true, isChangeDelayed: false }

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A page that shows billing data and has a way to Stripe; `read` answers its GETs. */
async function open(read: () => unknown, props: Partial<BillingProviderProps> = {}) {
  const wire = answeredBy(({ method }) => (method === 'POST' ? json({ url: PORTAL }) : read()))
  const { result, unmount } = renderHook(
    () => ({
      // All of it is read, so that every change renders.
      billing: { ...useBillingData() },
      portal: usePortalRedirect(),
      checkout: useCheckoutRedirect(),
      status: useReturnStatus(),
    }),
    { wrapper: providing({ fetch: wire.fetch, navigate: () => {}, ...props }) },
  )
  await pass(0)
  const gets = () => wire.calls.filter(({ method }) => method === 'GET').length
  const name = () => result.current.billing.data?.customer?.name
  return { ...wire, result, unmount, gets, name }
}

const restore = async () => {
  act(() => restorePage())
  await pass(1)
}

/** As a change at Stripe would look: another answer, with a later time each. */
const clockwork = (name: () => string) => () => json({ ...billingOf(name()), serverTime: new Date().toISOString() })

describe('C1: back by the browser’s Back button', () => {
  test.each(['shown, then visible', 'visible, then shown'])(
    'there is exactly one refetch, told in the order %s',
    async (order) => {
      const { gets, result } = await open(() => json(billing()))
      await act(() => result.current.portal.redirect())
      await pass(8000)
      await setVisible(false)
      if (order.startsWith('shown')) {
        vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
        act(() => restorePage())
        await setVisible(true)
      } else {
        await setVisible(true)
        act(() => restorePage())
      }
      await pass(500)
      expect(gets()).toBe(2)
    },
  )

  test('there is one even when the data is fresh and no redirect was made', async () => {
    const { gets } = await open(() => json(billing()))
    await restore()
    expect(gets()).toBe(2)
  })

  test('a page that is shown for the first time asks nothing more', async () => {
    const { gets } = await open(() => json(billing()))
    window.dispatchEvent(new Event('pageshow'))
    await pass(0)
    expect(gets()).toBe(1)
  })
})

describe('C20: back from another tab', () => {
  test('there is one refetch when the data is five seconds old, and none before', async () => {
    const { gets } = await open(() => json(billing()))
    await setVisible(false)
    await pass(4000)
    await setVisible(true)
    await pass(0)
    expect(gets()).toBe(1)
    await setVisible(false)
    await pass(1000)
    await setVisible(true)
    await pass(0)
    expect(gets()).toBe(2)
  })

  test('C21: a page that was looked at just before the person left still looks for their change', async () => {
    const page = await open(() => json(billing()))
    await pass(6000)
    act(() => void window.dispatchEvent(new Event('focus')))
    await act(() => page.result.current.portal.redirect({ type: 'payment_method_update' }))
    await restore()
    expect(page.result.current.status).toEqual(AWAITING)
  })

  test('from another window, which covers the page without hiding it, there is one too', async () => {
    const { gets } = await open(() => json(billing()))
    const focus = async () => {
      act(() => void window.dispatchEvent(new Event('focus')))
      await pass(0)
    }
    await focus()
    expect(gets()).toBe(1)
    await pass(5000)
    await focus()
    await focus()
    expect(gets()).toBe(2)
  })

  test('ten switches in a second make at most one refetch', async () => {
    const { gets } = await open(() => json(billing()))
    await pass(10_000)
    for (let count = 0; count < 10; count += 1) {
      await setVisible(false)
      await setVisible(true)
      await pass(100)
    }
    expect(gets()).toBe(2)
  })

  test('nothing is asked while the page is hidden', async () => {
    const { gets } = await open(() => json(billing()))
    await setVisible(false)
    await pass(600_000)
    expect(gets()).toBe(1)
  })

  test('a failure is tried again no more often than that', async () => {
    const { gets, result } = await open(() => problem(404, 'not_found'))
    expect(result.current.billing.isError).toBe(true)
    await setVisible(false)
    await setVisible(true)
    await pass(0)
    expect(gets()).toBe(1)
    await pass(5000)
    await setVisible(false)
    await setVisible(true)
    await pass(0)
    expect(gets()).toBe(2)
  })
})

describe('C21: a change that is not there yet', () => {
  test('is looked for five times in twenty seconds, then the page says that it may take a minute', async () => {
    const { gets, result } = await open(clockwork(() => 'Unchanged'))
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await restore()
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(AWAITING)
    await pass(19_998)
    expect(gets()).toBe(6)
    expect(result.current.status).toEqual(AWAITING)
    await pass(1)
    expect(gets()).toBe(7)
    await pass(0)
    expect(result.current.status).toEqual({ isAwaitingChange: false, isChangeDelayed: true })
    await pass(600_000)
    expect(gets()).toBe(7)
  })

  test('is looked for until it shows, and no longer', async () => {
    let name = 'Before'
    const { gets, name: shown, result } = await open(clockwork(() => name))
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await restore()
    name = 'After'
    await pass(1000)
    expect(shown()).toBe('After')
    expect(result.current.status).toEqual(QUIET)
    await pass(600_000)
    expect(gets()).toBe(3)
  })

  test('that is there at once is not waited for', async () => {
    let name = 'Before'
    const { gets, result } = await open(clockwork(() => name))
    await act(() => result.current.checkout.redirect({ plan: 'pro' }))
    name = 'After'
    await restore()
    await pass(60_000)
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(QUIET)
  })

  test('shows later by itself, and the page stops saying that it may take a minute', async () => {
    let name = 'Before'
    const { result } = await open(clockwork(() => name))
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await restore()
    await pass(20_000)
    await pass(0)
    expect(result.current.status.isChangeDelayed).toBe(true)
    name = 'After'
    await setVisible(false)
    await pass(6000)
    await setVisible(true)
    await pass(0)
    expect(result.current.status).toEqual(QUIET)
  })

  test('is not expected from a visit to the portal’s home page', async () => {
    const { gets, result } = await open(clockwork(() => 'Unchanged'))
    await act(() => result.current.portal.redirect())
    await restore()
    await pass(60_000)
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(QUIET)
  })

  test('is not expected when the page was never left', async () => {
    const { gets, result } = await open(
      clockwork(() => 'Unchanged'),
      { navigate: undefined },
    )
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await pass(10_000)
    await setVisible(false)
    await setVisible(true)
    await pass(60_000)
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(QUIET)
  })

  test('is not expected when the host’s navigate threw', async () => {
    const navigate = () => {
      throw new Error('not allowed here')
    }
    const { gets, result } = await open(
      clockwork(() => 'Unchanged'),
      { navigate },
    )
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await setVisible(false)
    await pass(6000)
    await setVisible(true)
    await pass(60_000)
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(QUIET)
  })

  test('C19: is not said to be looked for on the next person’s page', async () => {
    const { fetch } = answeredBy(({ method }) => json(method === 'POST' ? { url: PORTAL } : billing()))
    let customerKey = 'a'
    const wrapper = ({ children }: { children: ReactNode }) => (
      <BillingProvider endpoint="/api/billing" navigate={() => {}} {...{ fetch, customerKey }}>
        {children}
      </BillingProvider>
    )
    const use = () => ({ portal: usePortalRedirect(), status: useReturnStatus() })
    const { result, rerender } = renderHook(use, { wrapper })
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await restore()
    expect(result.current.status).toEqual(AWAITING)
    customerKey = 'b'
    rerender()
    await pass(60_000)
    expect(result.current.status).toEqual(QUIET)
  })

  test('is not looked for by a page that is hidden or gone', async () => {
    const { gets, result, unmount } = await open(clockwork(() => 'Unchanged'))
    await act(() => result.current.portal.redirect({ type: 'subscription_cancel' }))
    await restore()
    await setVisible(false)
    await pass(7000)
    expect(gets()).toBe(2)
    unmount()
    await pass(60_000)
    expect(gets()).toBe(2)
  })

  test('is looked for after a visit in a new tab too', async () => {
    const tab = { opener: null, location: { replace: () => {} }, close: () => {} }
    vi.spyOn(window, 'open').mockReturnValue(tab as unknown as Window)
    const { gets, result } = await open(
      clockwork(() => 'Unchanged'),
      { navigate: undefined, target: 'new-tab' },
    )
    await act(() => result.current.portal.redirect({ type: 'payment_method_update' }))
    await setVisible(false)
    await pass(2000)
    await setVisible(true)
    await pass(0)
    expect(gets()).toBe(2)
    expect(result.current.status).toEqual(AWAITING)
  })
})

test('C22: an older answer still on its way does not overwrite what is read after the return', async () => {
  const old = deferred()
  const answers = [() => json(billingOf('First')), () => old.answer, () => json(billingOf('After the return'))]
  const { gets, name, result } = await open(() => answers.shift()?.())
  act(() => void result.current.billing.refetch())
  await pass(0)
  expect(gets()).toBe(2)
  await restore()
  expect(name()).toBe('After the return')
  old.give(json(billingOf('Before the return')))
  await pass(0)
  expect(name()).toBe('After the return')
})

test('C22: not even when it is the first', async () => {
  const old = deferred()
  const answers = [() => old.answer, () => json(billingOf('After the return'))]
  const { name } = await open(() => answers.shift()?.())
  await restore()
  old.give(json(billingOf('Before the return')))
  await pass(0)
  expect(name()).toBe('After the return')
})

test('a cancellation made in the portal shows after the return', async () => {
  vi.useRealTimers()
  const { fetch, sandbox } = endpoint('active')
  const pages: string[] = []
  const { result } = renderHook(() => ({ billing: useBillingData(), portal: usePortalRedirect() }), {
    wrapper: providing({ fetch, navigate: (url) => pages.push(url) }),
  })
  await vi.waitFor(() => expect(result.current.billing.data?.subscriptions[0]?.lifecycle).toBe('active'), 15_000)
  const [subscription] = result.current.billing.data?.subscriptions ?? []
  await act(() => result.current.portal.redirect({ type: 'subscription_cancel', subscription: subscription?.ref }))
  const [url = ''] = pages
  const page = await sandbox.pages(new Request(url))
  expect(page.status).toBe(200)
  const form = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form')
  const fields = [...(form?.querySelectorAll('[name]') ?? [])].map((field): [string, string] => [
    field.getAttribute('name') ?? '',
    field.getAttribute('value') ?? '',
  ])
  await sandbox.pages(
    new Request(new URL(form?.getAttribute('action') || url, url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
  )
  act(() => restorePage())
  await vi.waitFor(() => expect(result.current.billing.data?.subscriptions[0]?.lifecycle).toBe('canceling'), 15_000)
  expect(result.current.portal.isPending).toBe(false)
})
