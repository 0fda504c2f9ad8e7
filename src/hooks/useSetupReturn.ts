'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { toBillingError } from '../client/index.js'
import type { Billing, Subscription } from '../contract/index.js'
import { refreshBilling } from './billingCache.js'
import { useBillingContext } from './BillingContext.js'
import { toConfirmation } from './confirmSetup.js'
import { paymentStatusOf } from './paymentStatus.js'
import { readReturned, type Returned } from './returned.js'
import { setupOutcome } from './setupOutcome.js'
import { takeReturn } from './takeReturn.js'
import type { PaymentFormError } from './toFormError.js'
import { useBillingData } from './useBillingData.js'
import { loadStripeJs } from './useStripeJs.js'
import { useWrites } from './useWrites.js'

export interface UseSetupReturnOptions {
  /** The account's `pk_…`. @default the one the endpoint gives */
  publishableKey?: string | undefined
}

/**
 * What a return came to. `processing`: the bank still checks. `saved_not_default`: saved, but the rest did not work, and
 * `retry` does that alone. `failed`: nothing was saved, or paid.
 */
export type SetupReturnStatus = 'checking' | 'saved' | 'saved_not_default' | 'paid' | 'processing' | 'failed'

export interface UseSetupReturnResult {
  /** Null where nobody came back, or not about this account. */
  status: SetupReturnStatus | null
  /** What the person had gone for: to save a payment method, or to confirm a payment. */
  kind: 'setup' | 'payment' | null
  error: PaymentFormError | null
  /** Does again what failed; null where that would not help. */
  retry: (() => void) | null
}

interface Course {
  returned: Returned | null
  status: SetupReturnStatus | null
  error: PaymentFormError | null
  /** Whether the same can be tried again. */
  isRetryable: boolean
}

const NOTHING: UseSetupReturnResult = { status: null, kind: null, error: null, retry: null }

type Outcome = Omit<Course, 'returned'>

const outcome = (status: SetupReturnStatus | null, error?: PaymentFormError | null, isRetryable = false): Outcome => ({
  status,
  error: error ?? null,
  isRetryable,
})

/**
 * Takes up what a bank, or a method that redirects, sent the person back with, in a page that has no dashboard which does.
 * The secret leaves the address at once. What else the address says counts for nothing, for anyone can write it: Stripe is
 * asked how it went, and the endpoint whose it is.
 */
export const useSetupReturn = (options: UseSetupReturnOptions = {}): UseSetupReturnResult => useReturned(null, options)

/** The same, for a return that was taken out of the address already. */
export function useReturned(given: Returned | null, { publishableKey }: UseSetupReturnOptions): UseSetupReturnResult {
  const billing = useBillingContext('useSetupReturn')
  const { data, error: unread, refetch } = useBillingData()
  const { write, error: refusal } = useWrites('useSetupReturn')
  const [{ returned, status, error, isRetryable }, setCourse] = useState<Course>({
    returned: given,
    ...outcome(given && 'checking'),
  })
  const taken = useRef(given)
  const isBegun = useRef(false)
  // A key of the host's waits as well: what this person may do, only the endpoint knows.
  const key = data ? (publishableKey ?? data.publishableKey ?? '') : null
  const mayMakeDefault = data?.capabilities.operations.includes('setDefaultPaymentMethod') === true

  const follow = useCallback(
    async (about: Returned, withKey: string | null) => {
      const { kind, clientSecret, makeDefault } = about

      const complete = async (): Promise<Outcome> => {
        const asDefault = mayMakeDefault && makeDefault
        const came = setupOutcome(await write('completeSetup', { clientSecret, makeDefault: asDefault }), asDefault)
        return { ...came, isRetryable: came.error !== null }
      }

      const look = async (publishable: string): Promise<Outcome> => {
        const stripe = await loadStripeJs(billing, publishable, kind === 'setup' ? 'createSetupIntent' : 'payInvoice')
        const {
          setupIntent,
          paymentIntent,
          error: unknown,
        } = await (kind === 'setup'
          ? stripe.retrieveSetupIntent(clientSecret).then((found) => ({ paymentIntent: undefined, ...found }))
          : stripe.retrievePaymentIntent(clientSecret).then((found) => ({ setupIntent: undefined, ...found })))
        // Of another account: nothing of this page's.
        if (unknown?.code === 'resource_missing') return outcome(null)
        if (unknown) return outcome('failed', { code: 'unknown' }, true)
        if (paymentIntent) return lookAtPayment(paymentIntent.status)
        const confirmed = toConfirmation(setupIntent)
        if (confirmed.status === 'succeeded') return complete()
        if (confirmed.status === 'processing') return outcome('processing')
        return outcome('failed', confirmed.error ?? { code: 'setup_incomplete' })
      }

      const lookAtPayment = async (stands: string): Promise<Outcome> => {
        const { gate, queryClient } = billing
        await refreshBilling(queryClient, gate.queryKey)
        const status = paymentStatusOf(stands)
        if (status === 'paid') {
          // Stripe may take a moment to tell the invoice that it is paid.
          if (queryClient.getQueryData<Billing>(gate.queryKey)?.subscriptions.some(isOwing)) gate.awaitChange()
        }
        return status ? outcome(status) : outcome('failed', PAYMENT_FAILED)
      }

      await Promise.resolve()
      setCourse({ returned: about, ...outcome('checking') })
      // Until the endpoint has given the key, and whose billing it is.
      if (withKey === null) return
      const came = await look(withKey).catch((cause: unknown) => outcome('failed', toBillingError(cause), true))
      setCourse({ returned: about, ...came })
    },
    [billing, mayMakeDefault, write],
  )

  useEffect(() => {
    const about = (taken.current ??= readReturned(takeReturn()))
    if (!about || isBegun.current) return
    // The one act that no click on this page begins: the person's did, before they left, and saving ends with it. Once
    // for each secret, however often React runs this.
    isBegun.current = key !== null
    void follow(about, key)
  }, [follow, key])

  if (!returned || status === null) return NOTHING
  const { kind } = returned
  // Somebody else's secret: nothing was done with it, and nothing is told.
  if (status === 'saved_not_default' && refusal?.code === 'not_found') return NOTHING
  if (key === null && unread) return { status: 'failed', kind, error: unread, retry: () => void refetch() }
  return { status, kind, error, retry: isRetryable && key !== null ? () => void follow(returned, key) : null }
}

const isOwing = ({ openInvoice, pendingChange }: Subscription): boolean => Boolean(openInvoice ?? pendingChange)

const PAYMENT_FAILED: PaymentFormError = { code: 'payment_failed' }
