import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { de } from 'react-billing-portal/locales/de'
import { scenarios } from 'react-billing-portal/sandbox'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answeredBy, endpoint, json, problem } from '../hooks/setUp.js'
import { billing, subscription } from '../support/fixtures.js'

afterEach(() => vi.restoreAllMocks())

/** What a browser's translator does to a page: every text moves into elements of its own. */
function translate(container: HTMLElement) {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const outer = document.createElement('font')
    const inner = outer.appendChild(document.createElement('font'))
    text.replaceWith(outer)
    inner.append(document.createTextNode(`[${text.data}]`))
  }
  expect(texts.length).toBeGreaterThan(0)
}

describe('a page that the browser translates', () => {
  it.each(scenarios)('react#11538: lives on through %s, a change of language and its end', async (scenario) => {
    const { fetch } = endpoint(scenario)
    const dashboard = (props: Partial<BillingDashboardProps> = {}) => (
      <BillingDashboard endpoint="/api/billing" fetch={fetch} navigate={() => undefined} {...props} />
    )
    const { container, rerender, unmount } = render(dashboard())
    await waitFor(() => expect(screen.queryByText('Loading billing details')).toBeNull())
    translate(container)
    rerender(dashboard({ locale: 'de', locales: [de] }))
    translate(container)
    rerender(dashboard({ locale: 'en', mode: 'inline' }))
    unmount()
    expect(container).toBeEmptyDOMElement()
  })

  it('react#11538: settles an act that fails, and takes new data', async () => {
    let answer = billing()
    const { fetch } = answeredBy(({ method }) =>
      method === 'POST' ? problem(503, 'stripe_unavailable') : json(answer),
    )
    const { container } = render(<BillingDashboard endpoint="/api/billing" fetch={fetch} />)
    const manage = await screen.findByRole('button', { name: 'Manage billing' })
    translate(container)
    fireEvent.click(manage)
    translate(container)
    expect(await screen.findByRole('alert')).toBeVisible()
    translate(container)
    answer = billing({
      subscriptions: [
        subscription({ name: 'Business', lifecycle: 'canceling', cancelsAt: '2026-12-01T09:00:00.000Z' }),
      ],
    })
    fireEvent(document, new Event('visibilitychange'))
    fireEvent(window, Object.assign(new Event('pageshow'), { persisted: true }))
    await waitFor(() => expect(screen.getAllByText(/Your plan ends on/).length).toBeGreaterThan(0))
  })
})
