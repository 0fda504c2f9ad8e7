import { PaymentElement } from '@stripe/react-stripe-js'
import { BillingElements, BillingProvider, usePaymentForm } from 'react-billing-portal'

/** Stripe's own field, and a button of yours. */
export const OwnForm = () => (
  <BillingProvider endpoint="/api/billing">
    <BillingElements fallback="Loading…">
      <Fields />
    </BillingElements>
  </BillingProvider>
)

function Fields() {
  const { isReady, submit, elementProps } = usePaymentForm()
  return (
    <>
      <PaymentElement {...elementProps} />
      <button type="button" disabled={!isReady} onClick={() => void submit()}>
        Save
      </button>
    </>
  )
}
