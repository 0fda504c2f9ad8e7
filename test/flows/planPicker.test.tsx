import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import {
  BillingProvider,
  type Plan,
  PlanPicker,
  type PlanPickerProps,
  PlanPickerView,
  type PlanPickerViewProps,
} from 'react-billing-portal'
import { createLoadStripe, type ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { deferred, endpoint, problem } from '../hooks/setUp.js'
import { item, plans, subscription } from '../support/fixtures.js'
import { writesOf } from './setUp.js'

/** The picker alone, in a page of the host's. */
async function showAlone(scenario: ScenarioName, props: PlanPickerProps = {}) {
  const wire = endpoint(scenario)
  const { fetch, now } = wire.sandbox
  const loadStripe = createLoadStripe({ fetch, now, locale: 'en' })
  const pageOf = (customerKey: string, given = props) => (
    <StrictMode>
      <BillingProvider
        endpoint="/api/billing"
        locale="en-GB"
        customerKey={customerKey}
        fetch={wire.fetch}
        loadStripe={loadStripe}
      >
        <PlanPicker data-testid="picker" {...given} />
      </BillingProvider>
    </StrictMode>
  )
  const { rerender } = render(pageOf('first'))
  await isLoaded()
  return { ...wire, show: (customerKey: string, given?: PlanPickerProps) => rerender(pageOf(customerKey, given)) }
}

const isLoaded = () =>
  waitFor(() => {
    if (screen.queryByText('Loading billing details')) throw new Error('It is still loading.')
  })

it('changes the plan by itself, takes no focus, and says what came of it', async () => {
  const onChanged = vi.fn()
  const { calls } = await showAlone('active', { onChanged, className: 'mine' })
  expect(screen.getByTestId('picker')).toHaveClass('mine')
  expect(document.body).toHaveFocus()
  expect(writesOf(calls)).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: /^Business/ }))
  fireEvent.click(await screen.findByRole('button', { name: /and pay €49\.00$/ }))
  expect(await screen.findByText('You are on Business now.')).toBeVisible()
  expect(onChanged).toHaveBeenCalledOnce()
  expect(writesOf(calls)).toEqual(['POST /subscriptions/*/preview', 'POST /subscriptions/*/change'])
})

it('shows a change that waits for its payment, and drops it', async () => {
  const onChanged = vi.fn()
  await showAlone('pendingUpdate', { onChanged })
  const picker = screen.getByTestId('picker')
  expect(picker).toHaveTextContent('Change to Business waits for its payment until 13 November 2026.')
  await drop()
  expect(await screen.findByText(/^The change to Business will not happen/)).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(within(picker).getByRole('radio', { name: /^Pro/ })).toBeChecked()
  expect(onChanged).toHaveBeenCalledOnce()
})

/** Presses what drops a change, and says yes. */
async function drop() {
  fireEvent.click(screen.getByRole('button', { name: 'Drop change' }))
  const panel = await screen.findByRole('dialog', { name: 'Drop change' })
  fireEvent.click(within(panel).getByRole('button', { name: 'Drop change' }))
}

it('finishes a change that waits for its payment, and says so where it says everything', async () => {
  const onChanged = vi.fn()
  const { calls } = await showAlone('pendingUpdate', { onChanged })
  const told = document.querySelector('[data-slot="notice"]')
  fireEvent.click(screen.getByRole('button', { name: 'Finish payment' }))
  const panel = await screen.findByRole('dialog', { name: 'Confirm the payment of €49.00' })
  fireEvent.click(within(panel).getByRole('button', { name: 'Confirm payment' }))
  const bank = await screen.findByRole('dialog', { name: 'Confirm with your bank' })
  fireEvent.click(within(bank).getByRole('button', { name: 'Complete' }))
  await waitFor(() => expect(told).toHaveTextContent('€49.00 is paid, and your change to Business takes effect.'))
  expect(told).toBeVisible()
  expect(onChanged).toHaveBeenCalledOnce()
  expect(writesOf(calls)).toEqual(['POST /invoices/*/pay'])
})

it('goes on offering plans once one was changed to, and tells it in a line that was there before', async () => {
  const { calls } = await showAlone('active')
  const told = document.querySelector('[data-slot="notice"]')
  fireEvent.click(screen.getByRole('radio', { name: /^Business/ }))
  fireEvent.click(await screen.findByRole('button', { name: /and pay €49\.00$/ }))
  await waitFor(() => expect(told).toHaveTextContent('You are on Business now.'))
  expect(told).toBeVisible()
  expect(screen.getByRole('radio', { name: /^Business.*Current plan/ })).toBeChecked()
  expect(document.querySelector('[data-slot="sum"]')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /^Starter/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Change on 3 December 2026' }))
  await waitFor(() => expect(told).toHaveTextContent('Your plan changes on 3 December 2026.'))
  expect(writesOf(calls)).toHaveLength(4)
})

it('shows the next person nothing of what the last one chose, or did', async () => {
  const { signedIn, sandbox, show } = await showAlone('active')
  fireEvent.click(screen.getByRole('radio', { name: /^Business/ }))
  await screen.findByRole('button', { name: /and pay €49\.00$/ })
  signedIn.customer = sandbox.seed('active').customer
  show('second')
  await isLoaded()
  expect(screen.getByRole('radio', { name: /^Pro/ })).toBeChecked()
  expect(document.querySelector('[data-slot="sum"]')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /^Business/ }))
  fireEvent.click(await screen.findByRole('button', { name: /and pay €49\.00$/ }))
  expect(await screen.findByText('You are on Business now.')).toBeVisible()
  show('first')
  await isLoaded()
  expect(screen.queryByText('You are on Business now.')).toBeNull()
})

