import { render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { BillingProvider, type BillingProviderProps, useBillingData } from 'react-billing-portal'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { billing, NOW } from '../support/fixtures.js'
import { answeredBy, billingOf, json, pass, setVisible } from './setUp.js'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function CustomerName() {
  const { data, error } = useBillingData()
  return <p>{error ? error.code : (data?.customer?.name ?? 'loading')}</p>
}

const page = (props: Partial<BillingProviderProps>) => (
  <BillingProvider endpoint="/api/billing" {...props}>
    <CustomerName />
  </BillingProvider>
)

describe('what a server already loaded', () => {
  test('is in the first HTML, and nothing is asked for while it is made', () => {
    const { calls, fetch } = answeredBy(() => json(billing()))
    expect(renderToString(page({ fetch, initialData: billing() }))).toBe('<p>Northwind Studio</p>')
    expect(renderToString(page({ fetch }))).toBe('<p>loading</p>')
    expect(calls).toEqual([])
  })

  test('is not asked for again while it is fresh', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) + 4000 })
    const { calls, fetch } = answeredBy(() => json(billing()))
    render(page({ fetch, initialData: billing() }))
    await pass(0)
    expect(screen.getByText('Northwind Studio')).toBeInTheDocument()
    expect(calls).toEqual([])
  })

  test('is shown and refreshed when it is older', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) + 6000 })
    const { fetch } = answeredBy(() => json(billingOf('Fresh')))
    render(page({ fetch, initialData: billing() }))
    expect(screen.getByText('Northwind Studio')).toBeInTheDocument()
    await pass(0)
    expect(screen.getByText('Fresh')).toBeInTheDocument()
  })

  test('grows old even where this clock is two days behind', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) - 2 * 86_400_000 })
    const { calls, fetch } = answeredBy(() => json(billing()))
    render(page({ fetch, initialData: billing() }))
    await pass(6000)
    await setVisible(false)
    await setVisible(true)
    await pass(0)
    expect(calls).toHaveLength(1)
  })

  test('is not shown to the next person', () => {
    const { fetch } = answeredBy(() => new Promise(() => {}))
    const initialData = billing()
    const { rerender } = render(page({ fetch, initialData, customerKey: 'a' }))
    rerender(page({ fetch, initialData, customerKey: 'b' }))
    expect(screen.getByText('loading')).toBeInTheDocument()
  })

  test('replaces what is older when the server loads again', async () => {
    vi.useFakeTimers({ now: Date.parse(NOW) })
    const { fetch } = answeredBy(() => json(billing()))
    const { rerender } = render(page({ fetch, initialData: billing() }))
    await pass(2000)
    rerender(page({ fetch, initialData: { ...billingOf('Later'), serverTime: '2026-11-12T09:00:02.000Z' } }))
    await pass(0)
    expect(screen.getByText('Later')).toBeInTheDocument()
  })
})
