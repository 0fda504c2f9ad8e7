import type { Stripe, StripeConstructorOptions } from '@stripe/stripe-js'

import { createStripeJs } from './createStripeJs.js'
import { checkKey } from './errors.js'
import type { StripeJsOptions } from './types.js'

/**
 * How an attempt to load Stripe.js ends: it loads; its script cannot be had; nothing ever comes; or there is no Stripe,
 * as on a server.
 */
export type StripeJsLoad = 'loaded' | 'failed' | 'pending' | 'null'

/** What {@link createLoadStripe} takes. */
export interface LoadStripeOptions extends Omit<StripeJsOptions, 'publishableKey'> {
  /** How one attempt after the other ends; the last holds for all that follow. @default ['loaded'] */
  outcomes?: readonly StripeJsLoad[] | undefined
}

/**
 * Makes a stand-in for `loadStripe` of `@stripe/stripe-js`, to see what a page does while Stripe.js loads, and when it
 * does not.
 */
export function createLoadStripe({ outcomes = ['loaded'], ...options }: LoadStripeOptions) {
  let attempts = 0
  return async (publishableKey: string, { locale }: StripeConstructorOptions = {}): Promise<Stripe | null> => {
    const key = checkKey(publishableKey)
    const outcome = outcomes[Math.min(attempts, outcomes.length - 1)]
    attempts += 1
    await Promise.resolve()
    if (outcome === 'failed') throw new Error('Failed to load Stripe.js')
    if (outcome === 'pending') return new Promise<never>(() => undefined)
    if (outcome === 'null') return null
    // The languages of Checkout are a few more, which Elements do not have.
    const wanted = locale === undefined ? options.locale : (locale as StripeJsOptions['locale'])
    return createStripeJs({ ...options, publishableKey: key, locale: wanted })
  }
}
