import { flag, hash, integer, list, number, oneOf, required, text, unsettable, unsettableText } from './form.js'

const fixedOrMaximum = oneOf('fixed maximum')
const mandate = hash({ mandate_options: hash({ reference_prefix: unsettableText }) })
const every = oneOf('day week month year')

/** Settings for each kind of payment method while it is being saved. */
export const setupPaymentMethodOptions = hash({
  acss_debit: hash({
    currency: oneOf('cad usd'),
    mandate_options: hash({
      custom_mandate_url: unsettableText,
      default_for: list(oneOf('invoice subscription')),
      interval_description: text,
      payment_schedule: oneOf('combined interval sporadic'),
      transaction_type: oneOf('business personal'),
    }),
    verification_method: oneOf('automatic instant microdeposits'),
  }),
  amazon_pay: hash({}),
  bacs_debit: mandate,
  bizum: hash({}),
  blik: hash({ code: text, mandate_options: hash({ expires_at: integer }) }),
  card: hash({
    mandate_options: hash({
      amount: required(integer),
      amount_type: required(fixedOrMaximum),
      currency: required(text),
      description: text,
      end_date: integer,
      interval: required(oneOf('day month sporadic week year')),
      interval_count: integer,
      reference: required(text),
      start_date: required(integer),
      supported_types: list(oneOf('india')),
    }),
    moto: flag,
    network: oneOf(
      'amex cartes_bancaires diners discover eftpos_au girocard interac jcb link mastercard unionpay unknown visa',
    ),
    request_three_d_secure: oneOf('any automatic challenge'),
    setup_credential_usage: oneOf('installment recurring unscheduled'),
    three_d_secure: hash({
      ares_trans_status: oneOf('A C I N R U Y'),
      cryptogram: text,
      electronic_commerce_indicator: oneOf('01 02 05 06 07'),
      network_options: hash({
        cartes_bancaires: hash({ cb_avalgo: required(oneOf('0 1 2 3 4 A')), cb_exemption: text, cb_score: number }),
      }),
      requestor_challenge_indicator: text,
      transaction_id: text,
      version: oneOf('1.0.2 2.1.0 2.2.0 2.3.0 2.3.1'),
    }),
  }),
  card_present: hash({}),
  klarna: hash({
    currency: text,
    on_demand: hash({
      average_amount: integer,
      maximum_amount: integer,
      minimum_amount: integer,
      purchase_interval: every,
      purchase_interval_count: integer,
    }),
    preferred_locale: oneOf(
      'cs-CZ da-DK de-AT de-CH de-DE el-GR en-AT en-AU en-BE en-CA en-CH en-CZ en-DE en-DK en-ES en-FI en-FR en-GB',
      'en-GR en-IE en-IT en-NL en-NO en-NZ en-PL en-PT en-RO en-SE en-US es-ES es-US fi-FI fr-BE fr-CA fr-CH fr-FR',
      'it-CH it-IT nb-NO nl-BE nl-NL pl-PL pt-PT ro-RO sv-FI sv-SE',
    ),
    subscriptions: unsettable(
      list(
        hash({
          interval: required(every),
          interval_count: integer,
          name: text,
          next_billing: required(hash({ amount: required(integer), date: required(text) })),
          reference: required(text),
        }),
      ),
    ),
  }),
  link: hash({ persistent_token: text }),
  paypal: hash({ billing_agreement_id: text }),
  payto: hash({
    mandate_options: hash({
      amount: unsettable(integer),
      amount_type: unsettable(fixedOrMaximum),
      end_date: unsettableText,
      payment_schedule: unsettable(oneOf('adhoc annual daily fortnightly monthly quarterly semi_annual weekly')),
      payments_per_period: unsettable(integer),
      purpose: unsettable(
        oneOf('dependant_support government loan mortgage other pension personal retail salary tax utility'),
      ),
      start_date: unsettableText,
    }),
  }),
  pix: hash({
    mandate_options: hash({
      amount: integer,
      amount_includes_iof: oneOf('always never'),
      amount_type: fixedOrMaximum,
      currency: text,
      end_date: text,
      payment_schedule: oneOf('halfyearly monthly quarterly weekly yearly'),
      reference: text,
      start_date: text,
    }),
  }),
  sepa_debit: mandate,
  upi: hash({
    mandate_options: hash({
      amount: integer,
      amount_type: fixedOrMaximum,
      description: text,
      end_date: integer,
    }),
    setup_future_usage: unsettable(oneOf('none off_session on_session')),
  }),
  us_bank_account: hash({
    financial_connections: hash({
      filters: hash({ account_subcategories: list(oneOf('checking savings')) }),
      permissions: list(oneOf('balances ownership payment_method transactions')),
      prefetch: list(oneOf('balances ownership transactions')),
      return_url: text,
    }),
    mandate_options: hash({ collection_method: unsettable(oneOf('paper')) }),
    networks: hash({ requested: list(oneOf('ach us_domestic_wire')) }),
    verification_method: oneOf('automatic instant microdeposits'),
  }),
})
