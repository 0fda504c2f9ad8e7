'use client'

import type { Stripe } from '@stripe/stripe-js'
import { useCallback, useEffect, useRef, useState } from 'react'
import { BillingError } from '../client/index.js'
import type { Operation } from '../contract/index.js'
import { type BillingContextValue, useBillingContext } from './BillingContext.js'
import { useBillingData } from './useBillingData.js'

/** How long Stripe.js may take to load, before the person is told that something keeps it. */
export const MAX_LOAD_MS = 15_000

const PUBLISHABLE = /^pk_(test|live)_\w+$/

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

/** What came of loading, for whom and with which key. */
interface Loaded {
  gate: object | null
  key: string | null
  stripe: Stripe | null
  error: BillingError | null
}

const LOADING: Loaded = { gate: null, key: null, stripe: null, error: null }

/** One Stripe.js a provider and key, for what one made another does not know. A load that failed is forgotten. */
const loads = new WeakMap<object, Map<string, Promise<Stripe>>>()

/**
 * Stripe.js with the key that came with `Billing`, or the one given. Nothing is loaded before a component that needs it
 * is on the page.
 */
export function useStripeJs(hook: string, ownKey?: string): UseStripeJsResult {
  const billing = useBillingContext(hook)
  const { data, error: unread, refetch } = useBillingData()
  const key = ownKey ?? (data ? (data.publishableKey ?? '') : null)
  const [loaded, setLoaded] = useState(LOADING)
  const current = useRef<object | null>(null)

  const load = useCallback(() => {
    const mine = (current.current = {})
    if (key === null) return
    const show = (stripe: Stripe | null, error: BillingError | null) => {
      if (current.current === mine) setLoaded({ gate: billing.gate, key, stripe, error })
    }
    loadStripeJs(billing, key, 'createSetupIntent').then(
      (stripe) => show(stripe, null),
      (error: BillingError) => show(null, error),
    )
  }, [billing, key])

  useEffect(() => {
    load()
    return () => {
      current.current = null
    }
  }, [load])

  const retry = useCallback(() => {
    if (key === null) void refetch()
    setLoaded(LOADING)
    load()
  }, [key, load, refetch])

  const { stripe, error } = loaded.gate === billing.gate && loaded.key === key ? loaded : LOADING
  const failure = error ?? (key === null ? unread : null)
  return { stripe, error: failure, isPending: !stripe && !failure, retry }
}

/**
 * Throws on a key that is none, without repeating it: a secret one must not end in a log either.
 *
 * @throws {Error} for anything but a publishable key, where one is given
 */
export function assertPublishableKey(key: string | undefined, component: string): void {
  if (key === undefined || PUBLISHABLE.test(key)) return
  throw new Error(
    `<${component}> was given a \`publishableKey\` that is none. Pass the key that begins with pk_test_ or pk_live_, without spaces around it, and never a secret one; or leave it out, and the endpoint's is used.`,
  )
}

/**
 * Stripe.js for an operation, which is what the host is told of where it cannot be had.
 *
 * @throws {BillingError} stripe_js_blocked, misconfigured
 */
export function loadStripeJs(
  billing: BillingContextValue,
  publishableKey: string,
  operation: Operation,
): Promise<Stripe> {
  const known = loads.get(billing.gate) ?? new Map<string, Promise<Stripe>>()
  loads.set(billing.gate, known)
  const running = known.get(publishableKey)
  if (running) return running
  const load = startLoading(billing, publishableKey)
  known.set(publishableKey, load)
  load.catch((error: BillingError) => {
    known.delete(publishableKey)
    billing.report(error, operation)
  })
  return load
}

async function startLoading({ loadStripe }: BillingContextValue, publishableKey: string): Promise<Stripe> {
  // A secret key must not be sent anywhere, nor be written into an error.
  if (!PUBLISHABLE.test(publishableKey)) throw new BillingError('misconfigured')
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
