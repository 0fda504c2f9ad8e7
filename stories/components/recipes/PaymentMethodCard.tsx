import { BillingProvider, PaymentMethodCard } from 'react-billing-portal'

/** With `mode`, cards are saved, removed and made the default right here. */
export const PaymentSettings = () => (
  <BillingProvider endpoint="/api/billing" mode={{ paymentMethods: 'inline' }}>
    <PaymentMethodCard headingLevel={2} />
  </BillingProvider>
)
