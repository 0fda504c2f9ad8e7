'use client'

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { assertPublishableKey, useStripeJs } from '../hooks/useStripeJs.js'
import { useCode } from './useCode.js'

export interface BillingElementsProps extends ComponentPropsWithoutRef<'div'> {
  /**
   * Secret of a SetupIntent of the host's own; with another one the form starts anew.
   * @default none: nothing exists at Stripe before the person submits
   */
  clientSecret?: string | undefined
  /** The account's `pk_…`. @default the one the endpoint gives */
  publishableKey?: string | undefined
  /** Shown until the code of Stripe's elements is there. */
  fallback?: ReactNode
}

/**
 * Loads Stripe.js and stands for `<Elements>` of `@stripe/react-stripe-js`, in the theme and language around it, for
 * `usePaymentForm` and the elements below it.
 *
 * @throws {Error} for a `publishableKey` that is none
 */
export function BillingElements({ fallback, ...rest }: BillingElementsProps) {
  assertPublishableKey(rest.publishableKey, 'BillingElements')
  const stripeJs = useStripeJs('BillingElements', rest.publishableKey)
  const { code, failure } = useCode(loadElements)
  return code ? <code.LoadedElements {...rest} stripeJs={stripeJs} /> : (failure ?? fallback)
}

const loadElements = () => import('./flows/LoadedElements.js')
