import { customField, lineItem, optionalItem } from './checkout-line-items.js'
import { paymentMethodOptions } from './checkout-payment-methods.js'
import { invoiceCreation, party, paymentIntentData, setupIntentData, subscriptionData } from './checkout-results.js'
import { shippingAddressCollection, shippingOption } from './checkout-shipping.js'
import {
  expansion,
  flag,
  hash,
  integer,
  list,
  metadata,
  oneOf,
  required,
  text,
  unsettable,
  unsettableText,
} from './form.js'
import { allowRedisplay, discounts, paymentMethodTypes } from './pieces.js'

const image = hash({ file: text, type: required(oneOf('file url')), url: text })
const nameField = hash({ enabled: required(flag), optional: flag })
const words = unsettable(hash({ message: required(text) }))

/** Parameters of POST /v1/checkout/sessions. */
export const checkoutSessionCreateParams = hash({
  ...expansion,
  adaptive_pricing: hash({ enabled: flag }),
  after_expiration: hash({ recovery: hash({ allow_promotion_codes: flag, enabled: required(flag) }) }),
  allow_promotion_codes: flag,
  allowed_payment_method_types: list(oneOf(...paymentMethodTypes, 'link')),
  automatic_tax: hash({ enabled: required(flag), liability: party }),
  billing_address_collection: oneOf('auto required'),
  branding_settings: hash({
    background_color: unsettableText,
    border_style: unsettable(oneOf('pill rectangular rounded')),
    button_color: unsettableText,
    display_name: text,
    font_family: unsettable(
      oneOf(
        'be_vietnam_pro bitter chakra_petch default hahmlet inconsolata inter lato lora m_plus_1_code montserrat',
        'noto_sans noto_sans_jp noto_serif nunito open_sans pridi pt_sans pt_serif raleway roboto roboto_slab',
        'source_sans_pro titillium_web ubuntu_mono zen_maru_gothic',
      ),
    ),
    icon: image,
    logo: image,
  }),
  cancel_url: text,
  client_reference_id: text,
  consent_collection: hash({
    payment_method_reuse_agreement: hash({ position: required(oneOf('auto hidden')) }),
    promotions: oneOf('auto none'),
    terms_of_service: oneOf('none required'),
  }),
  currency: text,
  custom_fields: list(customField),
  custom_text: hash({
    after_submit: words,
    shipping_address: words,
    submit: words,
    terms_of_service_acceptance: words,
  }),
  customer: text,
  customer_account: text,
  customer_creation: oneOf('always if_required'),
  customer_email: text,
  customer_update: hash({ address: oneOf('auto never'), name: oneOf('auto never'), shipping: oneOf('auto never') }),
  discounts,
  excluded_payment_method_types: list(oneOf(...paymentMethodTypes)),
  expires_at: integer,
  integration_identifier: text,
  invoice_creation: invoiceCreation,
  line_items: list(lineItem),
  locale: oneOf(
    'auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hi-IN hr hu id it ja ko lt lv ms mt nb nl pl',
    'pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW',
  ),
  managed_payments: hash({ enabled: flag }),
  metadata,
  mode: oneOf('payment setup subscription'),
  name_collection: hash({ business: nameField, individual: nameField }),
  optional_items: list(optionalItem),
  origin_context: oneOf('mobile_app web'),
  payment_intent_data: paymentIntentData,
  payment_method_collection: oneOf('always if_required'),
  payment_method_configuration: text,
  payment_method_data: hash({ allow_redisplay: allowRedisplay }),
  payment_method_options: paymentMethodOptions,
  permissions: hash({ update_shipping_details: oneOf('client_only server_only') }),
  phone_number_collection: hash({ enabled: required(flag) }),
  redirect_on_completion: oneOf('always if_required never'),
  return_url: text,
  saved_payment_method_options: hash({
    allow_redisplay_filters: list(allowRedisplay),
    payment_method_remove: oneOf('disabled enabled'),
    payment_method_save: oneOf('disabled enabled'),
  }),
  setup_intent_data: setupIntentData,
  shipping_address_collection: shippingAddressCollection,
  shipping_options: list(shippingOption),
  submit_type: oneOf('auto book donate pay subscribe'),
  subscription_data: subscriptionData,
  success_url: text,
  tax_id_collection: hash({ enabled: required(flag), required: oneOf('if_supported never') }),
  ui_mode: oneOf('elements embedded_page form hosted_page'),
  wallet_options: hash({ link: hash({ display: oneOf('auto never') }) }),
})
