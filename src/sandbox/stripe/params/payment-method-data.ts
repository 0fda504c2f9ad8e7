import { allowRedisplay, billingDetails, named, paymentMethodTypes } from './pieces.js'
import { hash, integer, metadata, oneOf, required, text } from './form.js'

const accountHolder = oneOf('company individual')

/** What a new payment method is made of, whatever its kind. */
export const paymentMethodFields = {
  ...named(
    hash({}),
    'affirm afterpay_clearpay alipay alma amazon_pay bancontact billie bizum blik cashapp crypto customer_balance',
    'giropay grabpay interac_present kakao_pay konbini kr_card link mb_way mobilepay multibanco oxxo pay_by_bank',
    'payco paynow paypal paypay pix promptpay revolut_pay samsung_pay satispay scalapay sequra sunbit swish twint',
    'wechat_pay zip',
  ),
  acss_debit: hash({
    account_number: required(text),
    institution_number: required(text),
    transit_number: required(text),
  }),
  allow_redisplay: allowRedisplay,
  au_becs_debit: hash({ account_number: required(text), bsb_number: required(text) }),
  bacs_debit: hash({ account_number: text, sort_code: text }),
  billing_details: billingDetails,
  boleto: hash({ tax_id: required(text) }),
  card: hash({
    cvc: text,
    exp_month: integer,
    exp_year: integer,
    networks: hash({ preferred: oneOf('cartes_bancaires mastercard visa') }),
    number: text,
    token: text,
  }),
  eps: hash({
    bank: oneOf(
      'arzte_und_apotheker_bank austrian_anadi_bank_ag bank_austria bankhaus_carl_spangler',
      'bankhaus_schelhammer_und_schattera_ag bawag_psk_ag bks_bank_ag brull_kallmus_bank_ag btv_vier_lander_bank',
      'capital_bank_grawe_gruppe_ag deutsche_bank_ag dolomitenbank easybank_ag erste_bank_und_sparkassen',
      'hypo_alpeadriabank_international_ag hypo_bank_burgenland_aktiengesellschaft',
      'hypo_noe_lb_fur_niederosterreich_u_wien hypo_oberosterreich_salzburg_steiermark hypo_tirol_bank_ag',
      'hypo_vorarlberg_bank_ag marchfelder_bank oberbank_ag raiffeisen_bankengruppe_osterreich schoellerbank_ag',
      'sparda_bank_wien volksbank_gruppe volkskreditbank_ag vr_bank_braunau',
    ),
  }),
  fpx: hash({
    account_holder_type: accountHolder,
    bank: required(
      oneOf(
        'affin_bank agrobank alliance_bank ambank bank_islam bank_muamalat bank_of_china bank_rakyat bnp_paribas bsn',
        'cimb citibank deutsche_bank hong_leong_bank hsbc kfh maybank2e maybank2u mbsb_bank ocbc pb_enterprise',
        'public_bank rhb standard_chartered uob',
      ),
    ),
  }),
  ideal: hash({
    bank: oneOf(
      'abn_amro adyen asn_bank bunq buut finom handelsbanken ing knab mollie moneyou n26 nn rabobank regiobank revolut',
      'sns_bank triodos_bank van_lanschot yoursafe',
    ),
  }),
  klarna: hash({ dob: hash({ day: required(integer), month: required(integer), year: required(integer) }) }),
  metadata,
  naver_pay: hash({ funding: oneOf('card points') }),
  nz_bank_account: hash({
    account_holder_name: text,
    account_number: required(text),
    bank_code: required(text),
    branch_code: required(text),
    reference: text,
    suffix: required(text),
  }),
  p24: hash({
    bank: oneOf(
      'alior_bank bank_millennium bank_nowy_bfg_sa bank_pekao_sa banki_spbdzielcze blik bnp_paribas boz citi_handlowy',
      'credit_agricole envelobank etransfer_pocztowy24 getin_bank ideabank ing inteligo mbank_mtransfer nest_przelew',
      'noble_pay pbac_z_ipko plus_bank santander_przelew24 tmobile_usbugi_bankowe toyota_bank velobank',
      'volkswagen_bank',
    ),
  }),
  payto: hash({ account_number: text, bsb_number: text, pay_id: text }),
  radar_options: hash({ session: text }),
  sepa_debit: hash({ iban: required(text) }),
  sofort: hash({ country: required(oneOf('AT BE DE ES IT NL')) }),
  upi: hash({
    mandate_options: hash({
      amount: integer,
      amount_type: oneOf('fixed maximum'),
      description: text,
      end_date: integer,
    }),
  }),
  us_bank_account: hash({
    account_holder_type: accountHolder,
    account_number: text,
    account_type: oneOf('checking savings'),
    financial_connections_account: text,
    routing_number: text,
  }),
}

/** A payment method that does not exist yet, in a request that is about something else. */
export const paymentMethodData = hash({
  ...paymentMethodFields,
  type: required(oneOf(...paymentMethodTypes, 'link')),
})
