import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pass, problem } from '../hooks/setUp.js'
import { openInline, openPanel } from './setUp.js'

afterEach(() => vi.useRealTimers())

const HOUR = 3_600_000

describe('time', () => {
  it('A20: takes nothing away: after hours a panel is open, with what was typed, and is saved', async () => {
    const { calls } = await openInline('active')
    const panel = await openPanel(await screen.findByRole('button', { name: 'Edit billing details' }))
    const city = await within(panel).findByLabelText('City')
    fireEvent.change(city, { target: { value: 'Cork' } })
    vi.useFakeTimers({ shouldAdvanceTime: true })
    await pass(8 * HOUR)
    expect(city).toBeVisible()
    expect(city).toHaveValue('Cork')
    fireEvent.click(within(panel).getByRole('button', { name: 'Save details' }))
    expect(await screen.findByText('Billing details saved.')).toBeInTheDocument()
    expect(calls.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  it('A20: who comes back to an ended session is told so, and the next try is one request away', async () => {
    const { faults } = await openInline('active')
    const panel = await openPanel(await screen.findByRole('button', { name: 'Edit billing details' }))
    const city = await within(panel).findByLabelText('City')
    fireEvent.change(city, { target: { value: 'Cork' } })
    faults.push(() => problem(401, 'unauthenticated'))
    const save = within(panel).getByRole('button', { name: 'Save details' })
    fireEvent.click(save)
    expect(await within(panel).findByRole('alert')).toHaveTextContent('You are signed out.')
    expect(city).toHaveValue('Cork')
    fireEvent.click(save)
    expect(await screen.findByText('Billing details saved.')).toBeInTheDocument()
  })

  it('A20: an invoice’s address never grows old: it is asked for when it is opened', async () => {
    const { calls, faults } = await openInline('active')
    const opened = vi.spyOn(window, 'open').mockReturnValue(null)
    const before = calls.length
    faults.push(() => problem(404, 'not_found'))
    const [link] = screen.getAllByRole('button', { name: /^Download PDF/ })
    fireEvent.click(link as HTMLElement)
    expect(await screen.findByRole('alert')).toBeVisible()
    fireEvent.click(link as HTMLElement)
    const asked = () => calls.slice(before).filter(({ path }) => path.startsWith('/invoices/'))
    await waitFor(() => expect(asked()).toHaveLength(2))
    expect(screen.queryByRole('alert')).toBeNull()
    opened.mockRestore()
  })
})
