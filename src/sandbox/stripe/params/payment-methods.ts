import { expansion, hash, integer, oneOf, paging, required, text, unsettable, unsettableMetadata } from './form.js'
import { paymentMethodFields } from './payment-method-data.js'
import { allowRedisplay, billingDetails, paymentMethodTypes } from './pieces.js'

const kind = { allow_redisplay: allowRedisplay, type: oneOf(...paymentMethodTypes, 'custom link') }

/** Parameters of GET /v1/customers/{id}/payment_methods. */
export const customerPaymentMethodListParams = hash({ ...paging, ...kind })

/** Parameters of GET /v1/payment_methods. */
export const paymentMethodListParams = hash({ ...paging, ...kind, customer: text, customer_account: text })

/** Parameters of POST /v1/payment_methods. */
export const paymentMethodCreateParams = hash({
  ...expansion,
  ...paymentMethodFields,
  ...kind,
  custom: hash({ type: required(text) }),
  customer: text,
  payment_method: text,
})

/** Parameters of POST /v1/payment_methods/{id}. */
export const paymentMethodUpdateParams = hash({
  ...expansion,
  allow_redisplay: allowRedisplay,
  billing_details: billingDetails,
  card: hash({
    exp_month: integer,
    exp_year: integer,
    networks: hash({ preferred: unsettable(oneOf('cartes_bancaires mastercard visa')) }),
  }),
  metadata: unsettableMetadata,
  us_bank_account: hash({
    account_holder_type: oneOf('company individual'),
    account_type: oneOf('checking savings'),
  }),
})

/** Parameters of POST /v1/payment_methods/{id}/attach. */
export const paymentMethodAttachParams = hash({ ...expansion, customer: text, customer_account: text })
