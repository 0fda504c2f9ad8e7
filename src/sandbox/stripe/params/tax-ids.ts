import { expansion, hash, required, text } from './form.js'
import { taxIdType } from './pieces.js'

/** Parameters of POST /v1/customers/{id}/tax_ids. */
export const taxIdCreateParams = hash({ ...expansion, type: required(taxIdType), value: required(text) })
