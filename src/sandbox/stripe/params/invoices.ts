import { expansion, flag, hash, oneOf, paging, range, required, text, unsettableText } from './form.js'

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

/** Parameters of POST /v1/invoices/{id}/pay. */
export const invoicePayParams = hash({
  ...expansion,
  forgive: flag,
  mandate: unsettableText,
  off_session: flag,
  paid_out_of_band: flag,
  payment_method: text,
  source: text,
})

/** Parameters of GET /v1/invoice_payments. */
export const invoicePaymentListParams = hash({
  ...paging,
  created: range,
  invoice: text,
  payment: hash({
    payment_intent: text,
    payment_record: text,
    type: required(oneOf('payment_intent payment_record')),
  }),
  status: oneOf('canceled open paid'),
})
