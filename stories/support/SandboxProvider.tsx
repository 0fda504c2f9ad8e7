import { type ReactNode, useState } from 'react'
import { BillingProvider, type BillingProviderProps } from 'react-billing-portal'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { PortalInPlace } from './PortalInPlace.js'
import { ENDPOINT, sandboxFetch, type SandboxFetchOptions } from './sandboxFetch.js'

export interface SandboxProviderProps extends SandboxFetchOptions, Omit<BillingProviderProps, 'endpoint'> {
  /** Whose billing is shown. */
  scenario: ScenarioName
  children: ReactNode
}

/** A `BillingProvider` with the whole stack behind it in this page: handler, SDK, sandbox and hosted pages. */
export function SandboxProvider({ scenario, prepare, handler, children, ...provider }: SandboxProviderProps) {
  const [fetch] = useState(() => sandboxFetch(scenario, { prepare, handler }))
  return (
    <PortalInPlace fetch={fetch}>
      {(navigate) => (
        <BillingProvider endpoint={ENDPOINT} fetch={fetch} navigate={navigate} {...provider}>
          {children}
        </BillingProvider>
      )}
    </PortalInPlace>
  )
}
