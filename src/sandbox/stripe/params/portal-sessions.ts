import * as v from 'valibot'

import { expansion, hash, integer, list, oneOf, text } from './form.js'

/** Parameters of POST /v1/billing_portal/sessions. */
export const portalSessionCreateParams = hash({
  ...expansion,
  after_expiration: v.optional(
    hash({
      customer_login: v.optional(
        hash({
          expires_at: v.optional(integer()),
        }),
      ),
      type: oneOf(['customer_login']),
    }),
  ),
  configuration: v.optional(text()),
  customer: v.optional(text()),
  customer_account: v.optional(text()),
  flow_data: v.optional(
    hash({
      after_completion: v.optional(
        hash({
          hosted_confirmation: v.optional(
            hash({
              custom_message: v.optional(text()),
            }),
          ),
          redirect: v.optional(
            hash({
              return_url: text(),
            }),
          ),
          type: oneOf(['hosted_confirmation', 'portal_homepage', 'redirect']),
        }),
      ),
      subscription_cancel: v.optional(
        hash({
          retention: v.optional(
            hash({
              coupon_offer: hash({
                coupon: text(),
              }),
              type: oneOf(['coupon_offer']),
            }),
          ),
          subscription: text(),
        }),
      ),
      subscription_pause: v.optional(
        hash({
          subscription: text(),
        }),
      ),
      subscription_update: v.optional(
        hash({
          subscription: text(),
        }),
      ),
      subscription_update_confirm: v.optional(
        hash({
          discounts: v.optional(
            list(
              hash({
                coupon: v.optional(text()),
                promotion_code: v.optional(text()),
              }),
            ),
          ),
          items: list(
            hash({
              id: text(),
              price: v.optional(text()),
              quantity: v.optional(integer()),
            }),
          ),
          subscription: text(),
        }),
      ),
      type: oneOf([
        'customer_update',
        'payment_method_update',
        'subscription_cancel',
        'subscription_pause',
        'subscription_update',
        'subscription_update_confirm',
      ]),
    }),
  ),
  locale: v.optional(
    oneOf([
      'auto',
      'bg',
      'cs',
      'da',
      'de',
      'el',
      'en',
      'en-AU',
      'en-CA',
      'en-GB',
      'en-IE',
      'en-IN',
      'en-NZ',
      'en-SG',
      'es',
      'es-419',
      'et',
      'fi',
      'fil',
      'fr',
      'fr-CA',
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
  on_behalf_of: v.optional(text()),
  return_url: v.optional(text()),
})
