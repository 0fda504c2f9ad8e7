import type { Operation } from '../contract/index.js'
import { addTaxId } from './operations/addTaxId.js'
import { cancel } from './operations/cancel.js'
import { changePlan } from './operations/changePlan.js'
import { completeSetup } from './operations/completeSetup.js'
import { createCheckoutSession } from './operations/createCheckoutSession.js'
import { createPortalSession } from './operations/createPortalSession.js'
import { createSetupIntent } from './operations/createSetupIntent.js'
import { getBilling } from './operations/getBilling.js'
import { getCustomer } from './operations/getCustomer.js'
import { getUpcoming } from './operations/getUpcoming.js'
import { listInvoices } from './operations/listInvoices.js'
import { listPaymentMethods } from './operations/listPaymentMethods.js'
import { openInvoice } from './operations/openInvoice.js'
import { pause } from './operations/pause.js'
import { payInvoice } from './operations/payInvoice.js'
import { previewChange } from './operations/previewChange.js'
import { removePaymentMethod } from './operations/removePaymentMethod.js'
import { removeTaxId } from './operations/removeTaxId.js'
import { resume } from './operations/resume.js'
import { setDefaultPaymentMethod } from './operations/setDefaultPaymentMethod.js'
import { undoChange } from './operations/undoChange.js'
import { unpause } from './operations/unpause.js'
import { updateCustomer } from './operations/updateCustomer.js'
import type { Route } from './route.js'

/** What runs each operation. */
export const routes: Record<Operation, Route> = {
  getBilling,
  listInvoices,
  listPaymentMethods,
  getUpcoming,
  getCustomer,
  openInvoice,
  createPortalSession,
  createCheckoutSession,
  createSetupIntent,
  completeSetup,
  setDefaultPaymentMethod,
  removePaymentMethod,
  previewChange,
  changePlan,
  undoChange,
  cancel,
  resume,
  pause,
  unpause,
  payInvoice,
  updateCustomer,
  addTaxId,
  removeTaxId,
}
