import { act, renderHook, waitFor } from '@testing-library/react'
import { useSubscription } from 'react-billing-portal'
import { expect, test } from 'vitest'
import { deferred, endpoint, problem, providing } from './setUp.js'

test('gives the only subscription, and acts upon it', async () => {
  const { fetch } = endpoint('canceling')
  const { result } = renderHook(() => useSubscription(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.data?.lifecycle).toBe('canceling'))
  await act(async () => expect(await result.current.resume()).toMatchObject({ lifecycle: 'active' }))
  expect(result.current).toMatchObject({ data: { lifecycle: 'active' }, isPending: false, error: null })
})

test('C46: an act beside another of the same provider is not begun and says so; its own, pressed again, is left alone', async () => {
  const { calls, fetch } = endpoint('canceling')
  const useBoth = () => [useSubscription(), useSubscription()] as const
  const { result } = renderHook(useBoth, { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current[0].data).toBeTruthy())
  const [first, second] = result.current
  await act(async () => {
    const done = Promise.all([first.resume(), first.resume(), second.resume()])
    expect(await done).toEqual([expect.objectContaining({ lifecycle: 'active' }), null, null])
  })
  expect(result.current.map(({ error }) => error?.code ?? null)).toEqual([null, 'busy'])
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('an act that is under way is not forgotten by a reset', async () => {
  const { fetch, faults } = endpoint('canceling')
  const { result } = renderHook(() => useSubscription(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.data).toBeTruthy())
  const { answer, give } = deferred()
  faults.push(() => answer)
  act(() => void result.current.resume())
  act(() => result.current.reset())
  expect(result.current).toMatchObject({ isPending: true, pendingOperation: 'resume' })
  await act(async () => give(problem(403, 'forbidden')))
  await waitFor(() => expect(result.current).toMatchObject({ isPending: false, error: { code: 'forbidden' } }))
  act(() => result.current.reset())
  expect(result.current.error).toBeNull()
})

test('with several, none is taken for the only one', async () => {
  const { fetch } = endpoint('severalSubscriptions')
  const { result } = renderHook(() => useSubscription(), { wrapper: providing({ fetch }) })
  await waitFor(() => expect(result.current.data).toBeNull())
  await act(async () => expect(await result.current.cancel()).toBeNull())
})
