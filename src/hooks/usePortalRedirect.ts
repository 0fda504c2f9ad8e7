'use client'

import { useCallback } from 'react'
import { type BillingError, createPortalSession } from '../client/index.js'
import type { PortalFlow } from '../contract/index.js'
import { currentPageUrl } from './currentPageUrl.js'
import { useRedirect } from './useRedirect.js'

export interface UsePortalRedirectOptions {
  /** Where to come back to: a path or URL of this origin. @default the current page */
  returnUrl?: string | undefined
}

export interface UsePortalRedirectResult {
  /**
   * Sends the person to Stripe's customer portal: to one flow, or to its home page. Call it when they act. Never
   * rejects: a failure is in `error`. Does nothing while a redirect of the same provider is under way.
   */
  redirect: (flow?: PortalFlow) => Promise<void>
  /** Whether this hook's redirect is under way. */
  isPending: boolean
  /** The flow under way; null for the portal's home page, and while nothing is. */
  pendingFlow: PortalFlow | null
  error: BillingError | null
  /** Forgets the failure, and gives up what is under way. */
  reset: () => void
  /** The portal's address when the page was sent there and still stands: offer it as a link. Short-lived. */
  fallbackUrl: string | null
}

/** Sends the person to Stripe's customer portal and back. */
export function usePortalRedirect({ returnUrl }: UsePortalRedirectOptions = {}): UsePortalRedirectResult {
  const { billing, start, input, ...state } = useRedirect<PortalFlow | null>('usePortalRedirect', 'createPortalSession')
  const { client, locale } = billing

  const redirect = useCallback(
    (flow?: PortalFlow) =>
      start({
        input: flow ?? null,
        expectsChange: flow !== undefined,
        createSession: (options) =>
          createPortalSession(client, { flow, returnUrl: returnUrl ?? currentPageUrl(), locale }, options),
      }),
    [client, locale, returnUrl, start],
  )

  return { redirect, pendingFlow: input, ...state }
}
