import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Billing, Subscription } from 'react-billing-portal'
import type { Sandbox } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deferred, problem, restorePage } from '../hooks/setUp.js'
import { openInline, openPanel, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

const sections = { sections: ['subscription'] } as const

/** Comes back to the page, which asks anew. */
const refreshByReturning = () => act(async () => restorePage())

/** Cancels before the page is opened. */
const cancelled = {
  prepare: async ({ stripe }: Sandbox, customer: string) => {
    const { data } = await stripe.subscriptions.list({ customer })
    await stripe.subscriptions.update(data[0]?.id ?? '', { cancel_at_period_end: true })
  },
}

describe('keeping a plan that is ending', () => {
  it('says when it renews and for how much, keeps it, and says so', async () => {
    const { calls } = await openInline('canceling', { props: sections })
    fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }))
    const panel = await screen.findByRole('dialog', { name: 'Keep Pro' })
    expect(panel).toHaveAccessibleDescription('It renews on 3 December 2026 for €29.00, as before.')
    fireEvent.click(within(panel).getByRole('button', { name: 'Keep plan' }))
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/resume'])
  })

  it('A3: takes the focus, gives it back on Escape, and to the card’s title when what opened it is gone', async () => {
    await openInline('canceling', { props: sections })
    const opener = screen.getByRole('button', { name: 'Keep plan' })
    opener.focus()
    fireEvent.click(opener)
    const panel = await screen.findByRole('dialog')
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    expect(opener).toHaveAttribute('aria-expanded', 'true')
    fireEvent.keyDown(document.activeElement ?? panel, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(opener).toHaveFocus()

    fireEvent.click(opener)
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep plan' }))
    await screen.findByText('Your plan goes on.')
    expect(screen.getByRole('heading', { name: 'Pro' })).toHaveFocus()
  })

  it('C2: however often it is pressed, it is asked for once', async () => {
    const { calls } = await openInline('canceling', { props: sections })
    fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }))
    const keep = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep plan' })
    for (let press = 0; press < 20; press += 1) fireEvent.click(keep)
    await screen.findByText('Your plan goes on.')
    expect(writesOf(calls)).toHaveLength(1)
  })

  it('C12: a lost connection leaves open what came of it, loads the page anew, and tries again under the same key', async () => {
    const { calls, faults } = await openInline('canceling', { props: sections })
    fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }))
    const keep = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep plan' })
    const before = calls.length
    faults.push(() => Promise.reject(new TypeError('Failed to fetch')))
    fireEvent.click(keep)
    expect(await screen.findByRole('alert')).toHaveTextContent(/^It is not certain whether this went through/)
    expect(calls.slice(before).map(({ method }) => method)).toEqual(['POST', 'GET'])
    fireEvent.click(keep)
    await screen.findByText('Your plan goes on.')
    const keys = calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'))
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('C23: a refusal stays beside the button, and the next try has a key of its own', async () => {
    const { calls, faults } = await openInline('canceling', { props: sections })
    fireEvent.click(screen.getByRole('button', { name: 'Keep plan' }))
    const keep = within(await screen.findByRole('dialog')).getByRole('button', { name: 'Keep plan' })
    faults.push(() => problem(403, 'forbidden'))
    fireEvent.click(keep)
    expect(await screen.findByRole('alert')).toHaveTextContent('You are not allowed to do this.')
    expect(keep).toBeVisible()
    fireEvent.click(keep)
    await screen.findByText('Your plan goes on.')
    const keys = calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'))
    expect(new Set(keys).size).toBe(2)
  })
})

