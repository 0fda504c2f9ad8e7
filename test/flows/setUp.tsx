import { configure, render, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { BillingDashboard, type BillingDashboardProps } from 'react-billing-portal'
import { createLoadStripe, type LoadStripeOptions, type ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { vi } from 'vitest'
import { endpoint } from '../hooks/setUp.js'

// The code of a flow, and Stripe.js, load on need: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 4000 })

interface Options {
  props?: Partial<BillingDashboardProps>
  handler?: Partial<BillingHandlerOptions>
  stripeJs?: Partial<LoadStripeOptions>
  /** What happens at Stripe before the page is opened. */
  prepare?: (account: { stripe: Stripe; customer: string }) => Promise<unknown>
}

/** The whole dashboard, doing everything in the page, over the real handler, the real SDK, the sandbox and its Stripe.js. */
export async function openInline(scenario: ScenarioName, { props, handler, stripeJs, prepare }: Options = {}) {
  const wire = endpoint(scenario, handler)
  const { sandbox } = wire
  if (prepare) await prepare({ stripe: sandbox.stripe, customer: wire.signedIn.customer ?? '' })
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

/** The requests that changed something, as `POST /subscriptions/*\/cancel`. */
export const writesOf = (calls: readonly { method: string; path: string }[]): string[] =>
  calls
    .filter(({ method }) => method !== 'GET')
    .map(
      ({ method, path }) =>
        `${method} ${path.replace(/\/(subscriptions|invoices|payment-methods|tax-ids)\/[^/]{20,}/, '/$1/*')}`,
    )
