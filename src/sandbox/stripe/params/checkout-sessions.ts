import * as v from 'valibot'

import { customField, lineItem, optionalItem } from './checkout-line-items.js'
import {
  allowedPaymentMethodType,
  excludedPaymentMethodType,
  paymentMethodOptions,
} from './checkout-payment-methods.js'
import { invoiceCreation, paymentIntentData, setupIntentData, subscriptionData } from './checkout-results.js'
import { shippingAddressCollection, shippingOption } from './checkout-shipping.js'
import { expansion, flag, hash, integer, list, metadata, oneOf, text, unsettable } from './form.js'

/** Parameters of POST /v1/checkout/sessions. */
export const checkoutSessionCreateParams = hash({
  ...expansion,
  adaptive_pricing: v.optional(
    hash({
      enabled: v.optional(flag()),
    }),
  ),
  after_expiration: v.optional(
    hash({
      recovery: v.optional(
        hash({
          allow_promotion_codes: v.optional(flag()),
          enabled: flag(),
        }),
      ),
    }),
  ),
  allow_promotion_codes: v.optional(flag()),
  allowed_payment_method_types: v.optional(list(allowedPaymentMethodType)),
  automatic_tax: v.optional(
    hash({
      enabled: flag(),
      liability: v.optional(
        hash({
          account: v.optional(text()),
          type: oneOf(['account', 'self']),
        }),
      ),
    }),
  ),
  billing_address_collection: v.optional(oneOf(['auto', 'required'])),
  branding_settings: v.optional(
    hash({
      background_color: v.optional(v.string()),
      border_style: v.optional(unsettable(oneOf(['pill', 'rectangular', 'rounded']))),
      button_color: v.optional(v.string()),
      display_name: v.optional(text()),
      font_family: v.optional(
        unsettable(
          oneOf([
            'be_vietnam_pro',
            'bitter',
            'chakra_petch',
            'default',
            'hahmlet',
            'inconsolata',
            'inter',
            'lato',
            'lora',
            'm_plus_1_code',
            'montserrat',
            'noto_sans',
            'noto_sans_jp',
            'noto_serif',
            'nunito',
            'open_sans',
            'pridi',
            'pt_sans',
            'pt_serif',
            'raleway',
            'roboto',
            'roboto_slab',
            'source_sans_pro',
            'titillium_web',
            'ubuntu_mono',
            'zen_maru_gothic',
          ]),
        ),
      ),
      icon: v.optional(
        hash({
          file: v.optional(text()),
          type: oneOf(['file', 'url']),
          url: v.optional(text()),
        }),
      ),
      logo: v.optional(
        hash({
          file: v.optional(text()),
          type: oneOf(['file', 'url']),
          url: v.optional(text()),
        }),
      ),
    }),
  ),
  cancel_url: v.optional(text()),
  client_reference_id: v.optional(text()),
  consent_collection: v.optional(
    hash({
      payment_method_reuse_agreement: v.optional(
        hash({
          position: oneOf(['auto', 'hidden']),
        }),
      ),
      promotions: v.optional(oneOf(['auto', 'none'])),
      terms_of_service: v.optional(oneOf(['none', 'required'])),
    }),
  ),
  currency: v.optional(text()),
  custom_fields: v.optional(list(customField)),
  custom_text: v.optional(
    hash({
      after_submit: v.optional(
        unsettable(
          hash({
            message: text(),
          }),
        ),
      ),
      shipping_address: v.optional(
        unsettable(
          hash({
            message: text(),
          }),
        ),
      ),
      submit: v.optional(
        unsettable(
          hash({
            message: text(),
          }),
        ),
      ),
      terms_of_service_acceptance: v.optional(
        unsettable(
          hash({
            message: text(),
          }),
        ),
      ),
    }),
  ),
  customer: v.optional(text()),
  customer_account: v.optional(text()),
  customer_creation: v.optional(oneOf(['always', 'if_required'])),
  customer_email: v.optional(text()),
  customer_update: v.optional(
    hash({
      address: v.optional(oneOf(['auto', 'never'])),
      name: v.optional(oneOf(['auto', 'never'])),
      shipping: v.optional(oneOf(['auto', 'never'])),
    }),
  ),
  discounts: v.optional(
    list(
      hash({
        coupon: v.optional(text()),
        promotion_code: v.optional(text()),
      }),
    ),
  ),
  excluded_payment_method_types: v.optional(list(excludedPaymentMethodType)),
  expires_at: v.optional(integer()),
  integration_identifier: v.optional(text()),
  invoice_creation: v.optional(invoiceCreation),
  line_items: v.optional(list(lineItem)),
  locale: v.optional(
    oneOf([
      'auto',
      'bg',
      'cs',
      'da',
      'de',
      'el',
      'en',
      'en-GB',
      'es',
      'es-419',
      'et',
      'fi',
      'fil',
      'fr',
      'fr-CA',
      'hi-IN',
      'hr',
      'hu',
      'id',
      'it',
      'ja',
      'ko',
      'lt',
      'lv',
      'ms',
      'mt',
      'nb',
      'nl',
      'pl',
      'pt',
      'pt-BR',
      'ro',
      'ru',
      'sk',
      'sl',
      'sv',
      'th',
      'tr',
      'vi',
      'zh',
      'zh-HK',
      'zh-TW',
    ]),
  ),
  managed_payments: v.optional(
    hash({
      enabled: v.optional(flag()),
    }),
  ),
  metadata: v.optional(metadata()),
  mode: v.optional(oneOf(['payment', 'setup', 'subscription'])),
  name_collection: v.optional(
    hash({
      business: v.optional(
        hash({
          enabled: flag(),
          optional: v.optional(flag()),
        }),
      ),
      individual: v.optional(
        hash({
          enabled: flag(),
          optional: v.optional(flag()),
        }),
      ),
    }),
  ),
  optional_items: v.optional(list(optionalItem)),
  origin_context: v.optional(oneOf(['mobile_app', 'web'])),
  payment_intent_data: v.optional(paymentIntentData),
  payment_method_collection: v.optional(oneOf(['always', 'if_required'])),
  payment_method_configuration: v.optional(text()),
  payment_method_data: v.optional(
    hash({
      allow_redisplay: v.optional(oneOf(['always', 'limited', 'unspecified'])),
    }),
  ),
  payment_method_options: v.optional(paymentMethodOptions),
  permissions: v.optional(
    hash({
      update_shipping_details: v.optional(oneOf(['client_only', 'server_only'])),
    }),
  ),
  phone_number_collection: v.optional(
    hash({
      enabled: flag(),
    }),
  ),
  redirect_on_completion: v.optional(oneOf(['always', 'if_required', 'never'])),
  return_url: v.optional(text()),
  saved_payment_method_options: v.optional(
    hash({
      allow_redisplay_filters: v.optional(list(oneOf(['always', 'limited', 'unspecified']))),
      payment_method_remove: v.optional(oneOf(['disabled', 'enabled'])),
      payment_method_save: v.optional(oneOf(['disabled', 'enabled'])),
    }),
  ),
  setup_intent_data: v.optional(setupIntentData),
  shipping_address_collection: v.optional(shippingAddressCollection),
  shipping_options: v.optional(list(shippingOption)),
  submit_type: v.optional(oneOf(['auto', 'book', 'donate', 'pay', 'subscribe'])),
  subscription_data: v.optional(subscriptionData),
  success_url: v.optional(text()),
  tax_id_collection: v.optional(
    hash({
      enabled: flag(),
      required: v.optional(oneOf(['if_supported', 'never'])),
    }),
  ),
  ui_mode: v.optional(oneOf(['elements', 'embedded_page', 'form', 'hosted_page'])),
  wallet_options: v.optional(
    hash({
      link: v.optional(
        hash({
          display: v.optional(oneOf(['auto', 'never'])),
        }),
      ),
    }),
  ),
})
