import * as v from 'valibot'

import { flag, hash, list, oneOf, paging, range, text } from './form.js'

/** Parameters of GET /v1/prices. */
export const priceListParams = hash({
  ...paging,
  active: v.optional(flag()),
  created: v.optional(range()),
  currency: v.optional(text()),
  lookup_keys: v.optional(list(text())),
  product: v.optional(text()),
  recurring: v.optional(
    hash({
      interval: v.optional(oneOf(['day', 'month', 'week', 'year'])),
      meter: v.optional(text()),
      usage_type: v.optional(oneOf(['licensed', 'metered'])),
    }),
  ),
  type: v.optional(oneOf(['one_time', 'recurring'])),
})

/** Parameters of GET /v1/products. */
export const productListParams = hash({
  ...paging,
  active: v.optional(flag()),
  created: v.optional(range()),
  ids: v.optional(list(text())),
  shippable: v.optional(flag()),
  type: v.optional(oneOf(['good', 'service'])),
  url: v.optional(text()),
})
