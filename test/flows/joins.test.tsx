import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it } from 'vitest'
import { deferred, problem, restorePage } from '../hooks/setUp.js'
import { typeCard } from '../sandbox/cardForm.js'
import { type InlineOptions, openInline, openPanel, writesOf } from './setUp.js'

// Stripe.js puts it beside what React renders.
afterEach(() => document.querySelector('[id^="sandbox-challenge"]')?.remove())

/** The plan's card, with the panel open that a button of it opens. */
async function openFrom(scenario: ScenarioName, button: string, options: InlineOptions = {}) {
  const page = await openInline(scenario, { ...options, props: { sections: ['subscription'], ...options.props } })
  await openPanel(screen.getByRole('button', { name: button }))
  return page
}

/** Presses what the panel that is called so offers, once it does. */
async function press(panel: string, name: string) {
  const open = within(await screen.findByRole('dialog', { name: panel }))
  await waitFor(() => expect(open.getByRole('button', { name })).not.toHaveAttribute('aria-disabled'))
  fireEvent.click(open.getByRole('button', { name }))
}

/** Answers what the bank asks, over the page. */
const answerBank = (answer: 'Complete' | 'Fail') => press('Confirm with your bank', answer)

const statuses = () =>
  screen.getAllByRole('status').map(({ textContent }) => textContent?.replace(/[\u2066-\u2069]/gu, ''))

/** Waits until it is told what came of it, in the card, with the focus on something that stands. */
async function hears(words: string) {
  await waitFor(() => expect(statuses()).toContain(words))
  expect(screen.queryByRole('dialog')).toBeNull()
  await waitFor(() => expect(document.body).not.toHaveFocus())
}

const card = () => document.querySelector<HTMLElement>('[data-slot="subscription-card"]')

describe('who is about to cancel', () => {
  it('takes the cheaper plan instead: its cost is shown without another choice, and it is scheduled', async () => {
    const { calls } = await openFrom('active', 'Cancel plan')
    await press('Cancel Pro', 'Continue')
    await press('Cancel Pro', 'Change to Starter')
    const panel = screen.getByRole('dialog', { name: 'Change plan' })
    expect(within(panel).getByRole('radio', { name: /^Starter/ })).toBeChecked()
    await waitFor(() => expect(panel).toHaveTextContent('Next charge on 3 December 2026€9.00'))
    await press('Change plan', 'Change on 3 December 2026')
    await hears('Your plan changes on 3 December 2026.')
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.queryByText(/Your plan ends/)).toBeNull()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/preview', 'POST /subscriptions/*/change'])
  })

  it('thinks better of the cheaper plan, and cancels after all', async () => {
    const { calls } = await openFrom('active', 'Cancel plan')
    await press('Cancel Pro', 'Continue')
    await press('Cancel Pro', 'Change to Starter')
    await press('Change plan', 'Not now')
    await press('Cancel Pro', 'Continue to cancel')
    await press('Cancel Pro', 'Cancel on 3 December 2026')
    await hears('Your cancellation is confirmed for 3 December 2026.')
    expect(writesOf(calls).filter((write) => !write.endsWith('/preview'))).toEqual(['POST /subscriptions/*/cancel'])
  })

  it('pauses instead, and resumes', async () => {
    const { calls } = await openFrom('active', 'Cancel plan', { handler: { operations: { pause: true } } })
    await press('Cancel Pro', 'Continue')
    await press('Cancel Pro', 'Pause instead')
    await press('Pause Pro', 'Pause plan')
    await hears('Your pause is confirmed.')
    await openPanel(screen.getByRole('button', { name: 'Resume' }))
    await press('Resume Pro', 'Resume')
    await hears('Your plan runs again.')
    expect(screen.getByRole('button', { name: 'Cancel plan' })).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/pause', 'POST /subscriptions/*/unpause'])
  })
})

describe('a trial that ended without a payment method', () => {
  it('is resumed once one is added, without leaving its panel', async () => {
    const { calls } = await openFrom('pausedTrialEnded', 'Resume')
    await press('Resume Pro', 'Add payment method')
    await screen.findByLabelText('Card number')
    typeCard('5555555555554444')
    await press('Add payment method', 'Save payment method')
    const panel = await screen.findByRole('dialog', { name: 'Resume Pro' })
    await waitFor(() =>
      expect(panel).toHaveAccessibleDescription('A new period starts now, and €29.00 / month is charged now.'),
    )
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    await press('Resume Pro', 'Resume')
    await hears('Your plan runs again.')
    expect(writesOf(calls)).toEqual([
      'POST /setup-intents',
      'POST /setup-intents/complete',
      'POST /subscriptions/*/unpause',
    ])
  })
})

