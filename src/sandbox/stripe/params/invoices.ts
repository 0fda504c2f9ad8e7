import { hash, oneOf, paging, range, text } from './form.js'

/** Parameters of GET /v1/invoices. */
export const invoiceListParams = hash({
  ...paging,
  collection_method: oneOf('charge_automatically send_invoice'),
  created: range,
  customer: text,
  customer_account: text,
  due_date: range,
  status: oneOf('draft open paid uncollectible void'),
  subscription: text,
})
