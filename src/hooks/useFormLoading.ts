'use client'

import type { StripeError } from '@stripe/stripe-js'
import { useCallback, useEffect, useState } from 'react'
import { useElementsContext } from './ElementsContext.js'
import { type PaymentFormError, toFormError } from './toFormError.js'
import { MAX_LOAD_MS } from './useStripeJs.js'

interface FormLoading {
  status: 'loading' | 'unavailable' | 'ready'
  /** Why the fields cannot be had. */
  error: PaymentFormError | null
  /** Loads again what did not load. */
  retry: () => void
  /** For the Payment Element. */
  onReady: () => void
  onLoadError: (event: { error: StripeError }) => void
}

/** Whether Stripe's fields are there to be filled in, and why they are not. */
export function useFormLoading(hook: string): FormLoading {
  const { elements, stripeJs, restart, clientSecret } = useElementsContext(hook)
  const [isReady, setIsReady] = useState(false)
  const [failure, setFailure] = useState<PaymentFormError | null>(null)

  useEffect(() => {
    if (!elements || isReady || failure) return undefined
    // A frame that something keeps from loading says nothing at all.
    const timer = setTimeout(() => setFailure({ code: 'stripe_js_blocked' }), MAX_LOAD_MS)
    return () => clearTimeout(timer)
  }, [elements, isReady, failure])

  const onReady = useCallback(() => {
    setIsReady(true)
    setFailure(null)
  }, [])
  const onLoadError = useCallback(
    ({ error: cause }: { error: StripeError }) => {
      const isSpent = cause.code === 'setup_intent_unexpected_state'
      if (isSpent && clientSecret !== undefined) restart(true)
      else setFailure(toFormError(cause) ?? { code: 'stripe_error' })
    },
    [clientSecret, restart],
  )

  const error = stripeJs.error ?? failure
  return {
    status: error ? 'unavailable' : isReady ? 'ready' : 'loading',
    error,
    retry: () => (stripeJs.error ? stripeJs.retry() : restart(false)),
    onReady,
    onLoadError,
  }
}
