'use client'

import { useCallback } from 'react'
import { type BillingError, invoiceUrl, openInvoice } from '../client/index.js'
import type { InvoiceDocument } from '../contract/index.js'
import { useRedirect } from './useRedirect.js'

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
  const { billing, start, input, ...state } = useRedirect<string>('useInvoiceAccess', 'openInvoice', 'new-tab')
  const { client } = billing
  const isLinkable = !client.headers && !client.fetch && /^\/(?!\/)/.test(client.endpoint)

  const hrefOf = useCallback(
    (ref: string, document: InvoiceDocument) => invoiceUrl(client, { ref, document }),
    [client],
  )
  const open = useCallback(
    (ref: string, document: InvoiceDocument) =>
      start({
        input: ref,
        expectsChange: document === 'hosted',
        createSession: (options) => openInvoice(client, { ref, document }, options),
      }),
    [client, start],
  )

  return { hrefOf: isLinkable ? hrefOf : undefined, open, pendingRef: input, ...state }
}
