import { createCheckoutSession, createPortalSession, openInvoice, type WriteOptions } from '../client/index.js'
import type { CreateCheckoutSession, InvoiceDocument, Operation, PortalFlow } from '../contract/index.js'
import type { BillingContextValue } from './BillingContext.js'
import { currentPageUrl } from './currentPageUrl.js'

/** One of Stripe's pages: what it is visited for, and how the endpoint is asked for its address. */
export interface Visit<Subject> {
  operation: Operation
  /** What it is about, to tell it from other visits of its kind. */
  subject: Subject
  /** Whether the person goes to do one thing, so that something should differ when they are back. */
  expectsChange: boolean
  /** @default the provider's */
  target?: BillingContextValue['target']
  createSession: (options: WriteOptions) => Promise<string>
}

type Known = Pick<BillingContextValue, 'client' | 'locale'>

/** The customer portal: one flow of it, or its home page. */
export const portalVisit = (
  { client, locale }: Known,
  flow?: PortalFlow,
  returnUrl?: string,
): Visit<PortalFlow | null> => ({
  operation: 'createPortalSession',
  subject: flow ?? null,
  expectsChange: flow !== undefined,
  createSession: (options) =>
    createPortalSession(client, { flow, returnUrl: returnUrl ?? currentPageUrl(), locale }, options),
})

/** Stripe Checkout. */
export const checkoutVisit = (
  { client, locale }: Known,
  { returnUrl, ...choice }: CreateCheckoutSession,
): Visit<string> => ({
  operation: 'createCheckoutSession',
  subject: choice.plan,
  expectsChange: true,
  createSession: (options) =>
    createCheckoutSession(client, { ...choice, returnUrl: returnUrl ?? currentPageUrl(), locale }, options),
})

/** An invoice's PDF, or the page where it is paid, in a tab of its own. */
export const invoiceVisit = ({ client }: Known, ref: string, document: InvoiceDocument): Visit<string> => ({
  operation: 'openInvoice',
  subject: ref,
  expectsChange: document === 'hosted',
  target: 'new-tab',
  createSession: (options) => openInvoice(client, { ref, document }, options),
})
