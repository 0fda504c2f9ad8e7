import { act, renderHook, waitFor } from '@testing-library/react'
import { useInvoices } from 'react-billing-portal'
import { expect, test } from 'vitest'
import { billing, invoice, invoices } from '../support/fixtures.js'
import { answeredBy, endpoint, json, problem, providing } from './setUp.js'

test('begins with the page that came with everything else, without a request of its own', async () => {
  const { calls, fetch } = endpoint('active')
  const { result } = renderHook(() => useInvoices(), { wrapper: providing({ fetch }) })
  expect(result.current).toMatchObject({ data: undefined, isPending: true, hasNextPage: false })
  await waitFor(() => expect(result.current.data?.length).toBeGreaterThan(0))
  expect(result.current).toMatchObject({ isPending: false, hasNextPage: false, error: null })
  expect(calls.map(({ path }) => path)).toEqual([''])

  await act(() => result.current.fetchNextPage())
  expect(calls).toHaveLength(1)
})

test('loads page after page until the last, each invoice once', async () => {
  const { calls, fetch } = endpoint('manyInvoices')
  const { result } = renderHook(() => useInvoices(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  const first = result.current.data ?? []

  let loaded = first.length
  while (result.current.hasNextPage) {
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.length).toBeGreaterThan(loaded))
    loaded = result.current.data?.length ?? 0
  }
  const { data = [] } = result.current
  expect(data.slice(0, first.length)).toEqual(first)
  expect(data.length).toBeGreaterThan(first.length)
  expect(new Set(data.map(({ ref }) => ref)).size).toBe(data.length)
  expect(data.map(({ createdAt }) => createdAt)).toEqual(
    data
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  )
  expect(calls.length).toBeGreaterThan(2)
  expect(calls.slice(1).every(({ path }) => path.startsWith('/invoices?cursor='))).toBe(true)
})

test('keeps what is there when a page fails, and loads it when asked again', async () => {
  const { faults, fetch } = endpoint('manyInvoices')
  const { result } = renderHook(() => useInvoices(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  const first = result.current.data

  faults.push(() => problem(400, 'invalid_request'))
  await act(() => result.current.fetchNextPage())
  await waitFor(() => expect(result.current.isFetchNextPageError).toBe(true))
  expect(result.current).toMatchObject({ isFetchingNextPage: false, hasNextPage: true })
  expect(result.current.error?.code).toBe('invalid_request')
  expect(result.current.data).toEqual(first)

  await act(() => result.current.fetchNextPage())
  await waitFor(() => expect(result.current.data?.length).toBeGreaterThan(first?.length ?? 0))
  expect(result.current).toMatchObject({ isFetchNextPageError: false, error: null })
})

test('C4: a page asked for by someone who is signed out takes what is shown with it', async () => {
  const { fetch, signedIn } = endpoint('manyInvoices')
  const { result } = renderHook(() => useInvoices(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  signedIn.customer = null
  await act(() => result.current.fetchNextPage())
  await waitFor(() => expect(result.current).toMatchObject({ data: undefined, error: { code: 'unauthenticated' } }))
})

test('two calls at once load one page', async () => {
  const { calls, fetch } = endpoint('manyInvoices')
  const { result } = renderHook(() => useInvoices(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  await act(() => Promise.all([result.current.fetchNextPage(), result.current.fetchNextPage()]))
  expect(calls).toHaveLength(2)
})

test('a new invoice at the top leaves no gap and no double', async () => {
  const rows = invoices(3)
  const answers = [
    billing({ invoices: { data: rows.slice(0, 2), nextCursor: 'after-10' } }),
    { data: rows.slice(2), nextCursor: null },
    billing({ invoices: { data: [invoice({ ref: 'invoice-12' }), ...rows.slice(0, 1)], nextCursor: 'after-11' } }),
    { data: rows.slice(1), nextCursor: null },
  ]
  const { calls, fetch } = answeredBy(() => json(answers.shift()))
  const { result } = renderHook(() => ({ ...useInvoices() }), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.hasNextPage).toBe(true))
  await act(() => result.current.fetchNextPage())
  await waitFor(() => expect(result.current.data).toHaveLength(3))

  await act(async () => {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  })
  await waitFor(() => expect(result.current.data?.[0]?.ref).toBe('invoice-12'))
  await act(() => result.current.fetchNextPage())
  await waitFor(() =>
    expect(result.current.data?.map(({ ref }) => ref)).toEqual(['invoice-12', 'invoice-11', 'invoice-10', 'invoice-9']),
  )
  expect(calls).toHaveLength(4)
})
