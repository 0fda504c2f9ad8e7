import * as v from 'valibot'

import { hash, oneOf, paging, range, text } from './form.js'

/** Parameters of GET /v1/invoices. */
export const invoiceListParams = hash({
  ...paging,
  collection_method: v.optional(oneOf(['charge_automatically', 'send_invoice'])),
  created: v.optional(range()),
  customer: v.optional(text()),
  customer_account: v.optional(text()),
  due_date: v.optional(range()),
  status: v.optional(oneOf(['draft', 'open', 'paid', 'uncollectible', 'void'])),
  subscription: v.optional(text()),
})
