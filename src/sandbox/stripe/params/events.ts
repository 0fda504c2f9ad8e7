import { flag, hash, list, paging, range, text } from './form.js'

/** Parameters of GET /v1/events. */
export const eventListParams = hash({
  ...paging,
  created: range,
  delivery_success: flag,
  type: text,
  types: list(text),
})
