import * as v from 'valibot'

import { flag, hash, integer, list, oneOf, text, unsettable } from './form.js'

/** A kind of payment method that checkout may be told to offer. */
export const allowedPaymentMethodType = oneOf([
  'acss_debit',
  'affirm',
  'afterpay_clearpay',
  'alipay',
  'alma',
  'amazon_pay',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'billie',
  'bizum',
  'blik',
  'boleto',
  'card',
  'cashapp',
  'crypto',
  'customer_balance',
  'eps',
  'fpx',
  'giropay',
  'grabpay',
  'ideal',
  'kakao_pay',
  'klarna',
  'konbini',
  'kr_card',
  'link',
  'mb_way',
  'mobilepay',
  'multibanco',
  'naver_pay',
  'nz_bank_account',
  'oxxo',
  'p24',
  'pay_by_bank',
  'payco',
  'paynow',
  'paypal',
  'paypay',
  'payto',
  'pix',
  'promptpay',
  'revolut_pay',
  'samsung_pay',
  'satispay',
  'scalapay',
  'sepa_debit',
  'sequra',
  'sofort',
  'sunbit',
  'swish',
  'twint',
  'upi',
  'us_bank_account',
  'wechat_pay',
  'zip',
])

/** A kind of payment method that checkout may be told to leave out. */
export const excludedPaymentMethodType = oneOf([
  'acss_debit',
  'affirm',
  'afterpay_clearpay',
  'alipay',
  'alma',
  'amazon_pay',
  'au_becs_debit',
  'bacs_debit',
  'bancontact',
  'billie',
  'bizum',
  'blik',
  'boleto',
  'card',
  'cashapp',
  'crypto',
  'customer_balance',
  'eps',
  'fpx',
  'giropay',
  'grabpay',
  'ideal',
  'kakao_pay',
  'klarna',
  'konbini',
  'kr_card',
  'mb_way',
  'mobilepay',
  'multibanco',
  'naver_pay',
  'nz_bank_account',
  'oxxo',
  'p24',
  'pay_by_bank',
  'payco',
  'paynow',
  'paypal',
  'paypay',
  'payto',
  'pix',
  'promptpay',
  'revolut_pay',
  'samsung_pay',
  'satispay',
  'scalapay',
  'sepa_debit',
  'sequra',
  'sofort',
  'sunbit',
  'swish',
  'twint',
  'upi',
  'us_bank_account',
  'wechat_pay',
  'zip',
])

