import { QueryClient } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider, type BillingProviderProps, useBillingData } from 'react-billing-portal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { billing } from '../support/fixtures.js'
import { answeredBy, billingOf, deferred, endpoint, json, problem, providing } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const load = (props: Partial<BillingProviderProps>) => renderHook(() => useBillingData(), { wrapper: providing(props) })

function CustomerName() {
  const { data, error } = useBillingData()
  return <p>{error ? error.code : (data?.customer?.name ?? 'loading')}</p>
}

test('gives everything in one request, however many components ask', async () => {
  const { calls, fetch } = endpoint('active')
  const { result } = renderHook(() => [useBillingData(), useBillingData(), useBillingData()] as const, {
    wrapper: providing({ fetch }),
  })
  expect(result.current[0]).toMatchObject({ status: 'pending', data: undefined, error: null })
  await waitFor(() => expect(result.current[0].isSuccess).toBe(true))
  expect(result.current[0].data).toMatchObject({
    version: 1,
    unavailable: [],
    subscriptions: [{ lifecycle: 'active' }],
  })
  expect(result.current[2].data).toBe(result.current[0].data)
  expect(calls).toHaveLength(1)
})

test('without a provider it says which hook needs which component', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderHook(() => useBillingData())).toThrow(/^useBillingData has no `endpoint`.*<BillingProvider>/)
})

test('C7: an answer of the wrong kind is an error of the hook, not of the render', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { calls, fetch } = answeredBy(() => json(null))
  const { result } = load({ fetch })
  await waitFor(() => expect(result.current.error?.code).toBe('invalid_response'))
  expect(calls).toHaveLength(1)
})

describe('C4: someone who is signed out', () => {
  test('sees nothing of what was loaded before; the host is told once, and nothing is retried', async () => {
    const { calls, fetch, signedIn } = endpoint('active')
    const onUnauthenticated = vi.fn()
    const onError = vi.fn()
    const { result } = load({ fetch, onUnauthenticated, onError })
    await waitFor(() => expect(result.current.data).toBeDefined())

    signedIn.customer = null
    await act(() => result.current.refetch())
    await waitFor(() => expect(result.current.error?.code).toBe('unauthenticated'))
    expect(result.current.data).toBeUndefined()
    expect(calls).toHaveLength(2)

    await act(() => result.current.refetch())
    expect(onUnauthenticated).toHaveBeenCalledTimes(1)
    expect(onError).toHaveBeenCalledWith(result.current.error, { operation: 'getBilling' })
  })

  test('and signs in again is told apart from the next time', async () => {
    const { fetch, signedIn } = endpoint('active')
    const { customer } = signedIn
    const onUnauthenticated = vi.fn()
    const { result } = load({ fetch, onUnauthenticated })
    for (const next of [null, customer, null]) {
      signedIn.customer = next
      await act(() => result.current.refetch())
    }
    expect(onUnauthenticated).toHaveBeenCalledTimes(2)
  })

  test('does not get back what the server had rendered', async () => {
    const { fetch } = answeredBy(() => problem(401, 'unauthenticated'))
    const { result, rerender } = load({ fetch, initialData: billing() })
    expect(result.current.data).toEqual(billing())
    await waitFor(() => expect(result.current.error?.code).toBe('unauthenticated'))
    rerender()
    expect(result.current.data).toBeUndefined()
  })
})

test('C4: someone who may not is not asked to sign in, and nothing is retried', async () => {
  const { calls, fetch } = answeredBy(() => problem(403, 'forbidden'))
  const onUnauthenticated = vi.fn()
  const { result } = load({ fetch, onUnauthenticated })
  await waitFor(() => expect(result.current.error?.code).toBe('forbidden'))
  expect(calls).toHaveLength(1)
  expect(onUnauthenticated).not.toHaveBeenCalled()
})

test('C11: offline at mount is an error at once, and the network’s return one refetch', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { calls, fetch } = answeredBy(() =>
    navigator.onLine ? json(billing()) : Promise.reject(new TypeError('Failed to fetch')),
  )
  const { result } = load({ fetch })
  await waitFor(() => expect(result.current.error?.code).toBe('offline'))
  expect(calls).toHaveLength(1)

  onLine.mockReturnValue(true)
  act(() => {
    window.dispatchEvent(new Event('online'))
  })
  await waitFor(() => expect(result.current.data).toEqual(billing()))
  expect(calls).toHaveLength(2)
})

test('C17: a page that is left gives its request up, and nobody is told', async () => {
  const { calls, fetch } = answeredBy(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      }),
  )
  const onError = vi.fn()
  const { unmount } = load({ fetch, onError })
  await waitFor(() => expect(calls).toHaveLength(1))
  unmount()
  expect(calls[0]?.signal?.aborted).toBe(true)
  await Promise.resolve()
  expect(onError).not.toHaveBeenCalled()
})

test('C18: StrictMode sends one request, and posts nothing', async () => {
  const { calls, fetch } = answeredBy(() => json(billing()))
  render(
    <StrictMode>
      <BillingProvider endpoint="/api/billing" fetch={fetch}>
        <CustomerName />
      </BillingProvider>
    </StrictMode>,
  )
  expect(await screen.findByText('Northwind Studio')).toBeInTheDocument()
  expect(calls.map(({ method }) => method)).toEqual(['GET'])
})

test.each([
  ['endpoint', { endpoint: '/a' }, { endpoint: '/b' }],
  ['customerKey', { endpoint: '/a', customerKey: 'a' }, { endpoint: '/a', customerKey: 'b' }],
])('C19: a late answer for the last %s is not shown under the next', async (_, first, second) => {
  const late = deferred()
  const answers = [late.answer, json(billingOf('Second'))]
  const { calls, fetch } = answeredBy(() => answers.shift())
  const page = (props: typeof first) => (
    <BillingProvider fetch={fetch} {...props}>
      <CustomerName />
    </BillingProvider>
  )
  const { rerender, getByText } = render(page(first))
  await waitFor(() => expect(calls).toHaveLength(1))
  rerender(page(second))
  await waitFor(() => expect(getByText('Second')).toBeInTheDocument())
  await act(async () => late.give(json(billingOf('First'))))
  expect(getByText('Second')).toBeInTheDocument()
})

test('C19: the next person never sees the last one’s bill, whatever the host’s defaults', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { placeholderData: (last: unknown) => last } } })
  const next = deferred()
  const answers = [json(billingOf('First')), next.answer]
  const { fetch } = answeredBy(() => answers.shift())
  const page = (customerKey: string) => (
    <BillingProvider endpoint="/api/billing" {...{ fetch, queryClient, customerKey }}>
      <CustomerName />
    </BillingProvider>
  )
  const { rerender } = render(page('a'))
  await screen.findByText('First')
  rerender(page('b'))
  expect(screen.getByText('loading')).toBeInTheDocument()
  await act(async () => next.give(json(billingOf('Second'))))
  expect(await screen.findByText('Second')).toBeInTheDocument()
})

test('the host’s defaults do not change how billing fails', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true, retry: 9 } } })
  const { calls, fetch } = answeredBy(() => problem(404, 'not_found'))
  const { result } = load({ fetch, queryClient })
  await waitFor(() => expect(result.current.error?.code).toBe('not_found'))
  expect(calls).toHaveLength(1)
})
