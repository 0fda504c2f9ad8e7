/**
 * Every operation: how it is called. Paths are below the endpoint's base URL;
 * a segment that starts with a colon stands for a value. A write's body, where it has one, is JSON.
 */
export const operations = {
  /** Everything the dashboard shows. Gives `Billing`. */
  getBilling: { method: 'GET', path: '/' },
  /** A page of invoices. Query: `ListInvoices`. Gives `InvoicePage`. */
  listInvoices: { method: 'GET', path: '/invoices' },
  /** Every saved payment method. Gives `PaymentMethods`. */
  listPaymentMethods: { method: 'GET', path: '/payment-methods' },
  /** The next invoice of a subscription, to the cent. Gives `InvoicePreview`. */
  getUpcoming: { method: 'GET', path: '/subscriptions/:ref/upcoming' },
  /** Whom invoices are addressed to. Gives `CustomerDetails`. */
  getCustomer: { method: 'GET', path: '/customer' },
  /**
   * A fresh link to an invoice: 303 for a browser's navigation (to a page of the app where it fails), `Link` for
   * `Accept: application/json`. `:document` is `pdf` or `hosted`.
   */
  openInvoice: { method: 'GET', path: '/invoices/:ref/:document' },
  /** A visit to Stripe's customer portal. Body: `CreatePortalSession`. Gives `Link`. */
  createPortalSession: { method: 'POST', path: '/portal-sessions' },
  /** A visit to Stripe Checkout. Body: `CreateCheckoutSession`. Gives `Link`. */
  createCheckoutSession: { method: 'POST', path: '/checkout-sessions' },
  /** Begins saving a payment method in the page. Body: `{}`. Gives `SetupSecret`. */
  createSetupIntent: { method: 'POST', path: '/setup-intents' },
  /** Ends it, once Stripe.js has confirmed. Body: `CompleteSetup`. Gives `SetupResult`. */
  completeSetup: { method: 'POST', path: '/setup-intents/complete' },
  /** What the customer and every subscription will be charged with. Body: `{}`. Gives `PaymentMethods`. */
  setDefaultPaymentMethod: { method: 'POST', path: '/payment-methods/:ref/default' },
  /** Forgets a payment method that nothing uses. Gives `PaymentMethods`. */
  removePaymentMethod: { method: 'DELETE', path: '/payment-methods/:ref' },
  /** What a change of plan would cost; changes nothing. Body: `ChangePlan`. Gives `ChangePreview`. */
  previewChange: { method: 'POST', path: '/subscriptions/:ref/preview' },
  /** Changes plan or quantity, now or at the period's end. Body: `ChangePlan`. Gives `ChangeResult`. */
  changePlan: { method: 'POST', path: '/subscriptions/:ref/change' },
  /** Takes back a change that is still to come: one that is scheduled, or one that waits for its payment. Body: `{}`. Gives `Subscription`. */
  undoChange: { method: 'POST', path: '/subscriptions/:ref/undo-change' },
  /** Ends a subscription, at the period's end or at once as `capabilities.cancellation` says. Body: `Cancel`. Gives `Subscription`. */
  cancel: { method: 'POST', path: '/subscriptions/:ref/cancel' },
  /** Takes back a cancellation that is still to come. Body: `{}`. Gives `Subscription`. */
  resume: { method: 'POST', path: '/subscriptions/:ref/resume' },
  /** Holds a subscription until `unpause`. Body: `{}`. Gives `Subscription`. */
  pause: { method: 'POST', path: '/subscriptions/:ref/pause' },
  /** Starts a held subscription again, or charges again where charges were held back. Body: `{}`. Gives `ChangeResult`. */
  unpause: { method: 'POST', path: '/subscriptions/:ref/unpause' },
  /** Pays an open invoice. Body: `PayInvoice`. Gives `PaymentStep`. */
  payInvoice: { method: 'POST', path: '/invoices/:ref/pay' },
  /** Changes whom invoices are addressed to. Body: `UpdateCustomer`. Gives `CustomerDetails`. */
  updateCustomer: { method: 'PATCH', path: '/customer' },
  /** Adds a tax ID, to be printed on invoices. Body: `AddTaxId`. Gives `CustomerDetails`. */
  addTaxId: { method: 'POST', path: '/tax-ids' },
  /** Removes a tax ID. Gives `CustomerDetails`. */
  removeTaxId: { method: 'DELETE', path: '/tax-ids/:ref' },
} as const

export type Operation = keyof typeof operations
