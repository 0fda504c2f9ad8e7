import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createLoadStripe } from 'react-billing-portal/sandbox'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endpoint } from '../hooks/setUp.js'

const FORM = '../../src/components/flows/SavingForm.js'
const ELEMENTS = '../../src/components/flows/LoadedElements.js'

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.doUnmock(FORM)
  vi.doUnmock(ELEMENTS)
})

type Package = typeof import('react-billing-portal')

/** A page made anew, for modules are remembered, while a deploy takes a chunk away, once. */
async function openDuringDeploy(chunk: string, children: (fresh: Package) => ReactNode) {
  let isUnderWay = true
  vi.doMock(chunk, async (original) => {
    if (!isUnderWay) return original()
    isUnderWay = false
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const fresh = await import('react-billing-portal')
  const { fetch, sandbox, calls } = endpoint('active')
  const navigate = vi.fn()
  const loadStripe = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en' })
  render(
    <fresh.BillingProvider endpoint="/api/billing" fetch={fetch} loadStripe={loadStripe} navigate={navigate}>
      {children(fresh)}
    </fresh.BillingProvider>,
  )
  return { calls, navigate }
}

describe('the form’s code', () => {
  it('F2: that cannot be loaded is said, with the way to Stripe’s own page, and loaded by Retry', async () => {
    const { calls, navigate } = await openDuringDeploy(FORM, ({ CustomPaymentForm }) => (
      <CustomPaymentForm onSuccess={() => {}} />
    ))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The server could not be reached/)
    fireEvent.click(await screen.findByRole('button', { name: 'Open the billing page instead' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(1))
    expect(calls.at(-1)?.body).toMatchObject({ flow: { type: 'payment_method_update' } })
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByLabelText('Card number')).toBeVisible()
    expect(screen.queryByText(/The server could not be reached/)).toBeNull()
  })

  it('F2: around a host’s own fields it is the same, after what the host shows until then', async () => {
    await openDuringDeploy(ELEMENTS, ({ BillingElements }) => (
      <BillingElements fallback={<p>One moment</p>}>
        <p>The fields</p>
      </BillingElements>
    ))
    expect(screen.getByText('One moment')).toBeVisible()
    expect(await screen.findByRole('alert')).toHaveTextContent(/^The server could not be reached/)
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('The fields')).toBeVisible()
  })
})
