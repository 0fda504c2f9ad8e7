import { expansion, hash, integer, list, oneOf, required, text } from './form.js'
import { discounts } from './pieces.js'

const target = hash({ subscription: required(text) })

/** Parameters of POST /v1/billing_portal/sessions. */
export const portalSessionCreateParams = hash({
  ...expansion,
  after_expiration: hash({ customer_login: hash({ expires_at: integer }), type: required(oneOf('customer_login')) }),
  configuration: text,
  customer: text,
  customer_account: text,
  flow_data: hash({
    after_completion: hash({
      hosted_confirmation: hash({ custom_message: text }),
      redirect: hash({ return_url: required(text) }),
      type: required(oneOf('hosted_confirmation portal_homepage redirect')),
    }),
    subscription_cancel: hash({
      retention: hash({
        coupon_offer: required(hash({ coupon: required(text) })),
        type: required(oneOf('coupon_offer')),
      }),
      subscription: required(text),
    }),
    subscription_pause: target,
    subscription_update: target,
    subscription_update_confirm: hash({
      discounts,
      items: required(list(hash({ id: required(text), price: text, quantity: integer }))),
      subscription: required(text),
    }),
    type: required(
      oneOf(
        'customer_update payment_method_update subscription_cancel subscription_pause subscription_update',
        'subscription_update_confirm',
      ),
    ),
  }),
  locale: oneOf(
    'auto bg cs da de el en en-AU en-CA en-GB en-IE en-IN en-NZ en-SG es es-419 et fi fil fr fr-CA hr hu id',
    'it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW',
  ),
  on_behalf_of: text,
  return_url: text,
})
