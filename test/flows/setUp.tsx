import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { createLoadStripe, type LoadStripeOptions, type Sandbox, type ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { vi } from 'vitest'
import { endpoint } from '../hooks/setUp.js'

/** What `openInline` takes besides the scenario. */
export interface InlineOptions {
  props?: Partial<BillingDashboardProps>
  handler?: Partial<BillingHandlerOptions>
  stripeJs?: Partial<LoadStripeOptions>
  /** Changes the account before the page is opened. */
  prepare?: (sandbox: Sandbox, customer: string) => unknown
}

/** The whole dashboard, doing everything in the page, over the real handler, the real SDK, the sandbox and its Stripe.js. */
export async function openInline(scenario: ScenarioName, { props, handler, stripeJs, prepare }: InlineOptions = {}) {
  const wire = endpoint(scenario, handler)
  const { sandbox } = wire
  if (prepare) await prepare(sandbox, wire.signedIn.customer ?? '')
  const navigate = vi.fn<(url: string) => void>()
  const loadStripe = createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en', ...stripeJs })
  const view = render(
    <StrictMode>
      <BillingDashboard
        endpoint="/api/billing"
        mode="inline"
        locale="en-GB"
        fetch={wire.fetch}
        loadStripe={loadStripe}
        navigate={navigate}
        {...props}
      />
    </StrictMode>,
  )
  await waitFor(() => {
    if (screen.queryByText('Loading billing details')) throw new Error('The dashboard is still loading.')
  })
  return { ...wire, ...view, navigate }
}

/** Presses what opens a panel, and gives that once it has settled: StrictMode rehearses what takes the focus. */
export async function openPanel(opener: HTMLElement): Promise<HTMLElement> {
  const before = screen.queryAllByRole('dialog')
  opener.focus()
  fireEvent.click(opener)
  const panel = await waitFor(() => {
    const found = screen.getAllByRole('dialog').find((each) => !before.includes(each))
    if (!found) throw new Error('The panel is not open yet.')
    return found
  })
  await act(async () => {})
  return panel
}

/** The requests that changed something, as `POST /subscriptions/*\/cancel`. */
export const writesOf = (calls: readonly { method: string; path: string }[]): string[] =>
  calls
    .filter(({ method }) => method !== 'GET')
    .map(
      ({ method, path }) =>
        `${method} ${path.replace(/\/(subscriptions|invoices|payment-methods|tax-ids)\/[^/]{20,}/, '/$1/*')}`,
    )
