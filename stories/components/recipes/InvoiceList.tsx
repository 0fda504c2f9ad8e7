import { BillingProvider, InvoiceList } from 'react-billing-portal'

/** The invoices alone, for accountants. */
export const InvoicePage = () => (
  <BillingProvider endpoint="/api/billing" target="new-tab">
    <InvoiceList headingLevel={1} />
  </BillingProvider>
)
