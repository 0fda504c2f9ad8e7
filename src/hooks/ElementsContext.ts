'use client'

import type { Stripe, StripeElements } from '@stripe/stripe-js'
import { createContext, useContext } from 'react'
import type { PaymentFormError } from './toFormError.js'
import type { UseStripeJsResult } from './useStripeJs.js'

/** What `<BillingElements>` hands to the form below it. */
export interface ElementsContextValue {
  /** Null until they are made. */
  stripe: Stripe | null
  elements: StripeElements | null
  stripeJs: UseStripeJsResult
  /** The host's own, on which the Elements stand; undefined where they wait for one. */
  clientSecret: string | undefined
  /** Makes the Elements anew, empty: without the host's secret where that is spent, and with what to say about it. */
  restart: (isSecretSpent: boolean, why?: PaymentFormError) => void
  /** What was to be said. */
  restarted: PaymentFormError | null
}

export const ElementsContext = createContext<ElementsContextValue | null>(null)

export function useElementsContext(hook: string): ElementsContextValue {
  const value = useContext(ElementsContext)
  if (value) return value
  throw new Error(`${hook} needs a <BillingElements> above it, which loads Stripe.js.`)
}
