import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BillingAlerts, BillingProvider, type BillingProviderProps, SubscriptionCard } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'
import type { Subscription } from '../../src/contract/index.js'
import { json, problem, restorePage } from '../hooks/setUp.js'
import { billing, lifecycles, subscription } from '../support/fixtures.js'

/** The names of the buttons that a subscription's card and alert show. */
function buttonsOf(overrides: Partial<Subscription>, mode?: BillingProviderProps['mode']) {
  const initialData = billing({ subscriptions: [subscription(overrides)], serverTime: new Date().toISOString() })
  const neverAnswers = () => new Promise<never>(() => undefined)
  render(
    <BillingProvider endpoint="/api/billing" fetch={neverAnswers} initialData={initialData} mode={mode}>
      <BillingAlerts />
      <SubscriptionCard />
    </BillingProvider>,
  )
  return screen.queryAllByRole('button').map((button) => button.textContent)
}

describe('what is offered by redirect', () => {
  it('is what the portal can do with this subscription, and nothing else', () => {
    expect(buttonsOf({ flows: [] })).toEqual([])
    expect(buttonsOf({ flows: ['subscription_update'] })).toEqual(['Change plan'])
  })

  it.each([
    ['canceling', lifecycles.canceling],
    ['scheduled_change', lifecycles.scheduled_change],
    ['paused', lifecycles.paused],
  ])('is not to undo what the portal cannot undo: %s', (_, overrides) => {
    expect(buttonsOf({ ...overrides, flows: [], isResumable: false })).toEqual([])
  })

  it('is not to pay without an open invoice', () => {
    expect(buttonsOf({ ...lifecycles.unpaid, openInvoice: null, flows: [] })).toEqual([])
    expect(buttonsOf({ ...lifecycles.past_due, openInvoice: null, flows: [] })).toEqual([])
  })

  it('is not what only the page can do', () => {
    expect(buttonsOf({ ...lifecycles.scheduled_change, flows: [], operations: ['undoChange', 'cancel'] })).toEqual([])
  })
})

describe('what an act by redirect came to', () => {
  it('is told until the next begins, whichever that is', async () => {
    const navigate = vi.fn<(url: string) => void>()
    const initialData = billing({
      subscriptions: [subscription({ flows: ['subscription_update', 'subscription_cancel'] })],
      serverTime: new Date().toISOString(),
    })
    const answers = [problem(403, 'forbidden'), json({ url: 'https://billing.stripe.com/p/session/1' })]
    const fetch = (_: string, { method }: RequestInit) =>
      method === 'POST' ? Promise.resolve(answers.shift() as Response) : new Promise<never>(() => undefined)
    render(
      <BillingProvider endpoint="/api/billing" fetch={fetch} initialData={initialData} navigate={navigate}>
        <SubscriptionCard />
      </BillingProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Cancel plan' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/^You are not allowed to do this/)
    const change = screen.getByRole('button', { name: 'Change plan' })
    fireEvent.click(change)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(change).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByRole('button', { name: 'Cancel plan' })).not.toHaveAttribute('aria-busy')
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  })

  it('is forgotten once an act of another kind went through', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    const initialData = billing({
      subscriptions: [subscription({ ...lifecycles.past_due, flows: ['subscription_cancel'] })],
      serverTime: new Date().toISOString(),
    })
    const fetch = (url: string, { method }: RequestInit) => {
      if (method === 'POST') return Promise.resolve(problem(403, 'forbidden'))
      return url.includes('/hosted') ? Promise.resolve(json({ url: 'https://invoice.stripe.com/i/1' })) : never()
    }
    const never = () => new Promise<never>(() => undefined)
    const navigate = vi.fn<(url: string) => void>()
    render(
      <BillingProvider endpoint="/api/billing" fetch={fetch} initialData={initialData} navigate={navigate}>
        <SubscriptionCard />
      </BillingProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: 'Cancel plan' }))
    await screen.findByRole('alert')
    fireEvent.click(screen.getByRole('button', { name: 'Pay now' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    act(() => restorePage())
    expect(screen.queryByRole('alert')).toBeNull()
    expect(open).not.toHaveBeenCalled()
  })
})

describe('what is offered in the page', () => {
  it('is what the endpoint can do with this subscription', () => {
    expect(buttonsOf({ flows: [], operations: ['cancel', 'pause'] }, 'inline')).toEqual(['Cancel plan', 'Pause plan'])
  })

  it('is still done at Stripe’s where the endpoint cannot and the portal can', () => {
    expect(buttonsOf({ flows: ['subscription_cancel'], operations: [] }, 'inline')).toEqual(['Cancel plan'])
  })

  it('is chosen for each area by itself', () => {
    const overrides = { ...lifecycles.scheduled_change, flows: [], operations: ['undoChange', 'changePlan'] }
    expect(buttonsOf(overrides, { cancel: 'inline' })).toEqual([])
    expect(buttonsOf(overrides, { plan: 'inline' })).toContain('Undo change')
  })
})
