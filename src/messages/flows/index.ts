import { cancel } from './cancel.js'
import { details } from './details.js'
import { form } from './form.js'
import { methods } from './methods.js'
import { pay } from './pay.js'
import { plan } from './plan.js'

/** The words of what is done in the page, in English. Loaded with it, and not before. */
export const flows = { form, methods, plan, cancel, pay, details }

/** The texts of what is done in the page. */
export type FlowMessages = typeof flows
