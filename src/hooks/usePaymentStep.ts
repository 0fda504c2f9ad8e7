'use client'

import { useCallback, useState } from 'react'
import { BillingError } from '../client/index.js'
import type { PaymentStatus, PaymentStep, Word } from '../contract/index.js'
import { refreshBilling } from './billingCache.js'
import { useBillingContext } from './BillingContext.js'
import { useBillingData } from './useBillingData.js'
import { loadStripeJs } from './useStripeJs.js'

export interface UsePaymentStepResult {
  /**
   * Takes the person through what the bank asks, if it asks anything, and gives where the payment stands then; null when
   * that did not work. Never rejects.
   */
  confirm: (step: PaymentStep) => Promise<Word<PaymentStatus> | null>
  isPending: boolean
  /** `payment_failed` where the bank refused, `stripe_js_blocked` where it could not be asked. */
  error: BillingError | null
  reset: () => void
}

const statuses: Record<string, PaymentStatus> = {
  succeeded: 'paid',
  processing: 'processing',
  requires_capture: 'processing',
}

/** What is left to do about a payment that an act began: the bank's question, in a frame over the page. */
export function usePaymentStep(hook: string): UsePaymentStepResult {
  const billing = useBillingContext(hook)
  const { gate, queryClient } = billing
  const { publishableKey } = useBillingData().data ?? {}
  const [state, setState] = useState<{ isPending: boolean; error: BillingError | null }>({
    isPending: false,
    error: null,
  })

  const confirm = useCallback(
    async ({ status, clientSecret }: PaymentStep) => {
      if (status !== 'requires_action' || !clientSecret) return status
      setState({ isPending: true, error: null })
      try {
        const stripe = await loadStripeJs(billing, publishableKey ?? '')
        const { error, paymentIntent, setupIntent } = await stripe.handleNextAction({ clientSecret })
        await refreshBilling(queryClient, gate.queryKey)
        const settled = statuses[(paymentIntent ?? setupIntent)?.status ?? '']
        if (error || !settled) throw new BillingError('payment_failed', { cause: error })
        setState({ isPending: false, error: null })
        return settled
      } catch (cause) {
        setState({
          isPending: false,
          error: cause instanceof BillingError ? cause : new BillingError('payment_failed', { cause }),
        })
        return null
      }
    },
    [billing, gate, publishableKey, queryClient],
  )

  const reset = useCallback(() => setState({ isPending: false, error: null }), [])
  return { ...state, confirm, reset }
}
