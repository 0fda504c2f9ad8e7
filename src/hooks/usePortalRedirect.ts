'use client'

import { useCallback } from 'react'
import type { BillingError } from '../client/index.js'
import type { PortalFlow } from '../contract/index.js'
import { useRedirect } from './useRedirect.js'
import { portalVisit } from './visits.js'

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
  const { billing, start, pending, ...state } = useRedirect<PortalFlow | null>('usePortalRedirect')

  const redirect = useCallback(
    (flow?: PortalFlow) => start(portalVisit(billing, flow, returnUrl)),
    [billing, returnUrl, start],
  )

  return { redirect, pendingFlow: pending?.subject ?? null, ...state }
}
