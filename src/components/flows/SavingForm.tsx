'use client'

import { PaymentElement } from '@stripe/react-stripe-js'
import { usePaymentForm, type UsePaymentFormOptions } from '../../hooks/usePaymentForm.js'
import { PaymentFormView, type PaymentFormViewProps } from '../../views/flows/PaymentFormView.js'
import { LoadedElements, type LoadedElementsProps } from './LoadedElements.js'

export interface SavingFormProps
  extends
    Pick<UsePaymentFormOptions, 'onSuccess' | 'makeDefault'>,
    Pick<LoadedElementsProps, 'stripeJs' | 'clientSecret' | 'publishableKey'>,
    Pick<PaymentFormViewProps, 'submitLabel' | 'onCancel' | 'redirect'> {}

/** The form with everything it needs. Apart from the rest, for it alone brings Stripe's Elements. */
export function SavingForm({ clientSecret, publishableKey, stripeJs, ...rest }: SavingFormProps) {
  return (
    <LoadedElements clientSecret={clientSecret} publishableKey={publishableKey} stripeJs={stripeJs}>
      <Form {...rest} />
    </LoadedElements>
  )
}

function Form({
  onSuccess,
  makeDefault,
  ...view
}: Omit<SavingFormProps, 'stripeJs' | 'clientSecret' | 'publishableKey'>) {
  const { status, error, isUncertain, isPending, isDirty, submit, retry, elementProps } = usePaymentForm({
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
      isDirty={isDirty}
      onSubmit={submit}
      onRetry={retry}
    >
      <PaymentElement {...elementProps} />
    </PaymentFormView>
  )
}
