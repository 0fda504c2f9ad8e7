import type { ReactNode } from 'react'
import { BillingAlerts, BillingProvider } from 'react-billing-portal'

/** Above every page of the app: there is nothing to see while all is well. */
export const Shell = ({ children }: { children: ReactNode }) => (
  <BillingProvider endpoint="/api/billing">
    <BillingAlerts />
    {children}
  </BillingProvider>
)
