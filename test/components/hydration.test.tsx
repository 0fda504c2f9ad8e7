import { act, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answeredBy, json } from '../hooks/setUp.js'
import { billing, lifecycles, paymentMethod } from '../support/fixtures.js'

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
  vi.unstubAllGlobals()
})

/** The page as a server writes it, then taken over by a browser in another zone; whatever React complains of fails the test. */
async function hydrate(props: Partial<BillingDashboardProps>) {
  // Fixtures are old, so they are refreshed at once: with the same.
  const { calls, fetch } = answeredBy(() => json(props.initialData ?? billing()))
  const page = (
    <StrictMode>
      <BillingDashboard endpoint="/api/billing" fetch={fetch} {...props} />
    </StrictMode>
  )
  process.env['TZ'] = 'UTC'
  vi.stubGlobal('window', undefined)
  const html = renderToString(page)
  vi.unstubAllGlobals()
  expect(calls).toEqual([])

  process.env['TZ'] = 'Pacific/Kiritimati'
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.replaceChildren(container)
  const recovered = vi.fn<(error: unknown) => void>()
  await act(async () => {
    hydrateRoot(container, page, { onRecoverableError: recovered })
  })
  expect(recovered).not.toHaveBeenCalled()
  return { html, calls }
}

describe('C41: the dashboard', () => {
  it('is written by a server as skeletons, and loads in the browser', async () => {
    const { html, calls } = await hydrate({})
    expect(html).toContain('Loading billing details')
    expect(await screen.findByRole('heading', { name: 'Pro' })).toBeInTheDocument()
    expect(calls).toHaveLength(1)
  })

  it.each(Object.entries(lifecycles))('is written whole from what the server loaded (%s)', async (_, subscription) => {
    const method = paymentMethod({ expiry: { month: 11, year: 2026, status: 'expiring' } })
    const initialData = billing({ subscriptions: [subscription], paymentMethods: [method] })
    const { html } = await hydrate({ initialData, locale: 'en-GB' })
    expect(html).toContain('3 Nov 2026')
    expect(html).not.toContain('Loading')
  })

  it('I7: writes the same day on both sides, whatever the zones', async () => {
    const subscription = { ...lifecycles.canceling, cancelsAt: '2026-12-31T23:30:00.000Z' }
    const initialData = billing({ subscriptions: [subscription] })
    const { html } = await hydrate({ initialData })
    expect(html).toContain('December 31, 2026')
    expect(document.body).toHaveTextContent('Your plan ends on December 31, 2026.')
  })
})
