'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { assertPublishableKey } from '../hooks/useStripeJs.js'
import type { SetupResult } from '../contract/index.js'
import { Root } from '../views/atoms/Root.js'
import { LazyForm } from './LazyForm.js'

export interface CustomPaymentFormProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** Called once the payment method is saved, and the default where that was asked for. */
  onSuccess: (result: SetupResult) => void
  /** Leaves everything as it is. @default there is no button for it */
  onCancel?: (() => void) | undefined
  /** Whether everything is charged with it from now on. @default true */
  makeDefault?: boolean | undefined
  /**
   * Secret of a SetupIntent of the host's own; with another one the form starts anew.
   * @default none: nothing exists at Stripe before the person submits
   */
  clientSecret?: string | undefined
  /** The account's `pk_…`. @default the one the endpoint gives */
  publishableKey?: string | undefined
  /** The words on the button. @default "Save payment method" */
  submitLabel?: string | undefined
}

/**
 * A form that saves a payment method on Stripe's own fields, in the page. Its code and Stripe.js load when it is shown.
 * Not a `<form>`: it may stand in one of the host's, which it never sends.
 *
 * @throws {Error} for a `publishableKey` that is none
 */
export function CustomPaymentForm(props: CustomPaymentFormProps) {
  const { onSuccess, onCancel, makeDefault, clientSecret, publishableKey, submitLabel, ...rest } = props
  assertPublishableKey(publishableKey, 'CustomPaymentForm')
  const form = { onSuccess, onCancel, makeDefault, clientSecret, publishableKey, submitLabel }

  return (
    <Root as="div" data-slot="payment-form" {...rest} part="bp:payment-form">
      <LazyForm {...form} />
    </Root>
  )
}
