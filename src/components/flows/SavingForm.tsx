'use client'

import { PaymentElement } from '@stripe/react-stripe-js'
import { usePaymentForm, type UsePaymentFormOptions } from '../../hooks/usePaymentForm.js'
import { PaymentFormView, type PaymentFormViewProps } from '../../views/flows/PaymentFormView.js'
import { BillingElements, type BillingElementsProps } from '../BillingElements.js'

export interface SavingFormProps
  extends
    Pick<UsePaymentFormOptions, 'onSuccess' | 'makeDefault'>,
    Pick<BillingElementsProps, 'clientSecret' | 'publishableKey'>,
    Pick<PaymentFormViewProps, 'submitLabel' | 'onCancel' | 'redirect'> {}

/** The form with everything it needs. Apart from the rest, for it alone brings Stripe's Elements. */
export function SavingForm({ clientSecret, publishableKey, ...rest }: SavingFormProps) {
  return (
    <BillingElements clientSecret={clientSecret} publishableKey={publishableKey}>
      <Form {...rest} />
    </BillingElements>
  )
}

function Form({ onSuccess, makeDefault, ...view }: Omit<SavingFormProps, keyof BillingElementsProps>) {
  const { status, error, isUncertain, isPending, submit, retry, elementProps } = usePaymentForm({
    onSuccess,
    makeDefault,
  })

  return (
    <PaymentFormView
      {...view}
      status={status}
      error={error}
      isUncertain={isUncertain}
      isPending={isPending}
      onSubmit={submit}
      onRetry={retry}
    >
      <PaymentElement {...elementProps} />
    </PaymentFormView>
  )
}
