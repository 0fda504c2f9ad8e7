import { flag, hash, paging, range, text } from './form.js'

/** Parameters of GET /v1/promotion_codes. */
export const promotionCodeListParams = hash({
  ...paging,
  active: flag,
  code: text,
  coupon: text,
  created: range,
  customer: text,
  customer_account: text,
})
