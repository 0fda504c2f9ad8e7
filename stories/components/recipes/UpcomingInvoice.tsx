import { BillingProvider, UpcomingInvoice } from 'react-billing-portal'

/** The next invoice, line by line, with discounts, tax and credit. */
export const NextCharge = () => (
  <BillingProvider endpoint="/api/billing">
    <UpcomingInvoice headingLevel={2} />
  </BillingProvider>
)
