/**
 * Every operation: how it is called. Paths are below the endpoint's base URL;
 * a segment that starts with a colon stands for a value.
 */
export const operations = {
  /** Everything the dashboard shows. Gives `Billing`. */
  getBilling: { method: 'GET', path: '/' },
  /** A page of invoices. Query: `ListInvoices`. Gives `InvoicePage`. */
  listInvoices: { method: 'GET', path: '/invoices' },
  /**
   * A fresh link to an invoice: 303 for a browser's navigation (to a page of the app where it fails), `Link` for
   * `Accept: application/json`. `:document` is `pdf` or `hosted`.
   */
  openInvoice: { method: 'GET', path: '/invoices/:ref/:document' },
  /** A visit to Stripe's customer portal. Body: `CreatePortalSession`. Gives `Link`. */
  createPortalSession: { method: 'POST', path: '/portal-sessions' },
  /** A visit to Stripe Checkout. Body: `CreateCheckoutSession`. Gives `Link`. */
  createCheckoutSession: { method: 'POST', path: '/checkout-sessions' },
} as const

export type Operation = keyof typeof operations

/** Carries the key of one act on every write; kept over retries of that act, renewed after an answer. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key'
