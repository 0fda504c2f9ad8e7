import type { StripePaymentElementOptions } from '@stripe/stripe-js'

import type { Params } from './api.js'
import type { Field } from './field.js'
import type { StripeJsPaymentMethod } from './types.js'

/** The fields of one kind of payment method. */
export interface PaymentForm {
  type: StripeJsPaymentMethod
  label: string
  fields: Field[]
  root: HTMLElement
  /** What the API takes of it. */
  data: () => Params
  /** Billing details that the page has chosen to pass itself, as paths into `billing_details`. */
  withheld: () => string[]
  translate: (language: string) => void
}

/** What the forms are filled with. */
export interface FormContext {
  language: string
  now: () => number
  options: StripePaymentElementOptions
}

/** What a field says, where it is asked for and filled in. */
export function shownValue({ isShown, value }: Field): string | undefined {
  return isShown && value !== '' ? value : undefined
}
