import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingProvider, UpcomingInvoice } from 'react-billing-portal'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { describe, expect, it } from 'vitest'
import { endpoint, problem } from '../hooks/setUp.js'
import { openInline } from './setUp.js'

const sections = { sections: ['subscription'] } as const

const sum = () =>
  [...document.querySelectorAll('[data-slot="sum"]:not([data-pending]) dl > div')].map((row) =>
    [...row.children].map((part) => part.textContent),
  )

/** The next charge alone, in a page of the host's. */
function showAlone(scenario: ScenarioName) {
  const wire = endpoint(scenario)
  render(
    <StrictMode>
      <BillingProvider endpoint="/api/billing" locale="en-GB" fetch={wire.fetch}>
        <UpcomingInvoice data-testid="next" className="mine" />
      </BillingProvider>
    </StrictMode>,
  )
  return wire
}

const asksOf = (calls: { path: string }[]) => calls.filter(({ path }) => path.endsWith('/upcoming'))

describe('the next charge in the plan’s card', () => {
  it('is asked for when it is opened and not before, and closes again', async () => {
    const { calls } = await openInline('active', { props: sections })
    const opener = screen.getByRole('button', { name: 'Next charge' })
    expect(opener).toHaveAttribute('aria-expanded', 'false')
    expect(asksOf(calls)).toEqual([])
    fireEvent.click(opener)
    expect(await screen.findByRole('group', { name: 'Next charge' })).toBeVisible()
    await waitFor(() =>
      expect(sum()).toEqual([
        ['1 × Pro (at €29.00 / month)', '€29.00'],
        ['Next charge on 3 December 2026', '€29.00'],
      ]),
    )
    expect(opener).toHaveAttribute('aria-expanded', 'true')
    expect(asksOf(calls)).toHaveLength(1)
    fireEvent.click(opener)
    expect(screen.queryByRole('group', { name: 'Next charge' })).toBeNull()
  })

  it('is not offered where everything redirects', async () => {
    await openInline('active', { props: { ...sections, mode: 'redirect' } })
    expect(screen.queryByRole('button', { name: 'Next charge' })).toBeNull()
  })
})

describe('the next charge alone', () => {
  it.each<[ScenarioName, string[][]]>([
    ['seats', [['12 × Starter (at €9.00 / month)', '€108.00']]],
    [
      'taxed',
      [
        ['1 × Pro (at €29.00 / month)', '€29.00'],
        ['Tax', '€6.67'],
      ],
    ],
    [
      'discount',
      [
        ['1 × Pro (at €29.00 / month)', '€29.00'],
        ['Discount', '-€5.80'],
      ],
    ],
    [
      'tiered',
      [
        ['10 × Team seats (Tier 1 at €9.00 / month)', '€90.00'],
        ['15 × Team seats (Tier 2 at €7.00 / month)', '€105.00'],
      ],
    ],
  ])('%s: says what it is made of', async (scenario, rows) => {
    showAlone(scenario)
    await waitFor(() => expect(sum().slice(0, -1)).toEqual(rows))
    const cents = (text = '') => Number(text.replaceAll(/[^\d-]/g, ''))
    const total = rows.reduce((all, [, amount]) => all + cents(amount), 0)
    expect(cents(sum().at(-1)?.[1])).toBe(total)
    expect(screen.getByTestId('next')).toHaveClass('mine')
  })

  it('I4: says where use comes on top', async () => {
    showAlone('metered')
    expect(await screen.findByText('What is used until then comes on top.')).toBeVisible()
  })

  it.each(['canceled', 'paused', 'free'] as const)('%s: shows nothing where none can be foretold', async (scenario) => {
    const { calls } = showAlone(scenario)
    await waitFor(() => expect(screen.queryByText('Loading billing details')).toBeNull())
    expect(screen.queryByTestId('next')).toBeNull()
    expect(asksOf(calls)).toEqual([])
  })

  it('says so where no charge will come', async () => {
    const { faults } = await openInline('active', { props: sections })
    faults.push(() => problem(404, 'not_found'))
    fireEvent.click(screen.getByRole('button', { name: 'Next charge' }))
    expect(await screen.findByText('No further charge will come.')).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('C24: fails by itself, with Retry, while the plan stays', async () => {
    const { calls, faults } = await openInline('active', { props: sections })
    faults.push(() => problem(400, 'invalid_request'))
    fireEvent.click(screen.getByRole('button', { name: 'Next charge' }))
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent(/^The next charge could not be loaded\./)
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    const group = screen.getByRole('group', { name: 'Next charge' })
    fireEvent.click(within(group).getByRole('button', { name: 'Retry' }))
    await waitFor(() => expect(sum()).toHaveLength(2))
    expect(asksOf(calls)).toHaveLength(2)
  })
})
