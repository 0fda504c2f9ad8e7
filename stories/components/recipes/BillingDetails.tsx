import { BillingDetails, BillingProvider } from 'react-billing-portal'

/** Name, address and tax IDs. `addressElement` lets Stripe's fields complete an address while it is typed. */
export const InvoiceAddress = () => (
  <BillingProvider endpoint="/api/billing" mode="inline">
    <BillingDetails headingLevel={2} addressElement />
  </BillingProvider>
)
