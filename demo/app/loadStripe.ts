import type { BillingDashboardProps } from 'react-billing-portal'

type LoadStripe = NonNullable<BillingDashboardProps['loadStripe']>

/** The day on which the sandbox stands still. */
const TODAY = Date.UTC(2026, 10, 12, 9)

/** Stands in for Stripe.js, on need: its requests go to the demo's server, where the sandbox is. */
const loadSandbox: LoadStripe = async (...options) => {
  const { createLoadStripe } = await import('react-billing-portal/sandbox')
  const load = createLoadStripe({
    fetch: (url, init) => fetch(url.replace('https://api.stripe.com', '/sandbox/stripe-js'), init),
    now: () => TODAY,
  })
  return load(...options)
}

/** Stripe.js itself where the demo speaks to Stripe. */
export const loadStripe: LoadStripe | undefined = import.meta.env.IS_SANDBOX ? loadSandbox : undefined
