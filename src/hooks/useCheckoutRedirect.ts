'use client'

import { useCallback } from 'react'
import type { BillingError } from '../client/index.js'
import { useRedirect } from './useRedirect.js'
import { checkoutVisit } from './visits.js'

export interface UseCheckoutRedirectOptions {
  /** Where to come back to: a path or URL of this origin. @default the current page */
  returnUrl?: string | undefined
}

/** What to buy. */
export interface CheckoutChoice {
  /** The host's key of a plan. */
  plan: string
  /** @default 1 */
  quantity?: number | undefined
}

export interface UseCheckoutRedirectResult {
  /**
   * Sends the person to Stripe Checkout. Call it when they act. Never rejects: a failure is in `error`. Does nothing
   * while a redirect of the same provider is under way.
   */
  redirect: (choice: CheckoutChoice) => Promise<void>
  /** Whether this hook's redirect is under way. */
  isPending: boolean
  /** Key of the plan under way. */
  pendingPlan: string | null
  error: BillingError | null
  /** Forgets the failure, and gives up what is under way. */
  reset: () => void
  /** Checkout's address when the page was sent there and still stands: offer it as a link. Short-lived. */
  fallbackUrl: string | null
}

/** Sends a person without a plan to Stripe Checkout and back. */
export function useCheckoutRedirect({ returnUrl }: UseCheckoutRedirectOptions = {}): UseCheckoutRedirectResult {
  const { billing, start, pending, ...state } = useRedirect<string>('useCheckoutRedirect')

  const redirect = useCallback(
    ({ plan, quantity }: CheckoutChoice) => start(checkoutVisit(billing, { plan, quantity, returnUrl })),
    [billing, returnUrl, start],
  )

  return { redirect, pendingPlan: pending?.subject ?? null, ...state }
}
