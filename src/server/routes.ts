import type { Operation } from '../contract/index.js'
import { createCheckoutSession } from './operations/createCheckoutSession.js'
import { createPortalSession } from './operations/createPortalSession.js'
import { getBilling } from './operations/getBilling.js'
import { listInvoices } from './operations/listInvoices.js'
import { openInvoice } from './operations/openInvoice.js'
import type { Route } from './route.js'

/** What runs each operation. */
export const routes = {
  getBilling,
  listInvoices,
  openInvoice,
  createPortalSession,
  createCheckoutSession,
} satisfies Partial<Record<Operation, Route>> as Partial<Record<Operation, Route>>
