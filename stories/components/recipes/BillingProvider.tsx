import { BillingProvider, InvoiceList, SubscriptionCard } from 'react-billing-portal'
import 'react-billing-portal/styles.css'

/** A layout of your own. What stands below one provider shares one request. */
export const BillingPage = ({ userId, locale }: { userId: string; locale: string }) => (
  <BillingProvider endpoint="/api/billing" customerKey={userId} locale={locale}>
    <h1>Billing</h1>
    <SubscriptionCard headingLevel={2} />
    <InvoiceList headingLevel={2} />
  </BillingProvider>
)
