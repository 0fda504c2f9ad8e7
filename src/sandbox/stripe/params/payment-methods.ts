import { hash, oneOf, paging, text } from './form.js'
import { allowRedisplay, paymentMethodTypes } from './pieces.js'

const kind = { allow_redisplay: allowRedisplay, type: oneOf(...paymentMethodTypes, 'custom link') }

/** Parameters of GET /v1/customers/{id}/payment_methods. */
export const customerPaymentMethodListParams = hash({ ...paging, ...kind })

/** Parameters of GET /v1/payment_methods. */
export const paymentMethodListParams = hash({ ...paging, ...kind, customer: text, customer_account: text })
