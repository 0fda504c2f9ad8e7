'use client'

import type { Stripe } from '@stripe/stripe-js'
import { useCallback, useState } from 'react'
import { BillingError, toBillingError } from '../client/index.js'
import type { Billing, PaymentStatus, PaymentStep, Word } from '../contract/index.js'
import { refreshBilling, showsSoon } from './billingCache.js'
import { useBillingContext } from './BillingContext.js'
import { paymentStatusOf } from './paymentStatus.js'
import { useBillingData } from './useBillingData.js'
import { loadStripeJs } from './useStripeJs.js'

interface StepState {
  isPending: boolean
  /**
   * `payment_failed` where the bank refused, `confirmation_blocked` where its question could not be shown,
   * `network_error` where nothing was heard of what the person answered.
   */
  error: BillingError | null
  /** Whether the payment may have been made all the same. */
  isUncertain: boolean
}

export interface UsePaymentStepResult extends StepState {
  /**
   * Takes the person through what the bank asks, if it asks anything, and gives where the payment stands then; null when
   * that did not work. `isShown`: whether the page shows what was paid for. For that it is waited a while; what is paid
   * and does not show by then is still `processing`, and what shows is `paid`, whatever was heard. Never rejects.
   */
  confirm: (step: PaymentStep, isShown?: (billing: Billing) => boolean) => Promise<Word<PaymentStatus> | null>
  /** Forgets the failure. */
  reset: () => void
}

const IDLE: StepState = { isPending: false, error: null, isUncertain: false }

/** What is left to do about a payment that an act began: the bank's question, in a frame over the page. */
export function usePaymentStep(hook: string): UsePaymentStepResult {
  const billing = useBillingContext(hook)
  const { gate, queryClient } = billing
  const { publishableKey } = useBillingData().data ?? {}
  const [{ about, ...state }, setState] = useState({ ...IDLE, about: gate })

  const confirm = useCallback(
    async ({ status, clientSecret }: PaymentStep, isShown?: (billing: Billing) => boolean) => {
      const show = (next: Partial<StepState>) => setState({ ...IDLE, ...next, about: gate })
      const refresh = () => refreshBilling(queryClient, gate.queryKey)
      show({ isPending: true })
      try {
        let settled = status
        if (status === 'requires_action' && clientSecret) {
          const stripe = await loadStripeJs(billing, publishableKey ?? '', 'payInvoice').catch((cause: unknown) => {
            throw new BillingError('confirmation_blocked', { cause })
          })
          settled = await untilBack(askBank(stripe, clientSecret))
          await refresh()
        }
        if (settled === 'paid' && isShown && !(await showsSoon(queryClient, gate.queryKey, isShown))) {
          settled = 'processing'
          // Whenever it comes, the page will show it.
          gate.awaitChange()
        }
        show({})
        return settled
      } catch (cause) {
        const error = toBillingError(cause)
        await refresh()
        const billed = queryClient.getQueryData<Billing>(gate.queryKey)
        const isPaid = billed && isShown?.(billed)
        show(isPaid ? {} : { error, isUncertain: error.code === 'network_error' })
        return isPaid ? 'paid' : null
      }
    },
    [billing, gate, publishableKey, queryClient],
  )

  const reset = useCallback(
    () => setState((last) => (last.isPending && last.about === gate ? last : { ...IDLE, about: gate })),
    [gate],
  )
  return { ...(about === gate ? state : IDLE), confirm, reset }
}

/**
 * An answer, for as long as there can be one: a page that was left for the bank's own hears nothing any more when the
 * Back button brings it back as it was.
 * @throws {BillingError} network_error
 */
async function untilBack<Value>(answer: Promise<Value>): Promise<Value> {
  const listening = new AbortController()
  const isBack = new Promise<never>((_, reject) => {
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && reject(new BillingError('network_error'))
    window.addEventListener('pageshow', onShow, listening)
  })
  return Promise.race([answer, isBack]).finally(() => listening.abort())
}

/** @throws {BillingError} payment_failed, network_error */
async function askBank(stripe: Stripe, clientSecret: string): Promise<PaymentStatus> {
  const failed = (error: unknown) => ({ paymentIntent: undefined, error })
  const asked = await stripe.handleNextAction({ clientSecret }).catch(failed)
  // It fails as well where the question was answered elsewhere meanwhile: what counts is the payment itself.
  const known = asked.paymentIntent ? asked : await stripe.retrievePaymentIntent(clientSecret).catch(failed)
  if (!known.paymentIntent) throw new BillingError('network_error', { cause: known.error })
  const settled = paymentStatusOf(known.paymentIntent.status)
  if (!settled) throw new BillingError('payment_failed', { cause: asked.error })
  return settled
}
