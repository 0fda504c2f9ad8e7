import { PaymentElement } from '@stripe/react-stripe-js'
import { BillingElements, usePaymentForm } from 'react-billing-portal'

export function OwnCardForm() {
  return (
    <BillingElements fallback="Loading…">
      <Form />
    </BillingElements>
  )
}

function Form() {
  const { status, isReady, isPending, error, submit, retry, elementProps } = usePaymentForm()

  if (status === 'saved') return <p role="status">Thank you. We will use this card from now on.</p>
  return (
    <>
      <PaymentElement {...elementProps} />
      <button
        type="button"
        style={{ minBlockSize: '2.25rem', marginBlockStart: '1rem' }}
        disabled={!isReady || isPending}
        onClick={() => void submit()}
      >
        Use this card
      </button>
      {error && (
        <p role="alert">
          That did not work ({error.code}).{' '}
          <button type="button" onClick={() => retry?.()}>
            Try again
          </button>
        </p>
      )}
    </>
  )
}
