import { expansion, flag, hash, text } from './form.js'
import { paymentMethodData } from './payment-method-data.js'

/** Parameters of GET /v1/payment_intents/{id}. */
export const paymentIntentRetrieveParams = hash({ ...expansion, client_secret: text })

/** Parameters of POST /v1/payment_intents/{id}/confirm, as far as somebody paying an invoice needs them. */
export const paymentIntentConfirmParams = hash({
  ...expansion,
  payment_method: text,
  payment_method_data: paymentMethodData,
  return_url: text,
  use_stripe_sdk: flag,
})
