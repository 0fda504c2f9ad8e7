import { act, renderHook, waitFor } from '@testing-library/react'
import { useCheckoutRedirect } from 'react-billing-portal'
import { expect, test, vi } from 'vitest'
import { endpoint, providing } from './setUp.js'

test('useCheckoutRedirect sends someone on the free plan to checkout', async () => {
  const { fetch, posts } = endpoint('free')
  const navigate = vi.fn()
  const { result } = renderHook(() => useCheckoutRedirect(), {
    wrapper: providing({ fetch, navigate, locale: 'de-AT' }),
  })
  act(() => void result.current.redirect({ plan: 'pro', quantity: 2 }))
  expect(result.current).toMatchObject({ isPending: true, pendingPlan: 'pro' })
  await waitFor(() =>
    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:\/\/\w+\.stripe\.com\//)),
  )
  expect(posts()[0]).toMatchObject({ path: '/checkout-sessions', body: { plan: 'pro', quantity: 2, locale: 'de-AT' } })
})

test('useCheckoutRedirect tells someone who has a plan already', async () => {
  const { fetch } = endpoint('active')
  const { result } = renderHook(() => useCheckoutRedirect(), { wrapper: providing({ fetch }) })
  await act(() => result.current.redirect({ plan: 'pro' }))
  expect(result.current).toMatchObject({ isPending: false, pendingPlan: null, error: { code: 'already_subscribed' } })
})
