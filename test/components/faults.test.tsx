import { act, fireEvent, render, screen } from '@testing-library/react'
import { BillingDashboard } from 'react-billing-portal'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answeredBy, json, pass } from '../hooks/setUp.js'
import { billing } from '../support/fixtures.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Longer than the retries of a read take, or the wait for an answer that never comes. */
const LONG_MS = 16_000

const page =
  (body: string | null, init: ResponseInit = {}) =>
  () =>
    new Response(body, { headers: { 'Content-Type': 'text/html' }, ...init })
/** Valid JSON that is no object: whoever builds the page is told of it as well. */
const root = (value: unknown) => () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  return json(value)
}
const breaks = () => Promise.reject(new TypeError('Failed to fetch'))

const unreadable = 'The server’s answer could not be read. Nothing was charged or changed. Try again in a moment.'
const faults: [title: string, answer: () => unknown, message: string][] = [
  ['C3: a page where JSON belongs', page('<!doctype html><title>Sign in</title>'), unreadable],
  [
    'C3: a sign-in page that a redirect led to',
    () => Object.defineProperty(page('<!doctype html>')(), 'redirected', { value: true }),
    'You are signed out. Sign in again to see your billing details.',
  ],
  ['C5: an answer without content', page(null, { status: 204 }), unreadable],
  ['C5: an empty body', page(''), unreadable],
  ['C7: null', root(null), unreadable],
  ['C7: a list', root([]), unreadable],
  ['C7: a text', root('billing'), unreadable],
  ['C7: a number', root(7), unreadable],
  [
    'a 500 without a problem document',
    page('<h1>Internal Server Error</h1>', { status: 500 }),
    'Something went wrong on our side. Nothing was charged or changed. Try again in a moment.',
  ],
  [
    'C13: silence',
    () => new Promise(() => undefined),
    'This took too long. Nothing was charged or changed. Try again in a moment.',
  ],
  [
    'a broken connection',
    breaks,
    'The server could not be reached. Nothing was charged or changed. Check your connection and try again.',
  ],
  [
    'C11: no network',
    () => {
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
      return breaks()
    },
    'You are offline. Nothing was charged or changed. This loads by itself once you are back.',
  ],
]

describe('a host’s page with the dashboard in it', () => {
  it.each(faults)('%s settles in a clear message with a Retry that loads, and the page lives on', async (...row) => {
    const [, answer, message] = row
    let isMended = false
    const { fetch } = answeredBy(() => (isMended ? json(billing()) : answer()))
    const { container } = render(
      <main>
        <h1>The rest of the app</h1>
        <BillingDashboard endpoint="/api/billing" fetch={fetch} />
      </main>,
    )
    await pass(LONG_MS)
    expect(screen.getByRole('alert')).toHaveTextContent(message)
    expect(container).not.toHaveTextContent(/Unexpected token|Failed to fetch|<!doctype|\bundefined\b/)
    expect(container.querySelector('[data-slot="skeleton"], [aria-busy="true"]')).toBeNull()
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['Retry'])

    isMended = true
    fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
    await pass(0)
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('heading', { name: 'The rest of the app' })).toBeVisible()
  })

  it('C11: loads by itself, with one request, once the network is back', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    const { calls, fetch } = answeredBy(() => (navigator.onLine ? json(billing()) : breaks()))
    render(<BillingDashboard endpoint="/api/billing" fetch={fetch} />)
    await pass(LONG_MS)
    expect(screen.getByRole('alert')).toHaveTextContent('You are offline.')
    const before = calls.length
    onLine.mockReturnValue(true)
    await act(async () => {
      window.dispatchEvent(new Event('online'))
    })
    await pass(0)
    expect(screen.getByRole('heading', { name: 'Pro' })).toBeVisible()
    expect(calls.length - before).toBe(1)
  })
})
