import type { Stripe, StripeElementLocale } from '@stripe/stripe-js'

/** What {@link createStripeJs} takes. */
export interface StripeJsOptions {
  /** What reaches the sandbox's API: `sandbox.fetch`, or a function that carries requests to where the sandbox runs. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** Key that requests are signed with; `pk_test_sandbox` is the one the sandbox's account knows. @default 'pk_test_sandbox' */
  publishableKey?: string | undefined
  /** Payment methods the Payment Element offers, as the account's settings would say. @default ['card'] */
  paymentMethods?: readonly StripeJsPaymentMethod[] | undefined
  /**
   * Where a bank asks the person: in a frame over the page, or on a page of its own as redirecting methods do.
   * @default 'frame'
   */
  authentication?: 'frame' | 'redirect' | undefined
  /** Called with the address to go to when the page is left. @default window.location.assign */
  navigate?: ((url: string) => void) | undefined
  /** The time that expiry dates are compared with, in milliseconds since 1970; `sandbox.now` fits. @default Date.now */
  now?: (() => number) | undefined
  /** Language where `elements()` names none. @default 'auto' */
  locale?: StripeElementLocale | undefined
}

/** A kind of payment method the Payment Element has fields for. */
export type StripeJsPaymentMethod = 'card' | 'sepa_debit'

/** The part of `Stripe` that works; whatever else Stripe.js has is missing. */
export type StripeJs = Pick<
  Stripe,
  | 'elements'
  | 'confirmSetup'
  | 'confirmPayment'
  | 'confirmCardPayment'
  | 'handleNextAction'
  | 'retrieveSetupIntent'
  | 'retrievePaymentIntent'
  | 'createPaymentMethod'
  | 'createToken'
  | 'registerAppInfo'
>
