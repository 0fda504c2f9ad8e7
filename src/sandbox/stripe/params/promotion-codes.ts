import * as v from 'valibot'

import { flag, hash, paging, range, text } from './form.js'

/** Parameters of GET /v1/promotion_codes. */
export const promotionCodeListParams = hash({
  ...paging,
  active: v.optional(flag()),
  code: v.optional(text()),
  coupon: v.optional(text()),
  created: v.optional(range()),
  customer: v.optional(text()),
  customer_account: v.optional(text()),
})
