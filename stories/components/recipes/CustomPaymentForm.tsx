import { BillingProvider, CustomPaymentForm } from 'react-billing-portal'

/** A card is asked for where your app needs one: here before a trial begins. */
export const CardBeforeTrial = ({ onReady }: { onReady: () => void }) => (
  <BillingProvider endpoint="/api/billing">
    <CustomPaymentForm submitLabel="Save card and start trial" onSuccess={onReady} />
  </BillingProvider>
)
