/** What can be done in the page, or by leaving for Stripe's: each by itself. */
export type BillingArea = 'paymentMethods' | 'plan' | 'cancel' | 'invoices' | 'details'

/** `inline`: in the page. `redirect`: on Stripe's own pages. */
export type BillingWay = 'inline' | 'redirect'

/** One way for everything, or one for each area; what an object leaves out redirects. */
export type BillingMode = BillingWay | { readonly [Area in BillingArea]?: BillingWay | undefined }

/** Whether an area's acts happen in the page. */
export const isInline = (mode: BillingMode, area: BillingArea): boolean =>
  (typeof mode === 'string' ? mode : mode[area]) === 'inline'
