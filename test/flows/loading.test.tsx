import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endpoint, problem } from '../hooks/setUp.js'
import { configure } from '../server/acts.js'

const only = { sections: ['subscription'] } as const

describe('code that does not load', () => {
  beforeEach(() => {
    vi.resetModules()
  })

  /** The dashboard anew, for modules are remembered, with the flows' chunk failing so many times. */
  async function openWithout(failures: number, mode: 'portal' | 'none', props: object = {}) {
    let left = failures
    vi.doMock('../../src/components/flows/index.js', async (original) => {
      if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
      return original()
    })
    const fresh = await import('react-billing-portal')
    const { fetch, sandbox, faults } = endpoint('active', {
      operations: { cancel: true },
      publishableKey: 'pk_test_sandbox',
    })
    if (mode === 'none') await configure(sandbox, { subscription_cancel: { enabled: false } })
    const navigate = vi.fn()
    const page = { endpoint: '/api/billing', mode: 'inline', fetch, navigate, ...only, ...props } as const
    render(<fresh.BillingDashboard {...page} />)
    return { navigate, faults, opener: await screen.findByRole('button', { name: 'Cancel plan' }) }
  }

  afterEach(() => {
    vi.doUnmock('../../src/components/flows/index.js')
  })

  it('leads to the same at Stripe’s', async () => {
    const { opener, navigate } = await openWithout(1, 'portal')
    fireEvent.click(opener)
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('where nothing there does the same, says so beside the button, and loads it with the next press', async () => {
    const { opener, navigate } = await openWithout(1, 'none')
    opener.focus()
    fireEvent.click(opener)
    expect(await screen.findByRole('alert')).toHaveTextContent('The server could not be reached.')
    expect(opener).toHaveFocus()
    expect(opener).not.toHaveAttribute('aria-busy')
    fireEvent.click(opener)
    expect(await screen.findByRole('dialog', { name: 'Cancel Pro' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(navigate).not.toHaveBeenCalled()
  })

  it('says nothing more of a way out that failed, once it is there', async () => {
    const { opener, faults } = await openWithout(1, 'portal')
    faults.push(() => problem(502, 'stripe_error'))
    fireEvent.click(opener)
    expect(await screen.findByRole('alert')).toHaveTextContent('The payment service did not answer')
    fireEvent.click(opener)
    expect(await screen.findByRole('dialog', { name: 'Cancel Pro' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('F9: what a bank sent back is told of once Retry has the code, and its secret has left the address', async () => {
    history.replaceState(null, '', '/billing?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_1&tab=plan')
    const retrievePaymentIntent = () => Promise.resolve({ paymentIntent: { status: 'succeeded' } })
    await openWithout(1, 'portal', { loadStripe: () => Promise.resolve({ retrievePaymentIntent } as never) })
    expect(await screen.findByRole('alert')).toHaveTextContent('What your bank answered could not be loaded.')
    expect(location.search).toBe('?tab=plan')
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    expect(await screen.findByText('Your payment went through.')).toBeVisible()
    history.replaceState(null, '', '/')
  })
})
