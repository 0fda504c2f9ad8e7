'use client'

import { useCallback } from 'react'
import { type BillingClient, type BillingError, invoiceUrl } from '../client/index.js'
import type { InvoiceDocument } from '../contract/index.js'
import { useRedirect } from './useRedirect.js'
import { invoiceVisit } from './visits.js'

export interface UseInvoiceAccessResult {
  /** The address of an invoice's page, for a link; undefined where a link would not carry who is asking. */
  hrefOf: ((ref: string, document: InvoiceDocument) => string) | undefined
  /** Opens an invoice's page in a new tab, where `hrefOf` is undefined. Never rejects: a failure is in `error`. */
  open: (ref: string, document: InvoiceDocument) => Promise<void>
  isPending: boolean
  /** Ref of the invoice under way. */
  pendingRef: string | null
  error: BillingError | null
  /** Forgets the failure, and gives up what is under way. */
  reset: () => void
  /** The page's address when the tab was kept from opening: offer it as a link. Short-lived. */
  fallbackUrl: string | null
}

/** How an invoice's PDF, and the page where it is paid, are reached: by links, or by calls where the endpoint needs more than cookies. */
export function useInvoiceAccess(): UseInvoiceAccessResult {
  const { billing, start, pending, ...state } = useRedirect<string>('useInvoiceAccess')
  const { client } = billing

  const hrefOf = useCallback(
    (ref: string, document: InvoiceDocument) => invoiceUrl(client, { ref, document }),
    [client],
  )
  const open = useCallback(
    (ref: string, document: InvoiceDocument) => start(invoiceVisit(billing, ref, document)),
    [billing, start],
  )

  return { hrefOf: isLinkable(client) ? hrefOf : undefined, open, pendingRef: pending?.subject ?? null, ...state }
}

/** Whether a link says who is asking: by cookies alone, which go with it to the page's own origin. */
export const isLinkable = ({ endpoint, fetch, headers }: BillingClient): boolean =>
  !headers && !fetch && /^\/(?!\/)/.test(endpoint)
