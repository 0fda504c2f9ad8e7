import { flag, hash, integer, list, oneOf, required, text, unsettable, unsettableText } from './form.js'

const manual = { capture_method: oneOf('manual') }
const oneUse = { setup_future_usage: oneOf('none') }
const offSession = { setup_future_usage: oneOf('none off_session') }
const anyUse = { setup_future_usage: oneOf('none off_session on_session') }
const mandate = hash({ reference_prefix: unsettableText })

/** Settings for each kind of payment method. */
export const paymentMethodOptions = hash({
  acss_debit: hash({
    currency: oneOf('cad usd'),
    mandate_options: hash({
      custom_mandate_url: unsettableText,
      default_for: list(oneOf('invoice subscription')),
      interval_description: text,
      payment_schedule: oneOf('combined interval sporadic'),
      transaction_type: oneOf('business personal'),
    }),
    ...anyUse,
    target_date: text,
    verification_method: oneOf('automatic instant microdeposits'),
  }),
  affirm: hash({ ...manual, ...oneUse }),
  afterpay_clearpay: hash({ ...manual, ...oneUse }),
  alipay: hash(oneUse),
  alma: hash(manual),
  amazon_pay: hash({ ...manual, ...offSession }),
  au_becs_debit: hash({ ...oneUse, target_date: text }),
  bacs_debit: hash({ mandate_options: mandate, ...anyUse, target_date: text }),
  bancontact: hash(offSession),
  billie: hash(manual),
  blik: hash({
    mandate_options: hash({ expires_at: integer }),
    setup_future_usage: unsettable(oneOf('none off_session')),
  }),
  boleto: hash({ expires_after_days: integer, ...anyUse }),
  card: hash({
    ...manual,
    installments: hash({ enabled: flag }),
    request_extended_authorization: oneOf('if_available never'),
    request_incremental_authorization: oneOf('if_available never'),
    request_multicapture: oneOf('if_available never'),
    request_overcapture: oneOf('if_available never'),
    request_three_d_secure: oneOf('any automatic challenge'),
    restrictions: hash({
      brands_blocked: list(oneOf('american_express discover_global_network mastercard visa')),
      funding_types_blocked: list(oneOf('credit debit prepaid')),
    }),
    setup_future_usage: oneOf('off_session on_session'),
    statement_descriptor_suffix_kana: text,
    statement_descriptor_suffix_kanji: text,
  }),
  cashapp: hash({ ...manual, ...anyUse }),
  crypto: hash(oneUse),
  customer_balance: hash({
    bank_transfer: hash({
      eu_bank_transfer: hash({ country: required(text) }),
      requested_address_types: list(oneOf('aba iban sepa sort_code spei swift zengin')),
      type: required(oneOf('eu_bank_transfer gb_bank_transfer jp_bank_transfer mx_bank_transfer us_bank_transfer')),
    }),
    funding_type: oneOf('bank_transfer'),
    ...oneUse,
  }),
  demo_pay: hash(offSession),
  eps: hash(oneUse),
  fpx: hash(oneUse),
  giropay: hash(oneUse),
  grabpay: hash(oneUse),
  ideal: hash(oneUse),
  kakao_pay: hash({ ...manual, ...offSession }),
  klarna: hash({
    ...manual,
    ...oneUse,
    subscriptions: unsettable(
      list(
        hash({
          interval: required(oneOf('day month week year')),
          interval_count: integer,
          name: text,
          next_billing: required(hash({ amount: required(integer), date: required(text) })),
          reference: required(text),
        }),
      ),
    ),
  }),
  konbini: hash({ expires_after_days: integer, ...oneUse }),
  kr_card: hash({ ...manual, ...offSession }),
  link: hash({ ...manual, ...offSession }),
  mobilepay: hash({ ...manual, ...oneUse }),
  multibanco: hash(oneUse),
  naver_pay: hash({ ...manual, ...offSession }),
  oxxo: hash({ expires_after_days: integer, ...oneUse }),
  p24: hash({ ...oneUse, tos_shown_and_accepted: flag }),
  pay_by_bank: hash({}),
  payco: hash({ ...manual, ...oneUse }),
  paynow: hash(oneUse),
  paypal: hash({
    capture_method: unsettable(oneOf('manual')),
    preferred_locale: oneOf(
      'cs-CZ da-DK de-AT de-DE de-LU el-GR en-GB en-US es-ES fi-FI fr-BE fr-FR fr-LU hu-HU it-IT nl-BE nl-NL',
      'pl-PL pt-PT sk-SK sv-SE',
    ),
    reference: text,
    risk_correlation_id: text,
    setup_future_usage: unsettable(oneOf('none off_session')),
  }),
  payto: hash({
    mandate_options: hash({
      amount: unsettable(integer),
      amount_type: unsettable(oneOf('fixed maximum')),
      end_date: unsettableText,
      payment_schedule: unsettable(oneOf('adhoc annual daily fortnightly monthly quarterly semi_annual weekly')),
      payments_per_period: unsettable(integer),
      purpose: unsettable(
        oneOf('dependant_support government loan mortgage other pension personal retail salary tax utility'),
      ),
      start_date: unsettableText,
    }),
    ...offSession,
  }),
  pix: hash({
    amount_includes_iof: oneOf('always never'),
    expires_after_seconds: integer,
    mandate_options: hash({
      amount: integer,
      amount_includes_iof: oneOf('always never'),
      amount_type: oneOf('fixed maximum'),
      currency: text,
      end_date: text,
      payment_schedule: oneOf('halfyearly monthly quarterly weekly yearly'),
      reference: text,
      start_date: text,
    }),
    ...offSession,
  }),
  revolut_pay: hash({ ...manual, ...offSession }),
  samsung_pay: hash({ ...manual, ...oneUse }),
  satispay: hash(manual),
  scalapay: hash(manual),
  sepa_debit: hash({ mandate_options: mandate, ...anyUse, target_date: text }),
  sequra: hash(manual),
  sofort: hash(oneUse),
  sunbit: hash({ ...manual, ...oneUse }),
  swish: hash({ reference: text }),
  twint: hash(offSession),
  upi: hash({
    mandate_options: hash({
      amount: integer,
      amount_type: oneOf('fixed maximum'),
      description: text,
      end_date: integer,
    }),
    setup_future_usage: unsettable(oneOf('none off_session on_session')),
  }),
  us_bank_account: hash({
    financial_connections: hash({
      permissions: list(oneOf('balances ownership payment_method transactions')),
      prefetch: list(oneOf('balances ownership transactions')),
    }),
    ...anyUse,
    target_date: text,
    verification_method: oneOf('automatic instant'),
  }),
  wechat_pay: hash({ app_id: text, client: required(oneOf('android ios web')), ...oneUse }),
})
