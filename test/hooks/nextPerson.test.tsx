import { act, render, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, useEffect, useState } from 'react'
import { BillingProvider, useBillingData, useChangePreview, useSubscription } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import { gate } from '../gate.js'
import { writesOf } from '../flows/setUp.js'
import { answeredBy, billingOf, endpoint, json, problem } from './setUp.js'

/** A page on which somebody else signs in, each with a subscription of their own. */
function twoPeople() {
  const wire = endpoint('active')
  const ben = wire.sandbox.seed('active').customer
  let signIn = (_: string) => {}
  function Wrapper({ children }: { children: ReactNode }) {
    const [customerKey, setKey] = useState('ada')
    useEffect(() => {
      signIn = setKey
    }, [])
    return (
      <BillingProvider endpoint="/api/billing" fetch={wire.fetch} customerKey={customerKey}>
        {children}
      </BillingProvider>
    )
  }
  const next = () => {
    wire.signedIn.customer = ben
    act(() => signIn('ben'))
  }
  return { ...wire, wrapper: Wrapper, next }
}

describe('when somebody else signs in', () => {
  it('C4: what a change would cost the one before is not shown to them', async () => {
    const { wrapper, next } = twoPeople()
    const { result } = renderHook(
      () => {
        const { data } = useSubscription()
        return { ref: data?.ref, preview: useChangePreview(data?.ref) }
      },
      { wrapper },
    )
    await waitFor(() => expect(result.current.ref).toBeDefined())
    const adas = result.current.ref
    act(() => result.current.preview.ask({ plan: 'business' }))
    await waitFor(() => expect(result.current.preview.data).not.toBeNull())
    next()
    expect(result.current.preview).toMatchObject({ data: null, isPending: false, error: null })
    await waitFor(() => expect([undefined, adas]).not.toContain(result.current.ref))
    act(() => result.current.preview.ask({ plan: 'business' }))
    await waitFor(() => expect(result.current.preview.data).not.toBeNull())
  })

  it('C4: an act of the one before holds up none of theirs, and its end is not shown to them', async () => {
    const { wrapper, next, faults, calls } = twoPeople()
    const { result } = renderHook(() => useSubscription(), { wrapper })
    await waitFor(() => expect(result.current.data).toBeTruthy())
    const adas = result.current.data?.ref
    const late = gate()
    faults.push(() => late.opened.then(() => problem(409, 'conflict')))
    act(() => void result.current.cancel())
    expect(result.current.isPending).toBe(true)
    next()
    await waitFor(() => expect([undefined, adas]).not.toContain(result.current.data?.ref))
    await act(() => result.current.cancel())
    expect(writesOf(calls)).toHaveLength(2)
    expect(result.current).toMatchObject({ data: { lifecycle: 'canceling' }, isPending: false, error: null })
    await act(async () => late.open())
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(result.current).toMatchObject({ data: { lifecycle: 'canceling' }, isPending: false, error: null })
  })

  it('C4: what the server loaded for them is there at once, and is not asked for', () => {
    const shown: (string | null | undefined)[] = []
    function Show() {
      shown.push(useBillingData().data?.customer?.name)
      return null
    }
    const { calls, fetch } = answeredBy(() => json(billingOf('Fetched')))
    const page = (name: string) => (
      <BillingProvider
        endpoint="/api/billing"
        fetch={fetch}
        customerKey={name}
        initialData={{ ...billingOf(name), serverTime: new Date().toISOString() }}
      >
        <Show />
      </BillingProvider>
    )
    const { rerender } = render(page('Ada'))
    shown.length = 0
    rerender(page('Ben'))
    expect(new Set(shown)).toEqual(new Set(['Ben']))
    expect(calls).toEqual([])
  })
})
