import { render, screen, within } from '@testing-library/react'
import { BillingAlertsView, toAlerts, type BillingAlertsViewProps, type PlanActs } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'
import type { Billing, Lifecycle, PaymentMethod } from '../../src/contract/index.js'
import { allActs, billing, lifecycles, paymentMethod, subscription } from '../support/fixtures.js'

const card = (status: 'expired' | 'expiring', overrides: Partial<PaymentMethod> = {}) =>
  paymentMethod({ expiry: { month: 11, year: 2026, status }, ...overrides })
const kindsOf = (overrides: Partial<Billing>) => toAlerts(billing(overrides)).map(({ kind }) => kind)
const trialUntil = (trialEndsAt: string | null) => [subscription({ lifecycle: 'trialing', trialEndsAt })]

describe('what needs attention', () => {
  it('is nothing when all is well, on the free plan, and once all has ended', () => {
    expect(kindsOf({})).toEqual([])
    expect(kindsOf({ subscriptions: [] })).toEqual([])
    expect(kindsOf({ subscriptions: [lifecycles.canceled], paymentMethods: [card('expired')] })).toEqual([])
  })

  it('comes the gravest first', () => {
    const words: Lifecycle[] = [
      'canceling',
      'trial_without_method',
      'incomplete',
      'unpaid',
      'past_due',
      'action_required',
    ]
    const subscriptions = words.map((word) => ({ ...lifecycles[word], ref: word }))
    expect(kindsOf({ subscriptions, paymentMethods: [] })).toEqual(words.toReversed())
  })

  it('C40: is a trial in its last week, by the server’s clock', () => {
    expect(kindsOf({ subscriptions: trialUntil('2026-11-18T09:00:00.000Z') })).toEqual(['trial_ending'])
    expect(kindsOf({ subscriptions: trialUntil('2026-11-20T09:00:00.000Z') })).toEqual([])
    expect(kindsOf({ subscriptions: trialUntil(null) })).toEqual([])
  })

  it('is a card that expires, once however many plans it pays for', () => {
    const subscriptions = [subscription(), subscription({ ref: 'subscription-2' })]
    expect(kindsOf({ subscriptions, paymentMethods: [card('expiring')] })).toEqual(['card_expiring'])
    expect(kindsOf({ subscriptions, paymentMethods: [card('expired')] })).toEqual(['card_expired'])
  })

  it('is no card that pays for nothing', () => {
    expect(kindsOf({ paymentMethods: [card('expired', { ref: 'another' })] })).toEqual([])
  })
})

function renderAlerts(overrides: Partial<Billing>, props: Partial<BillingAlertsViewProps> = {}) {
  const onAct = vi.fn<(act: keyof PlanActs) => void>()
  const view = render(
    <BillingAlertsView alerts={toAlerts(billing(overrides))} actsOf={() => allActs(onAct)} {...props} />,
  )
  return { onAct, ...view }
}

describe('the alert', () => {
  it.each<[string, string, string, keyof PlanActs, Partial<Billing>]>([
    ['critical', 'Pro Payment of €29.00 failed.', 'Pay now', 'pay', { subscriptions: [lifecycles.past_due] }],
    [
      'critical',
      'Pro Your bank asks you to confirm €29.00.',
      'Confirm payment',
      'pay',
      { subscriptions: [lifecycles.action_required] },
    ],
    [
      'caution',
      'Pro Trial ends on November 26, 2026. Add a payment method to continue.',
      'Add payment method',
      'addPaymentMethod',
      { subscriptions: [lifecycles.trial_without_method] },
    ],
    [
      'caution',
      'Pro Your plan ends on December 3, 2026. You keep access until then.',
      'Keep plan',
      'resume',
      { subscriptions: [lifecycles.canceling] },
    ],
    [
      'critical',
      'Visa ending in 4242 Expired 11/2026',
      'Update payment method',
      'addPaymentMethod',
      { paymentMethods: [card('expired')] },
    ],
    [
      'caution',
      'Visa ending in 4242 Expires 11/2026',
      'Update payment method',
      'addPaymentMethod',
      { paymentMethods: [card('expiring')] },
    ],
  ])('is %s and says "%s", with "%s"', (tone, sentence, action, act, overrides) => {
    const { onAct } = renderAlerts(overrides)
    const alert = screen.getByRole('region', { name: 'Needs attention' })
    expect(alert).toHaveAttribute('data-tone', tone)
    expect(alert.querySelector('p')?.textContent).toBe(sentence)
    screen.getByRole('button', { name: action }).click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith(act)
  })

  it('says when a trial ends, and asks for nothing', () => {
    renderAlerts({ subscriptions: trialUntil('2026-11-14T09:00:00.000Z') })
    expect(screen.getByRole('region')).toHaveTextContent('Trial until November 14, 2026, then €29.00 / month.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('folds the others away', () => {
    const canceling = { ...lifecycles.canceling, ref: 'subscription-2', name: 'Archive' }
    renderAlerts({ subscriptions: [lifecycles.past_due, canceling], paymentMethods: [card('expired')] })
    const others = screen.getByText('2 more').closest('details')
    expect(others).not.toHaveAttribute('open')
    const items = within(others ?? document.body).getAllByRole('listitem', { hidden: true })
    expect(items.map((line) => line.getAttribute('data-kind'))).toEqual(['card_expired', 'canceling'])
  })

  it('is not there when nothing needs attention', () => {
    expect(renderAlerts({}).container).toBeEmptyDOMElement()
  })

  it('pays by a link where one is given', () => {
    renderAlerts({ subscriptions: [lifecycles.past_due] }, { actsOf: () => ({ pay: { href: '/pay' } }) })
    expect(screen.getByRole('link', { name: 'Pay now' })).toHaveAttribute('href', '/pay')
  })

  it('hides a control whose act is missing', () => {
    renderAlerts({ subscriptions: [lifecycles.canceling] }, { actsOf: undefined })
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('A2: tells beside its control why the act failed', () => {
    renderAlerts({ subscriptions: [lifecycles.canceling] }, { error: { code: 'timeout' } })
    expect(screen.getByRole('alert')).toHaveTextContent('This took too long. Nothing was charged or changed.')
  })

  it('A1: announces the act under way', () => {
    renderAlerts(
      { subscriptions: [lifecycles.canceling] },
      {
        actsOf: () => ({ resume: { onAct: vi.fn(), isPending: true } }),
        isPending: true,
      },
    )
    expect(screen.getByRole('button', { name: 'Keep plan' })).toHaveAttribute('aria-busy', 'true')
    expect(screen.getByRole('status')).toHaveTextContent('Opening the billing page')
  })
})
