import { expansion, hash, text } from './form.js'

/** Parameters of GET /v1/payment_intents/{id}. */
export const paymentIntentRetrieveParams = hash({ ...expansion, client_secret: text })
