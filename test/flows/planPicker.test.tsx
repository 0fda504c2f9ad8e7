import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider, PlanPicker, type PlanPickerProps } from 'react-billing-portal'
import { createLoadStripe, type ScenarioName } from 'react-billing-portal/sandbox'
import { expect, it, vi } from 'vitest'
import { endpoint, problem } from '../hooks/setUp.js'
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
