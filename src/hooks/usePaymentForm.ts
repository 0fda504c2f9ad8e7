'use client'

import type { Stripe, StripeElements, StripeError } from '@stripe/stripe-js'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { SetupResult } from '../contract/index.js'
import { useBillingContext } from './BillingContext.js'
import { confirmSetup } from './confirmSetup.js'
import { currentPageUrl } from './currentPageUrl.js'
import { useElementsContext } from './ElementsContext.js'
import { returnAddress } from './returned.js'
import { setupOutcome } from './setupOutcome.js'
import { type PaymentFormError, toFormError } from './toFormError.js'
import { useBillingData } from './useBillingData.js'
import { useFormLoading } from './useFormLoading.js'
import { useWrites } from './useWrites.js'

export interface UsePaymentFormOptions {
  /** Called once what was typed is saved, and the default where that was asked for. */
  onSuccess?: ((result: SetupResult) => void) | undefined
  /** Whether everything is charged with it from now on. @default true */
  makeDefault?: boolean | undefined
  /** Where a method that redirects, such as a bank's login, leads back to: absolute. @default the page as it stands */
  returnUrl?: string | undefined
  /** Secret of a SetupIntent of the host's own. @default one is made when the person submits */
  clientSecret?: string | undefined
}

/**
 * Where the form stands. `unavailable`: it could not be loaded. `processing`: handed in, and the bank still checks, for
 * days perhaps. `saved_not_default`: saved, but the rest did not work; `retry` does that alone.
 */
export type PaymentFormStatus =
  | 'loading'
  | 'unavailable'
  | 'ready'
  | 'submitting'
  | 'processing'
  | 'saved'
  | 'saved_not_default'

export interface UsePaymentFormResult {
  status: PaymentFormStatus
  /** Whether it can be filled in. */
  isReady: boolean
  /** Whether something was filled in. */
  isDirty: boolean
  /** Whether it is being saved. */
  isPending: boolean
  /** Why the last try failed. Null for what the Payment Element says beside its own fields. */
  error: PaymentFormError | null
  /** Whether it may be saved all the same: no definite answer came. Submitting again does not save it twice. */
  isUncertain: boolean
  /** Saves what was typed. Never rejects; does nothing while a try is under way. */
  submit: () => Promise<void>
  /** Does again what failed: the loading, the saving, or what was left after it. Null when nothing failed. */
  retry: (() => void) | null
  /** For `<PaymentElement>` of `@stripe/react-stripe-js`. */
  elementProps: {
    onReady: () => void
    onChange: (event: { empty: boolean }) => void
    onLoadError: (event: { error: StripeError }) => void
  }
}

interface Course {
  step: 'idle' | 'submitting' | 'processing' | 'saved' | 'saved_not_default'
  error: PaymentFormError | null
  isUncertain: boolean
}

const FOREIGN: PaymentFormError = { code: 'key_mismatch' }
const IDLE: Course = { step: 'idle', error: null, isUncertain: false }

/**
 * The form that saves a payment method, without its looks: below `<BillingElements>`, beside a `<PaymentElement>`.
 * Nothing exists at Stripe before the person submits; what Stripe.js says counts for nothing until the endpoint has read
 * it again.
 */
