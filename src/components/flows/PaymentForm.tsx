'use client'

import type { SetupResult } from '../../contract/index.js'
import { LazyForm, type LazyFormProps } from '../LazyForm.js'

export interface PaymentFormProps extends Pick<LazyFormProps, 'makeDefault' | 'submitLabel' | 'onCancel' | 'redirect'> {
  /** Called once it is saved, and the default where that was asked for. */
  onSaved: (result: SetupResult) => void
}

/** The form that saves a payment method, for the panel of a flow: it brings its own buttons. */
export function PaymentForm({ onSaved, ...rest }: PaymentFormProps) {
  return <LazyForm {...rest} onSuccess={onSaved} />
}