describe('what can be taken back', () => {
  /** Opens what takes back, and says what it describes. */
  async function describeKeeping(name: string) {
    const panel = await openPanel(await screen.findByRole('button', { name }))
    return { panel, button: within(panel).queryByRole('button', { name }) as HTMLElement }
  }

  it.each([
    ['canceling', {}, 'It renews on 3 December 2026 for €29.00, as before.'],
    ['cancelingFlexible', {}, 'It renews on 3 December 2026 for €29.00, as before.'],
    ['discount', cancelled, 'It renews on 3 December 2026 for €29.00 less your discount, as before.'],
    ['trialing', cancelled, 'Your trial goes on until 19 November 2026, then €29.00 / month.'],
    ['metered', cancelled, 'It renews on 3 December 2026, as before.'],
    ['pastDue', cancelled, 'It renews on 3 December 2026 for €29.00, as before.'],
  ] as const)('A4: %s %s: says when it is charged again, and for how much', async (scenario, prepare, sentence) => {
    const { calls } = await openInline(scenario, { props: sections, ...prepare })
    const { panel, button } = await describeKeeping('Keep plan')
    expect(panel).toHaveAccessibleDescription(sentence)
    fireEvent.click(button)
    expect(await screen.findByText('Your plan goes on.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/resume'])
    expect(screen.queryByRole('button', { name: 'Keep plan' })).toBeNull()
  })

  it('what is asked stays as it was while it is under way, though the page shows the answer already', async () => {
    const { faults, calls } = await openInline('canceling', { props: sections })
    const { panel, button } = await describeKeeping('Keep plan')
    fireEvent.click(button)
    await waitFor(() => expect(writesOf(calls)).toHaveLength(1))
    // The act goes through, and the refresh after it hangs.
    const { answer, give } = deferred()
    faults.push(() => answer)
    await screen.findByText('Renews on 3 December 2026 for €29.00.')
    expect(panel).toHaveAccessibleName('Keep Pro')
    expect(panel).toHaveAccessibleDescription('It renews on 3 December 2026 for €29.00, as before.')
    give(problem(500, 'internal_error'))
  })

  it('a change of plan that waits for the period’s end', async () => {
    const { calls, fetch } = await openInline('active', { props: sections })
    const { ref } = ((await (await fetch('/api/billing/', {})).json()) as Billing).subscriptions[0] as Subscription
    const body = JSON.stringify({ plan: 'starter' })
    const headers = { 'Content-Type': 'application/json' }
    await fetch(`/api/billing/subscriptions/${ref}/change`, { method: 'POST', body, headers })
    await refreshByReturning()
    const { panel, button } = await describeKeeping('Undo change')
    expect(panel).toHaveAccessibleName('Stay on Pro')
    expect(panel).toHaveAccessibleDescription(
      'The change to Starter on 3 December 2026 will not happen. €29.00 is charged then, as before.',
    )
    fireEvent.click(button)
    expect(await screen.findByText('You stay on Pro.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/change', 'POST /subscriptions/*/undo-change'])
  })

  it('what has ended meanwhile: says so, and what to do instead', async () => {
    const { sandbox, signedIn } = await openInline('canceling', { props: sections })
    const { panel, button } = await describeKeeping('Keep plan')
    const { data } = await sandbox.stripe.subscriptions.list({ customer: signedIn.customer ?? '' })
    await sandbox.stripe.subscriptions.cancel(data[0]?.id ?? '')
    fireEvent.click(button)
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This plan has ended and cannot be resumed. Nothing was charged or changed. Choose a plan to start again.',
    )
    await screen.findByText('Your plan ended on 12 November 2026.')
    expect(panel).toHaveAccessibleDescription(
      'Your plan has changed meanwhile, so there is nothing to do here any more.',
    )
    fireEvent.click(within(panel).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Pro' })).toHaveFocus())
  })
})

