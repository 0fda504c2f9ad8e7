import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../hooks/setUp.js'
import { openInline, writesOf } from './setUp.js'

afterEach(() => vi.restoreAllMocks())

const sections = { sections: ['subscription'] } as const

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

describe('starting again', () => {
  it.each(['paused', 'collectionPaused'] as const)('%s: the plan runs again', async (scenario) => {
    // What the host held back, people start again only where the host lets them.
    const { calls } = await openInline(scenario, { props: sections, handler: { operations: { unpause: true } } })
    const name = scenario === 'paused' ? 'Resume' : 'Resume payments'
    fireEvent.click(screen.getByRole('button', { name }))
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
    expect(await screen.findByText('Your plan runs again.')).toBeVisible()
    expect(writesOf(calls)).toEqual(['POST /subscriptions/*/unpause'])
  })
})
