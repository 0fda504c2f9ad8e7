import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { endpoint } from '../hooks/setUp.js'
import { configure } from '../server/acts.js'

const only = { sections: ['subscription'] } as const

describe('code that does not load', () => {
  beforeEach(() => {
    vi.resetModules()
  })

  /** The dashboard anew, for modules are remembered, with the flows' chunk failing so many times. */
  async function openWithout(failures: number, mode: 'portal' | 'none') {
    let left = failures
    vi.doMock('../../src/components/flows/index.js', async (original) => {
      if (left-- > 0) throw new TypeError('Failed to fetch dynamically imported module')
      return original()
    })
    const fresh = await import('react-billing-portal')
    const { fetch, sandbox } = endpoint('active', { operations: { cancel: true } })
    if (mode === 'none') await configure(sandbox, { subscription_cancel: { enabled: false } })
    const navigate = vi.fn()
    render(<fresh.BillingDashboard endpoint="/api/billing" mode="inline" fetch={fetch} navigate={navigate} {...only} />)
    return { navigate, opener: await screen.findByRole('button', { name: 'Cancel plan' }) }
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
})