describe('pausing', () => {
  const mayPause = { operations: { pause: true } } as const

  it('says what it means and until when, pauses, and says so', async () => {
    const { calls } = await openInline('active', { props: sections, handler: mayPause })
    fireEvent.click(screen.getByRole('button', { name: 'Pause plan' }))
    const panel = await screen.findByRole('dialog', { name: 'Pause Pro' })
    expect(panel).toHaveAccessibleDescription(
      /^Your plan stops now and stays paused until you resume it\. €29\.00 \/ month is not charged meanwhile\. ?What you paid for until 3 December 2026 is credited when you resume\.$/,
    )
    fireEvent.click(within(panel).getByRole('button', { name: 'Pause plan' }))
    await screen.findByText('Your pause is confirmed.')
    expect(screen.getByText('Your plan is paused.')).toBeVisible()
    expect(screen.getByText('Paused')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/pause'])
  })

  it('C35: paused in another tab already, it is done', async () => {
    const { sandbox, signedIn } = await openInline('active', { props: sections, handler: mayPause })
    fireEvent.click(screen.getByRole('button', { name: 'Pause plan' }))
    const panel = await screen.findByRole('dialog')
    const { data } = await sandbox.stripe.subscriptions.list({ customer: signedIn.customer ?? '' })
    await sandbox.stripe.subscriptions.pause(data[0]?.id ?? '', { type: 'subscription' })
    fireEvent.click(within(panel).getByRole('button', { name: 'Pause plan' }))
    await screen.findByText('Your pause is confirmed.')
    expect(screen.getByText('Your plan is paused.')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('starting again', () => {
  async function startResuming(
    scenario: Parameters<typeof openInline>[0],
    setting: Parameters<typeof openInline>[1] = {},
  ) {
    const page = await openInline(scenario, { props: sections, ...setting })
    fireEvent.click(screen.getByRole('button', { name: /^Resume/ }))
    return { ...page, panel: await screen.findByRole('dialog', { name: 'Resume Pro' }) }
  }

  it.each([
    ['paused', 'Resume', 'A new period starts now, and €29.00 / month is charged now, less credit and discounts.'],
    ['collectionPaused', 'Resume payments', 'Charges start again with the next invoice: €29.00 on 3 December 2026.'],
  ] as const)('A4: %s: says what is charged and when, and the plan runs again', async (scenario, name, sentence) => {
    // What the host held back, people start again only where the host lets them.
    const { calls, panel } = await startResuming(scenario, { handler: { operations: { unpause: true } } })
    expect(panel).toHaveAccessibleDescription(sentence)
    fireEvent.click(within(panel).getByRole('button', { name }))
    expect(await screen.findByText('Your plan runs again.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/unpause'])
  })

  it('a trial that ended with nothing to charge leads to the payment methods first, and back', async () => {
    const { calls, panel, sandbox, signedIn, container } = await startResuming('pausedTrialEnded')
    expect(panel).toHaveAccessibleDescription(
      'Your trial ended without a payment method. Add one first: €29.00 / month is charged when you resume.',
    )
    expect(within(panel).queryByRole('button', { name: 'Resume' })).toBeNull()
    fireEvent.click(within(panel).getByRole('button', { name: 'Add payment method' }))
    expect(container.querySelector('[data-flow="paymentMethods"]')).toContainElement(
      document.activeElement as HTMLElement,
    )

    const customer = signedIn.customer ?? ''
    const method = await sandbox.stripe.paymentMethods.attach('pm_card_visa', { customer })
    await sandbox.stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
    await refreshByReturning()
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }))
    const again = await screen.findByRole('dialog', { name: 'Resume Pro' })
    await waitFor(() =>
      expect(again).toHaveAccessibleDescription('A new period starts now, and €29.00 / month is charged now.'),
    )
    fireEvent.click(within(again).getByRole('button', { name: 'Resume' }))
    expect(await screen.findByText('Your plan runs again.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/unpause'])
  })

  it('where the page cannot take payment details, the method is added at Stripe’s', async () => {
    const { navigate } = await startResuming('pausedTrialEnded', { handler: { publishableKey: undefined } })
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add payment method' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  })

  /** Lets the bank ask before it pays. */
  const askingBank: NonNullable<Parameters<typeof openInline>[1]>['prepare'] = async ({ stripe }, customer) => {
    const method = await stripe.paymentMethods.attach('pm_card_authenticationRequiredOnSetup', { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } })
  }

  it('takes the person through what the bank asks', async () => {
    const { panel, calls } = await startResuming('paused', { prepare: askingBank })
    fireEvent.click(within(panel).getByRole('button', { name: 'Resume' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Complete' }))
    expect(await screen.findByText('Your plan runs again.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/unpause'])
  })

  it('where the bank is not told yes, says that the payment is still to be made', async () => {
    const { panel, calls } = await startResuming('paused', { prepare: askingBank })
    fireEvent.click(within(panel).getByRole('button', { name: 'Resume' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Fail' }))
    expect(await screen.findByText('Your plan runs again, but its payment is still to be made.')).toBeVisible()
    expect(screen.getByText(/ is overdue\./)).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/unpause'])
  })
})
