import { flag, hash, oneOf, paging, range, required, text } from './form.js'

/** Parameters of GET /v1/subscriptions. */
export const subscriptionListParams = hash({
  ...paging,
  automatic_tax: hash({ enabled: required(flag) }),
  collection_method: oneOf('charge_automatically send_invoice'),
  created: range,
  current_period_end: range,
  current_period_start: range,
  customer: text,
  customer_account: text,
  plan: text,
  price: text,
  status: oneOf('active all canceled ended incomplete incomplete_expired past_due paused trialing unpaid'),
  test_clock: text,
})