it('says why a change that waits could not be dropped', async () => {
  const { faults } = await showAlone('pendingUpdate')
  faults.push(() => problem(403, 'forbidden'))
  await drop()
  expect(await screen.findByRole('alert')).toHaveTextContent('You are not allowed to do this.')
})

it.each(['free', 'canceled', 'canceling'] as const)(
  '%s: is not there where nothing can be changed',
  async (scenario) => {
    await showAlone(scenario)
    expect(screen.queryByTestId('picker')).toBeNull()
  },
)

it('changes the subscription it is told of', async () => {
  const { calls } = await showAlone('severalSubscriptions')
  expect(screen.queryByTestId('picker')).toBeNull()
  expect(calls).toHaveLength(1)
})

describe('the plans that are shown', () => {
  const [starter, pro, business] = plans as [Plan, Plan, Plan]
  const paid = (plan: Plan, intervalCount: number, interval: string): Plan => ({
    ...plan,
    key: `${plan.key}_${intervalCount}_${interval}`,
    interval,
    intervalCount,
  })
  const showing = (view: Partial<PlanPickerViewProps>) => (
    <PlanPickerView
      subscription={subscription()}
      plans={plans}
      choice={{ plan: 'pro', rhythm: '1 month', quantity: '1' }}
      preview={null}
      onChoose={() => {}}
      onConfirm={() => {}}
      onRetry={() => {}}
      {...view}
    />
  )
  const rowsOf = () => [...document.querySelectorAll('[data-slot="choice"]')].map(({ textContent }) => textContent)

  it('are those of one rhythm, whatever it is written in, the shortest rhythm first', () => {
    const onChoose = vi.fn()
    const many = [
      paid(pro, 1, 'year'),
      paid(business, 12, 'month'),
      paid(starter, 24, 'month'),
      paid(pro, 3, 'month'),
      paid(starter, 2, 'week'),
      paid(business, 14, 'day'),
      ...plans,
    ]
    const { rerender } = render(showing({ plans: many, onChoose }))
    const rhythms = within(screen.getByRole('group', { name: 'Billed' })).getAllByRole('radio')
    expect(rhythms.map((each) => each.closest('label')?.textContent)).toEqual([
      'Every 2 weeks',
      'Monthly',
      'Every 3 months',
      'Yearly',
      'Every 2 years',
    ])
    fireEvent.click(screen.getByRole('radio', { name: 'Yearly' }))
    expect(onChoose).toHaveBeenLastCalledWith({ plan: 'pro_1_year', rhythm: '1 year', quantity: '1' })
    rerender(showing({ plans: many, choice: { plan: null, rhythm: '1 year', quantity: '1' } }))
    expect(rowsOf()).toEqual(['ProFor a small team€29.00 / year', 'BusinessFor a whole company€99.00 / 12 months'])
    rerender(showing({ plans: many, choice: { plan: null, rhythm: '2 week', quantity: '1' } }))
    expect(rowsOf().map((row) => row?.replace(/For.*€/, ' €'))).toEqual([
      'Starter €9.00 / 2 weeks',
      'Business €99.00 / 14 days',
    ])
  })

  it('have no price beside them that is in another currency than what is paid', () => {
    const dollars = [{ ...pro, currency: 'usd' }, { ...starter, currency: 'usd' }, business]
    render(showing({ plans: dollars }))
    expect(rowsOf()).toEqual(['ProCurrent plan · For a small team', 'BusinessFor a whole company€99.00 / month'])
  })

  it('by use have no number, and none is claimed of them', () => {
    const limits = { quantityLimits: { minimum: 1, maximum: 100 } }
    const calls: Plan = { ...pro, key: 'calls', name: 'API calls', unitAmount: null }
    render(
      showing({
        subscription: subscription({ items: [item({ quantity: 12 })] }),
        plans: [{ ...starter, ...limits }, calls],
        choice: { plan: 'calls', rhythm: '1 month', quantity: '12' },
      }),
    )
    expect(screen.queryByLabelText('Seats')).toBeNull()
    expect(rowsOf()).toEqual(['StarterFor one person12 × €9.00 / month', 'API callsFor a small teamUsage-based'])
    expect(screen.getByRole('button', { name: 'Change to API calls' })).toBeVisible()
  })
})

it('says that it asks what a choice costs where that takes a while, and then what it is, in one line', async () => {
  const { faults } = await showAlone('active')
  const line = document.querySelector('[data-slot="cost"] [role="status"]')
  const { answer, give } = deferred()
  faults.push(() => answer)
  fireEvent.click(screen.getByRole('radio', { name: /^Business/ }))
  expect(line).toBeEmptyDOMElement()
  await waitFor(() => expect(line).toHaveTextContent('One moment'))
  give(problem(503, 'stripe_unavailable'))
  expect(await screen.findByRole('alert')).toBeVisible()
  expect(line).toBeEmptyDOMElement()
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(line).toHaveTextContent(/^The change takes effect at once\. Due now: €49\.00\./))
  expect(document.querySelector('[data-slot="cost"] [role="status"]')).toBe(line)
})
