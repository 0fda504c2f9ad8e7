import { render, screen } from '@testing-library/react'
import { BillingAlerts, BillingProvider, type BillingProviderProps, SubscriptionCard } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'
import type { Subscription } from '../../src/contract/index.js'
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
