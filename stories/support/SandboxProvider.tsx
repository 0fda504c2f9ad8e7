import { type ReactNode, useState } from 'react'
import { BillingProvider, type BillingProviderProps } from 'react-billing-portal'
import { createLoadStripe, type LoadStripeOptions, type ScenarioName } from 'react-billing-portal/sandbox'
import { PortalInPlace } from './PortalInPlace.js'
import { ENDPOINT, sandboxFetch, type SandboxFetchOptions } from './sandboxFetch.js'

export interface SandboxProviderProps extends SandboxFetchOptions, Omit<BillingProviderProps, 'endpoint'> {
  /** Whose billing is shown. */
  scenario: ScenarioName
  /** How Stripe.js, which the sandbox stands in for, loads and behaves. */
  stripeJs?: Partial<LoadStripeOptions> | undefined
  children: ReactNode
}

/** A `BillingProvider` with the whole stack behind it in this page: handler, SDK, sandbox and hosted pages. */
export function SandboxProvider({ scenario, prepare, handler, stripeJs, children, ...provider }: SandboxProviderProps) {
  const [fetch] = useState(() => sandboxFetch(scenario, { prepare, handler }))
  const { sandbox } = fetch
  const [loadStripe] = useState(() =>
    createLoadStripe({ fetch: sandbox.fetch, now: sandbox.now, locale: 'en', ...stripeJs }),
  )
  return (
    <PortalInPlace fetch={fetch}>
      {(navigate) => (
        <BillingProvider endpoint={ENDPOINT} fetch={fetch} navigate={navigate} loadStripe={loadStripe} {...provider}>
          {children}
        </BillingProvider>
      )}
    </PortalInPlace>
  )
}
