import { cleanup, render, screen, within } from '@testing-library/react'
import { type PlanActs, SubscriptionCardView, type SubscriptionCardViewProps } from 'react-billing-portal'
import { describe, expect, it, vi } from 'vitest'
import type { Lifecycle, Subscription } from '../../src/contract/index.js'
import { allActs, item, lifecycles, plans, subscription } from '../support/fixtures.js'

function renderCard(overrides: Partial<Subscription> | null = {}, props: Partial<SubscriptionCardViewProps> = {}) {
  const onAct = vi.fn<(act: keyof PlanActs, plan?: string) => void>()
  render(
    <SubscriptionCardView
      subscription={overrides && subscription(overrides)}
      plans={plans}
      acts={allActs(onAct)}
      {...props}
    />,
  )
  return {
    onAct,
    card: screen.getByRole('region'),
    buttons: () => screen.queryAllByRole('button').map((button) => button.textContent),
  }
}

const slot = (card: HTMLElement, name: string) => card.querySelector(`[data-slot="${name}"]`)

describe('the plan card', () => {
  it.each<[Lifecycle, badge: string, sentence: string, action: string, act: keyof PlanActs]>([
    ['active', 'Active', 'Renews on December 3, 2026 for €29.00.', 'Change plan', 'change'],
    ['trialing', 'Trial', 'Trial until November 26, 2026, then €29.00 / month.', 'Change plan', 'change'],
    [
      'trial_without_method',
      'Trial',
      'Trial ends on November 26, 2026. Add a payment method to continue.',
      'Add payment method',
      'addPaymentMethod',
    ],
    [
      'canceling',
      'Ends Dec 3, 2026',
      'Your plan ends on December 3, 2026. You keep access until then.',
      'Keep plan',
      'resume',
    ],
    ['scheduled_change', 'Active', 'Changes to Starter on December 3, 2026.', 'Undo change', 'resume'],
    ['past_due', 'Payment failed', '€29.00 is overdue. We try again on November 15, 2026.', 'Pay now', 'pay'],
    ['action_required', 'Confirm payment', 'Your bank asks you to confirm €29.00.', 'Confirm payment', 'pay'],
    ['incomplete', 'Not started', 'Finish your first payment by November 13, 2026.', 'Finish payment', 'pay'],
    [
      'incomplete_expired',
      'Not started',
      'The first payment was not finished in time, so this plan did not start.',
      'Choose Pro',
      'choose',
    ],
    ['unpaid', 'Suspended', 'Payment is overdue and retries have stopped.', 'Pay now', 'pay'],
    ['collection_paused', 'Payments paused', 'No charges until January 3, 2027.', 'Resume payments', 'resumePayments'],
    ['paused', 'Paused', 'Your plan is paused until January 3, 2027.', 'Resume', 'resume'],
    ['canceled', 'Ended', 'Your plan ended on November 3, 2026.', 'Choose Pro', 'choose'],
    ['unknown', 'frozen by partner', 'November 3, 2026 to December 3, 2026', 'Manage billing', 'manage'],
  ])('says of %s: "%s", "%s", and offers "%s"', (lifecycle, badge, sentence, action, act) => {
    const { card, onAct } = renderCard({ ...lifecycles[lifecycle], isResumable: true })
    expect(card).toHaveAttribute('data-lifecycle', lifecycle)
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(slot(card, 'badge')).toHaveTextContent(badge)
    expect(slot(card, 'sentence')?.textContent).toBe(sentence)
    screen.getByRole('button', { name: action }).click()
    expect(onAct.mock.calls.map(([called]) => called)).toEqual([act])
  })

  it('where a trial ended with nothing to charge and cannot be resumed here, offers to add a payment method', () => {
    const paused = { ...lifecycles.paused, pause: { kind: 'trial_ended', resumesAt: null } }
    const { buttons } = renderCard(paused, { acts: { ...allActs(vi.fn()), resume: undefined } })
    expect(buttons()).toContain('Add payment method')
  })

  it('resumes a trial that ended with nothing to charge, where that is possible', () => {
    const { buttons } = renderCard({ ...lifecycles.paused, pause: { kind: 'trial_ended', resumesAt: null } })
    expect(buttons()).toContain('Resume')
    expect(buttons()).not.toContain('Add payment method')
  })

  it('shows the free plan as choices, each with its price', () => {
    const { card, onAct } = renderCard(null)
    expect(card).toHaveTextContent('You are on the free plan.')
    expect(slot(card, 'badge')).toHaveTextContent('Free')
    const choices = within(screen.getByRole('list', { name: 'Choose a plan' })).getAllByRole('listitem')
    expect(choices.map((choice) => choice.textContent)).toEqual([
      'Starter€9.00 / month · For one personChoose Starter',
      'Pro€29.00 / month · For a small teamChoose Pro',
      'Business€99.00 / month · For a whole companyChoose Business',
    ])
    screen.getByRole('button', { name: 'Choose Pro' }).click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('choose', 'pro')
  })

  it('does not offer a plan that costs nothing', () => {
    const free = {
      ...item(),
      key: 'free',
      name: 'Free',
      description: null,
      unitAmount: 0,
      canSwitchTo: true,
      quantityLimits: null,
    }
    const { buttons } = renderCard(null, { plans: [free] })
    expect(buttons()).toEqual([])
  })

  it('offers the next plan up of the same currency and rhythm', () => {
    const rest = { description: null, canSwitchTo: true, quantityLimits: null }
    const yearly = { ...item({ interval: 'year', unitAmount: 4900 }), key: 'yearly', ...rest }
    const dollars = { ...item({ currency: 'usd', unitAmount: 3900 }), key: 'dollars', ...rest }
    const { onAct, buttons } = renderCard({ plan: 'starter' }, { plans: [...plans, yearly, dollars] })
    expect(buttons()).toEqual(['Cancel plan', 'Change plan', 'Upgrade'])
    screen.getByRole('button', { name: 'Upgrade to Pro' }).click()
    expect(onAct).toHaveBeenCalledExactlyOnceWith('upgrade', 'pro')
  })

  it.each([
    ['the dearest plan', { plan: 'business' }],
    ["a price outside the host's plans", { plan: null }],
    ['a plan that is ending', lifecycles.canceling],
    ['a plan that is paid in another currency than it is listed in', { currency: 'usd' }],
  ])('offers no upgrade of %s', (_, overrides) => {
    expect(renderCard(overrides).buttons()).not.toContain('Upgrade')
  })

  it('offers the next plan up among those the portal can switch to', () => {
    const offered = plans.map((plan) => ({ ...plan, canSwitchTo: plan.key !== 'pro' }))
    renderCard({ plan: 'starter' }, { plans: offered })
    expect(screen.getByRole('button', { name: /^Upgrade/ })).toHaveAccessibleName('Upgrade to Business')
    cleanup()
    const { buttons } = renderCard({}, { plans: plans.map((plan) => ({ ...plan, canSwitchTo: false })) })
    expect(buttons()).toEqual(['Cancel plan', 'Change plan'])
  })

  it('prices the next plan up for the seats that are kept', () => {
    const { card } = renderCard({ plan: 'starter', items: [item({ plan: 'starter', quantity: 12, unitAmount: 900 })] })
    expect(slot(card, 'plan')).toHaveTextContent('Pro12 × €29.00 / month')
  })

  it('hides a control whose act is missing', () => {
    render(<SubscriptionCardView subscription={subscription()} plans={plans} />)
    render(<SubscriptionCardView subscription={null} plans={plans} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('C9: of a lifecycle it does not know it shows the neutral word and the period, and nothing that ends or costs', () => {
    const { card, buttons } = renderCard({ lifecycle: 'hibernating', status: 'deep_sleep' })
    expect(slot(card, 'badge')).toHaveTextContent('deep sleep')
    expect(slot(card, 'badge')).toHaveAttribute('data-tone', 'neutral')
    expect(card).toHaveTextContent('November 3, 2026 to December 3, 2026')
    expect(buttons()).toEqual(['Manage billing'])
  })

  it('C9: an interval it does not know reads neutrally', () => {
    const { card } = renderCard({ items: [item({ interval: 'fortnight' })] })
    expect(slot(card, 'price')).toHaveTextContent('€29.00/ period')
  })

  it('I4: a price that depends on use says so', () => {
    const { card } = renderCard({ amount: null, items: [item({ unitAmount: null, quantity: null })] })
    expect(slot(card, 'price')).toHaveTextContent(/^Usage-based$/)
  })

  it('shows no price of one period where the parts are paid in several rhythms', () => {
    const { card } = renderCard({ amount: null, items: [item(), item({ name: 'Support', interval: 'year' })] })
    expect(slot(card, 'price')).toBeNull()
    expect(card).not.toHaveTextContent('Usage-based')
  })

  it('shows seats as their number and price', () => {
    const { card } = renderCard({ amount: 10_800, items: [item({ quantity: 12, unitAmount: 900 })] })
    expect(slot(card, 'price')).toHaveTextContent('€108.00/ month(12 × €9.00)')
  })

  it('lists parts, discounts, a change to come and credit, where there are any', () => {
    renderCard(
      {
        items: [
          item(),
          item({ name: 'Seats', quantity: 4, unitAmount: 500 }),
          item({ name: 'Calls', unitAmount: null }),
        ],
        discounts: [
          { name: 'Launch offer', percentOff: 20, amountOff: null, endsAt: '2027-03-03T09:00:00.000Z' },
          { name: null, percentOff: null, amountOff: 500, endsAt: null },
        ],
        scheduledChange: { plan: 'starter', name: 'Starter', at: '2026-12-03T09:00:00.000Z' },
      },
      { credit: { amount: 1500, currency: 'eur' } },
    )
    const terms = screen.getAllByRole('term').map((term) => term.textContent)
    const values = screen.getAllByRole('definition').map((value) => value.textContent)
    expect(terms.map((term, index) => [term, values[index]])).toEqual([
      ['Pro', '€29.00 / month'],
      ['Seats', '4 × €5.00 / month'],
      ['Calls', 'Usage-based'],
      ['Discount', 'Launch offer, 20% off until March 3, 2027'],
      ['Discount', '€5.00 off'],
      ['Scheduled change', 'Changes to Starter on December 3, 2026.'],
      ['Credit balance', '€15.00'],
    ])
  })

  it('says when and how much the next charge is, once a change is scheduled', () => {
    renderCard(lifecycles.scheduled_change)
    expect(screen.getByRole('term')).toHaveTextContent('Next charge')
    expect(screen.getByRole('definition')).toHaveTextContent('€9.00 on December 3, 2026')
  })

  it('says when the next invoice comes where invoices are sent', () => {
    const { card } = renderCard({ sendsInvoice: true })
    expect(slot(card, 'sentence')).toHaveTextContent('Next invoice on December 3, 2026 for €29.00.')
  })

  it.each([
    ['trial_ended', 'Your plan is paused because its trial ended without a payment method.'],
    ['payment_failed', 'Your plan is paused because a payment failed.'],
    ['collection', 'No charges until payments are resumed.'],
    ['lunar_eclipse', 'Your plan is paused.'],
  ])('says why a plan is paused without an end: %s', (kind, sentence) => {
    const { card } = renderCard({ lifecycle: 'paused', pause: { kind, resumesAt: null } })
    expect(slot(card, 'sentence')).toHaveTextContent(sentence)
  })

  it.each<[string, Partial<Subscription>]>([
    ['', { renewal: null }],
    ['Renews on December 3, 2026.', { renewal: { at: '2026-12-03T09:00:00.000Z', amount: null, taxExtra: true } }],
    ['Trial until November 26, 2026.', { ...lifecycles.trialing, items: [] }],
    ['Trial until November 26, 2026, then €29.00 / month.', { ...lifecycles.trialing, renewal: null }],
    ['', { ...lifecycles.scheduled_change, scheduledChange: null }],
    ['', { ...lifecycles.past_due, openInvoice: null }],
    ['', { ...lifecycles.action_required, openInvoice: null }],
    ['€29.00 is overdue.', { ...lifecycles.past_due, openInvoice: lifecycles.unpaid.openInvoice }],
    ['Finish your first payment.', { ...lifecycles.incomplete, openInvoice: null }],
    ['Your plan is paused.', { ...lifecycles.paused, pause: null }],
  ])('says only what is known: "%s"', (sentence, overrides) => {
    const { card } = renderCard(overrides)
    expect(slot(card, 'sentence')?.textContent).toBe(sentence)
  })

  it('leaves the sentence to an alert that says it already', () => {
    const { card } = renderCard({}, { isAlerted: true })
    expect(slot(card, 'sentence')).toBeNull()
  })

  it('C29: hostile names are literal text', () => {
    const name = '<img src=x onerror=alert(1)></script>{{7*7}}'
    const { card } = renderCard({ name, scheduledChange: { plan: null, name, at: '2026-12-03T09:00:00.000Z' } })
    expect(screen.getByRole('heading')).toHaveTextContent(name)
    expect(card.querySelector('img, script')).toBeNull()
  })

  it.each(['', '   ', '\u200b\u200d\ufeff', '\u202e'])(
    'C33: a name of which nothing shows falls back to a label (%j)',
    (name) => {
      renderCard({ name })
      expect(screen.getByRole('heading')).toHaveTextContent('Your plan')
    },
  )

  it('I12: a name cannot reorder what stands around it', () => {
    const { card } = renderCard({
      ...lifecycles.scheduled_change,
      scheduledChange: { plan: null, name: 'Evil\u202e\u2066', at: '2026-12-03T09:00:00.000Z' },
    })
    expect(slot(card, 'sentence')?.innerHTML).toBe('<bdi>Changes to <bdi>Evil</bdi> on December 3, 2026.</bdi>')
  })

  it('A1: the act under way keeps its focus, does nothing, and is announced', () => {
    const onAct = vi.fn()
    const acts = { ...allActs(vi.fn()), change: { onAct, isPending: true } }
    const { card } = renderCard({}, { acts, isPending: true })
    const button = screen.getByRole('button', { name: 'Change plan' })
    button.focus()
    button.click()
    expect(button).toHaveFocus()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(onAct).not.toHaveBeenCalled()
    expect(card).toHaveAttribute('data-pending', 'true')
    expect(screen.getByRole('status')).toHaveTextContent('Opening the billing page')
    expect(screen.getByRole('button', { name: 'Cancel plan' })).not.toHaveAttribute('aria-disabled')
  })

  it('A2: a failed act is told beside its control, with a plain link where there is one', () => {
    renderCard({}, { error: { code: 'stripe_unavailable' }, fallbackUrl: 'https://billing.stripe.com/p/session' })
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('Nothing was charged or changed.')
    const link = within(alert).getByRole('link', { name: 'Open the billing page instead' })
    expect(link).toHaveAttribute('href', 'https://billing.stripe.com/p/session')
  })

  it('pays by a link where one is given', () => {
    renderCard(lifecycles.past_due, { acts: { pay: { href: '/api/billing/invoices/invoice-12/hosted' } } })
    expect(screen.getByRole('link', { name: 'Pay now' })).toHaveAttribute(
      'href',
      '/api/billing/invoices/invoice-12/hosted',
    )
  })
})