describe('a change that waits for its payment', () => {
  it('is finished from the card: the plan is granted once it is paid', async () => {
    const { calls } = await openFrom('pendingUpdate', 'Finish payment')
    expect(card()).toHaveTextContent('Change to Business waits for its payment until 13 November 2026.')
    await press('Confirm the payment of €49.00', 'Confirm payment')
    await screen.findByRole('dialog', { name: 'Confirm with your bank' })
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    await answerBank('Complete')
    await hears('€49.00 is paid, and your change to Business takes effect.')
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(screen.getByText('Renews on 3 December 2026 for €99.00.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Finish payment' })).toBeNull()
    expect(writesOf(calls)).toEqual(['POST /invoices/*/pay'])
  })

  it('is what “Change plan” opens: it is finished there', async () => {
    const { calls, navigate } = await openFrom('pendingUpdate', 'Change plan')
    const waiting = screen.getByRole('dialog', { name: 'Your plan has not changed yet' })
    expect(waiting).toHaveAccessibleDescription(/^The change to Business waits for €49\.00 until 13 November 2026\./)
    expect(within(waiting).queryByRole('alert')).toBeNull()
    await press('Your plan has not changed yet', 'Finish payment')
    await press('Confirm the payment of €49.00', 'Confirm payment')
    await answerBank('Complete')
    await hears('€49.00 is paid, and your change to Business takes effect.')
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /invoices/*/pay'])
    expect(navigate).not.toHaveBeenCalled()
  })

  it('is what “Change plan” opens: it is dropped there, and another plan can be chosen', async () => {
    const { calls } = await openFrom('pendingUpdate', 'Change plan')
    await press('Your plan has not changed yet', 'Drop change')
    await hears('The change to Business will not happen, and nothing is charged for it.')
    await openPanel(screen.getByRole('button', { name: 'Change plan' }))
    fireEvent.click(screen.getByRole('radio', { name: /^Starter/ }))
    await press('Change plan', 'Change on 3 December 2026')
    await hears('Your plan changes on 3 December 2026.')
    expect(writesOf(calls)).toEqual([
      'POST /subscriptions/*/undo-change',
      'POST /subscriptions/*/preview',
      'POST /subscriptions/*/change',
    ])
  })

  it('that another tab drops makes way for the choice of a plan', async () => {
    const { sandbox, signedIn, faults } = await openFrom('pendingUpdate', 'Change plan')
    const { data } = await sandbox.stripe.invoices.list({ customer: signedIn.customer ?? '', status: 'open' })
    await sandbox.stripe.invoices.voidInvoice(data[0]?.id ?? '')
    await act(async () => restorePage())
    const panel = await screen.findByRole('dialog', { name: 'Change plan' })
    expect(within(panel).getByRole('radio', { name: /^Pro/ })).toBeChecked()
    expect(panel).toContainElement(document.activeElement as HTMLElement)
    fireEvent.click(within(panel).getByRole('radio', { name: /^Starter/ }))
    const { answer, give } = deferred()
    const confirm = await within(panel).findByRole('button', { name: 'Change on 3 December 2026' })
    faults.push(() => answer)
    fireEvent.click(confirm)
    expect(panel).toHaveAccessibleName('Change plan')
    await act(async () => give(problem(409, 'conflict')))
  })

  it('leads to Stripe’s page from “Change plan” where plans are changed there', async () => {
    const { navigate } = await openInline('pendingUpdate', {
      props: { sections: ['subscription'], mode: { invoices: 'inline' } },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Change plan' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a change whose payment a bank led away for', () => {
  afterEach(() => history.replaceState(null, '', '/'))

  /** Comes back to the page: with the payment made, or not. */
  async function comeBack(isConfirmed: boolean) {
    const page = await openInline('pendingUpdate', {
      props: { sections: ['subscription'] },
      prepare: async ({ stripe }, customer) => {
        const { data } = await stripe.invoices.list({ customer, status: 'open' })
        const expand = ['confirmation_secret', 'payments.data.payment.payment_intent']
        const invoice = await stripe.invoices.retrieve(data[0]?.id ?? '', { expand })
        const intent = invoice.payments?.data[0]?.payment.payment_intent
        const id = typeof intent === 'object' ? (intent?.id ?? '') : ''
        const confirm = isConfirmed ? { payment_method: 'pm_card_visa' } : { payment_method: 'pm_card_chargeDeclined' }
        await stripe.paymentIntents.confirm(id, confirm).catch(() => null)
        const secret = invoice.confirmation_secret?.client_secret ?? ''
        history.replaceState(null, '', `/?payment_intent=${id}&payment_intent_client_secret=${secret}`)
      },
    })
    return { ...page, note: () => document.querySelector('[data-slot="setup-return"]') }
  }

  it('is made, and told of once', async () => {
    const { note, calls } = await comeBack(true)
    await waitFor(() => expect(note()).toHaveTextContent('Your payment went through.'))
    expect(screen.getByRole('heading', { name: 'Business' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Finish payment' })).toBeNull()
    expect(statuses().filter((text) => text !== '')).toEqual(['Your payment went through.'])
    expect(writesOf(calls)).toEqual([])
  })

  it('is not made where it failed: that is told once, and it can be finished or dropped', async () => {
    const { note, calls } = await comeBack(false)
    await waitFor(() => expect(note()).toHaveTextContent('The payment did not go through.'))
    expect(screen.getAllByRole('alert').filter(({ textContent }) => textContent !== '')).toHaveLength(1)
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Finish payment' })).toBeVisible()
    await openPanel(screen.getByRole('button', { name: 'Drop change' }))
    await press('Drop change', 'Drop change')
    await hears('The change to Business will not happen, and nothing is charged for it.')
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/undo-change'])
  })
})
