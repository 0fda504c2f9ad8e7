import { flag, hash, list, oneOf, paging, range, text } from './form.js'

/** Parameters of GET /v1/prices. */
export const priceListParams = hash({
  ...paging,
  active: flag,
  created: range,
  currency: text,
  lookup_keys: list(text),
  product: text,
  recurring: hash({ interval: oneOf('day month week year'), meter: text, usage_type: oneOf('licensed metered') }),
  type: oneOf('one_time recurring'),
})

/** Parameters of GET /v1/products. */
export const productListParams = hash({
  ...paging,
  active: flag,
  created: range,
  ids: list(text),
  shippable: flag,
  type: oneOf('good service'),
  url: text,
})
