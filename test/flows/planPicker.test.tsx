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
  render(
    <StrictMode>
      <BillingProvider
        endpoint="/api/billing"
        locale="en-GB"
        fetch={wire.fetch}
        loadStripe={createLoadStripe({ fetch, now, locale: 'en' })}
      >
        <PlanPicker data-testid="picker" {...props} />
      </BillingProvider>
    </StrictMode>,
  )
  await waitFor(() => {
    if (screen.queryByText('Loading billing details')) throw new Error('It is still loading.')
  })
  return wire
}

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
  fireEvent.click(within(picker).getByRole('button', { name: 'Drop change' }))
  expect(await screen.findByText(/^The change to Business will not happen/)).toBeVisible()
})

it('says why a change that waits could not be dropped', async () => {
  const { faults } = await showAlone('pendingUpdate')
  faults.push(() => problem(403, 'forbidden'))
  fireEvent.click(screen.getByRole('button', { name: 'Drop change' }))
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