/** Settings for each kind of payment method. */
export const paymentMethodOptions = hash({
  acss_debit: v.optional(
    hash({
      currency: v.optional(oneOf(['cad', 'usd'])),
      mandate_options: v.optional(
        hash({
          custom_mandate_url: v.optional(v.string()),
          default_for: v.optional(list(oneOf(['invoice', 'subscription']))),
          interval_description: v.optional(text()),
          payment_schedule: v.optional(oneOf(['combined', 'interval', 'sporadic'])),
          transaction_type: v.optional(oneOf(['business', 'personal'])),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
      target_date: v.optional(text()),
      verification_method: v.optional(oneOf(['automatic', 'instant', 'microdeposits'])),
    }),
  ),
  affirm: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  afterpay_clearpay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  alipay: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  alma: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
    }),
  ),
  amazon_pay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  au_becs_debit: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
      target_date: v.optional(text()),
    }),
  ),
  bacs_debit: v.optional(
    hash({
      mandate_options: v.optional(
        hash({
          reference_prefix: v.optional(v.string()),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
      target_date: v.optional(text()),
    }),
  ),
  bancontact: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  billie: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
    }),
  ),
  blik: v.optional(
    hash({
      mandate_options: v.optional(
        hash({
          expires_at: v.optional(integer()),
        }),
      ),
      setup_future_usage: v.optional(unsettable(oneOf(['none', 'off_session']))),
    }),
  ),
  boleto: v.optional(
    hash({
      expires_after_days: v.optional(integer()),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
    }),
  ),
  card: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      installments: v.optional(
        hash({
          enabled: v.optional(flag()),
        }),
      ),
      request_extended_authorization: v.optional(oneOf(['if_available', 'never'])),
      request_incremental_authorization: v.optional(oneOf(['if_available', 'never'])),
      request_multicapture: v.optional(oneOf(['if_available', 'never'])),
      request_overcapture: v.optional(oneOf(['if_available', 'never'])),
      request_three_d_secure: v.optional(oneOf(['any', 'automatic', 'challenge'])),
      restrictions: v.optional(
        hash({
          brands_blocked: v.optional(
            list(oneOf(['american_express', 'discover_global_network', 'mastercard', 'visa'])),
          ),
          funding_types_blocked: v.optional(list(oneOf(['credit', 'debit', 'prepaid']))),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['off_session', 'on_session'])),
      statement_descriptor_suffix_kana: v.optional(text()),
      statement_descriptor_suffix_kanji: v.optional(text()),
    }),
  ),
  cashapp: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
    }),
  ),
  crypto: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  customer_balance: v.optional(
    hash({
      bank_transfer: v.optional(
        hash({
          eu_bank_transfer: v.optional(
            hash({
              country: text(),
            }),
          ),
          requested_address_types: v.optional(
            list(oneOf(['aba', 'iban', 'sepa', 'sort_code', 'spei', 'swift', 'zengin'])),
          ),
          type: oneOf([
            'eu_bank_transfer',
            'gb_bank_transfer',
            'jp_bank_transfer',
            'mx_bank_transfer',
            'us_bank_transfer',
          ]),
        }),
      ),
      funding_type: v.optional(oneOf(['bank_transfer'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  demo_pay: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  eps: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  fpx: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  giropay: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  grabpay: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  ideal: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  kakao_pay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  klarna: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
      subscriptions: v.optional(
        unsettable(
          list(
            hash({
              interval: oneOf(['day', 'month', 'week', 'year']),
              interval_count: v.optional(integer()),
              name: v.optional(text()),
              next_billing: hash({
                amount: integer(),
                date: text(),
              }),
              reference: text(),
            }),
          ),
        ),
      ),
    }),
  ),
  konbini: v.optional(
    hash({
      expires_after_days: v.optional(integer()),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  kr_card: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  link: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  mobilepay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  multibanco: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  naver_pay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  oxxo: v.optional(
    hash({
      expires_after_days: v.optional(integer()),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  p24: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
      tos_shown_and_accepted: v.optional(flag()),
    }),
  ),
  pay_by_bank: v.optional(hash({})),
  payco: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  paynow: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  paypal: v.optional(
    hash({
      capture_method: v.optional(unsettable(oneOf(['manual']))),
      preferred_locale: v.optional(
        oneOf([
          'cs-CZ',
          'da-DK',
          'de-AT',
          'de-DE',
          'de-LU',
          'el-GR',
          'en-GB',
          'en-US',
          'es-ES',
          'fi-FI',
          'fr-BE',
          'fr-FR',
          'fr-LU',
          'hu-HU',
          'it-IT',
          'nl-BE',
          'nl-NL',
          'pl-PL',
          'pt-PT',
          'sk-SK',
          'sv-SE',
        ]),
      ),
      reference: v.optional(text()),
      risk_correlation_id: v.optional(text()),
      setup_future_usage: v.optional(unsettable(oneOf(['none', 'off_session']))),
    }),
  ),
  payto: v.optional(
    hash({
      mandate_options: v.optional(
        hash({
          amount: v.optional(unsettable(integer())),
          amount_type: v.optional(unsettable(oneOf(['fixed', 'maximum']))),
          end_date: v.optional(v.string()),
          payment_schedule: v.optional(
            unsettable(
              oneOf(['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly']),
            ),
          ),
          payments_per_period: v.optional(unsettable(integer())),
          purpose: v.optional(
            unsettable(
              oneOf([
                'dependant_support',
                'government',
                'loan',
                'mortgage',
                'other',
                'pension',
                'personal',
                'retail',
                'salary',
                'tax',
                'utility',
              ]),
            ),
          ),
          start_date: v.optional(v.string()),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  pix: v.optional(
    hash({
      amount_includes_iof: v.optional(oneOf(['always', 'never'])),
      expires_after_seconds: v.optional(integer()),
      mandate_options: v.optional(
        hash({
          amount: v.optional(integer()),
          amount_includes_iof: v.optional(oneOf(['always', 'never'])),
          amount_type: v.optional(oneOf(['fixed', 'maximum'])),
          currency: v.optional(text()),
          end_date: v.optional(text()),
          payment_schedule: v.optional(oneOf(['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly'])),
          reference: v.optional(text()),
          start_date: v.optional(text()),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  revolut_pay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  samsung_pay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  satispay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
    }),
  ),
  scalapay: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
    }),
  ),
  sepa_debit: v.optional(
    hash({
      mandate_options: v.optional(
        hash({
          reference_prefix: v.optional(v.string()),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
      target_date: v.optional(text()),
    }),
  ),
  sequra: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
    }),
  ),
  sofort: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  sunbit: v.optional(
    hash({
      capture_method: v.optional(oneOf(['manual'])),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
  swish: v.optional(
    hash({
      reference: v.optional(text()),
    }),
  ),
  twint: v.optional(
    hash({
      setup_future_usage: v.optional(oneOf(['none', 'off_session'])),
    }),
  ),
  upi: v.optional(
    hash({
      mandate_options: v.optional(
        hash({
          amount: v.optional(integer()),
          amount_type: v.optional(oneOf(['fixed', 'maximum'])),
          description: v.optional(text()),
          end_date: v.optional(integer()),
        }),
      ),
      setup_future_usage: v.optional(unsettable(oneOf(['none', 'off_session', 'on_session']))),
    }),
  ),
  us_bank_account: v.optional(
    hash({
      financial_connections: v.optional(
        hash({
          permissions: v.optional(list(oneOf(['balances', 'ownership', 'payment_method', 'transactions']))),
          prefetch: v.optional(list(oneOf(['balances', 'ownership', 'transactions']))),
        }),
      ),
      setup_future_usage: v.optional(oneOf(['none', 'off_session', 'on_session'])),
      target_date: v.optional(text()),
      verification_method: v.optional(oneOf(['automatic', 'instant'])),
    }),
  ),
  wechat_pay: v.optional(
    hash({
      app_id: v.optional(text()),
      client: oneOf(['android', 'ios', 'web']),
      setup_future_usage: v.optional(oneOf(['none'])),
    }),
  ),
})
