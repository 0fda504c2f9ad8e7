import type * as v from 'valibot'

import {
  expansion,
  flag,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  paging,
  range,
  required,
  text,
  unsettable,
  withdrawn,
} from './form.js'
import { paymentMethodData } from './payment-method-data.js'
import { paymentMethodTypes } from './pieces.js'
import { setupPaymentMethodOptions } from './setup-payment-methods.js'

function mandate<const Online extends v.GenericSchema>(online: Online) {
  const acceptance = { accepted_at: integer, offline: hash({}), online, type: required(oneOf('offline online')) }
  return unsettable(hash({ customer_acceptance: required(hash(acceptance)) }))
}

const confirming = {
  ...expansion,
  allowed_payment_method_types: list(
    oneOf(
      ...paymentMethodTypes,
      'boku_promptpay capchase_pay card_present check_scan click_to_pay demo_pay duitnow dummy_auth_push',
      'dummy_passthrough_card edenred gcash getbalance gift_card gopay id_bank_transfer interac_present knet kr_market',
      'kriya link momo mondu netbanking ng_bank ng_bank_transfer ng_card ng_market ng_ussd ng_wallet octopus',
      'paper_check qris rechnung shop_pay shopeepay south_korea_market stripe_balance tamara test_pay touch_n_go',
      'truemoney us_cash_voucher vipps wero',
    ),
  ),
  confirmation_token: text,
  payment_method: text,
  payment_method_data: paymentMethodData,
  payment_method_options: setupPaymentMethodOptions,
  return_url: text,
  use_stripe_sdk: flag,
}

/** Parameters of GET /v1/setup_intents. */
export const setupIntentListParams = hash({
  ...paging,
  attach_to_self: flag,
  created: range,
  customer: text,
  customer_account: text,
  payment_method: text,
})

/** Parameters of GET /v1/setup_intents/{id}. */
export const setupIntentRetrieveParams = hash({ ...expansion, client_secret: text })

/** Parameters of POST /v1/setup_intents. */
export const setupIntentCreateParams = hash({
  ...confirming,
  attach_to_self: flag,
  automatic_payment_methods: hash({ allow_redirects: oneOf('always never'), enabled: required(flag) }),
  confirm: flag,
  customer: text,
  customer_account: text,
  description: text,
  excluded_payment_method_types: list(oneOf(...paymentMethodTypes)),
  flow_directions: list(oneOf('inbound outbound')),
  mandate_data: mandate(hash({ ip_address: required(text), user_agent: required(text) })),
  metadata,
  on_behalf_of: text,
  payment_method_configuration: text,
  payment_method_types: withdrawn(
    'payment_method_types_no_longer_supported',
    'The {param} parameter is no longer supported. Use automatic_payment_methods or allowed_payment_method_types.',
  ),
  single_use: hash({ amount: required(integer), currency: required(text) }),
  usage: oneOf('off_session on_session'),
})

/** Parameters of POST /v1/setup_intents/{id}/confirm. */
export const setupIntentConfirmParams = hash({
  ...confirming,
  mandate_data: mandate(hash({ ip_address: text, user_agent: text })),
})

/** Parameters of POST /v1/setup_intents/{id}/cancel. */
export const setupIntentCancelParams = hash({
  ...expansion,
  cancellation_reason: oneOf('abandoned duplicate requested_by_customer'),
})
