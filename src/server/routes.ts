import type { Operation } from '../contract/index.js'
import { addTaxId } from './operations/addTaxId.js'
import { completeSetup } from './operations/completeSetup.js'
import { createCheckoutSession } from './operations/createCheckoutSession.js'
import { createPortalSession } from './operations/createPortalSession.js'
import { createSetupIntent } from './operations/createSetupIntent.js'
import { getBilling } from './operations/getBilling.js'
import { getCustomer } from './operations/getCustomer.js'
import { listInvoices } from './operations/listInvoices.js'
import { listPaymentMethods } from './operations/listPaymentMethods.js'
import { openInvoice } from './operations/openInvoice.js'
import { removePaymentMethod } from './operations/removePaymentMethod.js'
import { removeTaxId } from './operations/removeTaxId.js'
import { setDefaultPaymentMethod } from './operations/setDefaultPaymentMethod.js'
import { updateCustomer } from './operations/updateCustomer.js'
import type { Route } from './route.js'

/** What runs each operation. */
export const routes = {
  getBilling,
  listInvoices,
  listPaymentMethods,
  getCustomer,
  openInvoice,
  createPortalSession,
  createCheckoutSession,
  createSetupIntent,
  completeSetup,
  setDefaultPaymentMethod,
  removePaymentMethod,
  updateCustomer,
  addTaxId,
  removeTaxId,
} satisfies Partial<Record<Operation, Route>> as Partial<Record<Operation, Route>>