export function usePaymentForm(options: UsePaymentFormOptions = {}): UsePaymentFormResult {
  const { gate } = useBillingContext('usePaymentForm')
  const { stripe, elements, restart, restarted, clientSecret: bound } = useElementsContext('usePaymentForm')
  const { capabilities } = useBillingData().data ?? {}
  const { write, error: refusal, isUncertain: isRefusalUncertain } = useWrites('usePaymentForm')
  const { onReady, onLoadError, ...loading } = useFormLoading('usePaymentForm')
  const isReady = loading.status === 'ready'
  const [isDirty, setIsDirty] = useState(false)
  const [course, setCourse] = useState({ ...IDLE, error: restarted })
  const { onSuccess, returnUrl } = options
  const given = bound ?? options.clientSecret
  const intent = useRef(begin(given))
  const isRunning = useRef(false)
  const isMounted = useRef(false)

  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

  // Without the right to it, asking again would never help.
  const mayMakeDefault = capabilities?.operations.includes('setDefaultPaymentMethod') ?? true
  const makeDefault = mayMakeDefault && (options.makeDefault ?? true)

  const show = (next: Partial<Course>) => {
    setCourse({ ...IDLE, ...next })
  }

  const complete = async (clientSecret: string) => {
    const result = await write('completeSetup', { clientSecret, makeDefault })
    const { status: step, error } = setupOutcome(result, makeDefault)
    show({ step, error })
    if (!result || step !== 'saved' || !isMounted.current) return
    // In a task of its own: a host's mistake there does not make a saved card look like one that is not.
    queueMicrotask(() => onSuccess?.(result))
  }

  const save = async (on: { stripe: Stripe; elements: StripeElements }): Promise<void> => {
    const { error } = await on.elements.submit()
    if (error) return show({ error: toFormError(error) })
    if (intent.current.given !== given) intent.current = begin(given)
    for (let isRenewed = false; ; isRenewed = true) {
      intent.current.secret ??= (await write('createSetupIntent', {}))?.clientSecret ?? null
      const { secret, isUncertain } = intent.current
      if (secret === null) return show({})
      const going = gate.enter()
      if (!going) return show({ error: { code: 'busy' } })
      const back = returnUrl ?? currentPageUrl()
      const confirmation = await confirmSetup({
        ...on,
        clientSecret: secret,
        returnUrl: back && returnAddress(back, makeDefault),
        isUncertain,
        signal: going.signal,
      })
      gate.leave(going)
      intent.current.isUncertain = confirmation.status === 'uncertain'
      if (confirmation.status === 'succeeded') return complete(secret)
      if (confirmation.status === 'processing') return show({ step: 'processing' })
      if (confirmation.status !== 'spent') {
        return show({ error: confirmation.error ?? null, isUncertain: intent.current.isUncertain })
      }
      intent.current.secret = null
      if (bound !== undefined) return restart(true, { code: 'form_expired' })
      if (isRenewed) return show({ error: { code: 'setup_incomplete' } })
    }
  }

  const run = async (act: () => Promise<void>) => {
    // At once, and not with what React shows: a second press comes before that.
    if (isRunning.current) return
    isRunning.current = true
    show({ step: 'submitting' })
    try {
      await act()
    } catch {
      show({ error: { code: 'unknown' } })
    } finally {
      isRunning.current = false
    }
  }

  const submit = async () => {
    if (stripe && elements && isReady && course.step === 'idle') await run(() => save({ stripe, elements }))
  }

  // A secret of somebody else's: whose it is saved for, nobody here can say.
  const isForeign = course.step === 'saved_not_default' && refusal?.code === 'not_found'
  const error = loading.error ?? (isForeign ? FOREIGN : (course.error ?? (course.step === 'idle' ? refusal : null)))

  const retry = () => {
    if (loading.error) return loading.retry()
    const { secret } = intent.current
    if (course.step === 'saved_not_default' && secret !== null) void run(() => complete(secret))
    else void submit()
  }

  const onChange = useCallback(({ empty }: { empty: boolean }) => {
    setIsDirty(!empty)
    // What was typed since is not what may have been saved.
    if (intent.current.isUncertain) intent.current = begin(intent.current.given)
  }, [])
  const elementProps = useMemo(() => ({ onReady, onChange, onLoadError }), [onReady, onChange, onLoadError])

  return {
    status: course.step === 'idle' ? loading.status : course.step,
    isReady,
    isDirty,
    isPending: course.step === 'submitting',
    error,
    isUncertain: course.isUncertain || (error !== null && error === refusal && isRefusalUncertain),
    submit,
    retry: error ? retry : null,
    elementProps,
  }
}

/** The SetupIntent that a form stands on, kept over tries: the host's, or one that is made when it is needed. */
const begin = (given: string | undefined) => ({
  given,
  secret: given ?? null,
  /** Whether what came of the last try is unknown. */
  isUncertain: false,
})
