'use client'

import type { Stripe } from '@stripe/stripe-js'
import { useCallback, useEffect, useRef, useState } from 'react'
import { BillingError } from '../client/index.js'
import { type BillingContextValue, useBillingContext } from './BillingContext.js'
import { useBillingData } from './useBillingData.js'

/** How long Stripe.js may take to load, before the person is told that something keeps it. */
const MAX_LOAD_MS = 15_000

export interface UseStripeJsResult {
  /** Stripe.js, once it is there. */
  stripe: Stripe | null
  /** Why it is not: `stripe_js_blocked` where it cannot be loaded, `misconfigured` where there is no key that fits. */
  error: BillingError | null
  /** Whether it is being loaded. */
  isPending: boolean
  /** Loads it anew. */
  retry: () => void
}

const LOADING: { stripe: Stripe | null; error: BillingError | null } = { stripe: null, error: null }

/** One Stripe.js a provider and key, for what one made another does not know. A load that failed is forgotten. */
const loads = new WeakMap<object, Map<string, Promise<Stripe>>>()

/**
 * Stripe.js with the key that came with `Billing`, or the one given. Nothing is loaded before a component that needs it
 * is on the page.
 */
export function useStripeJs(hook: string, ownKey?: string): UseStripeJsResult {
  const billing = useBillingContext(hook)
  const key = useBillingData().data?.publishableKey
  const publishableKey = ownKey ?? key ?? null
  const [state, setState] = useState(LOADING)
  const current = useRef<object | null>(null)

  const load = useCallback(() => {
    const mine = (current.current = {})
    if (publishableKey === null) return
    loadStripeJs(billing, publishableKey).then(
      (stripe) => {
        if (current.current === mine) setState({ stripe, error: null })
      },
      (error: BillingError) => {
        if (current.current !== mine) return
        setState({ stripe: null, error })
        billing.report(error, 'createSetupIntent')
      },
    )
  }, [billing, publishableKey])

  useEffect(() => {
    load()
    return () => {
      current.current = null
    }
  }, [load])

  const retry = useCallback(() => {
    setState(LOADING)
    load()
  }, [load])

  return { ...state, isPending: !state.stripe && !state.error, retry }
}

/** @throws {BillingError} stripe_js_blocked, misconfigured */
export function loadStripeJs(billing: BillingContextValue, publishableKey: string): Promise<Stripe> {
  const known = loads.get(billing.gate) ?? new Map<string, Promise<Stripe>>()
  loads.set(billing.gate, known)
  const running = known.get(publishableKey)
  if (running) return running
  const load = startLoading(billing, publishableKey)
  known.set(publishableKey, load)
  load.catch(() => known.delete(publishableKey))
  return load
}

async function startLoading({ loadStripe }: BillingContextValue, publishableKey: string): Promise<Stripe> {
  // A secret key must not be sent anywhere, nor be written into an error.
  if (!/^pk_(test|live)_\w+$/.test(publishableKey)) throw new BillingError('misconfigured')
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, MAX_LOAD_MS, null)
  })
  try {
    const load = loadStripe ?? (await import('@stripe/stripe-js/pure')).loadStripe
    const stripe = await Promise.race([load(publishableKey), tooLong])
    if (stripe) return stripe
  } catch (cause) {
    throw new BillingError('stripe_js_blocked', { cause })
  } finally {
    clearTimeout(timer)
  }
  throw new BillingError('stripe_js_blocked')
}
