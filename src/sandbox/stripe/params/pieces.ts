import type * as v from 'valibot'

import { flag, hash, integer, list, oneOf, required, text, unsettable, unsettableText, type WordOf } from './form.js'

/** How often something recurs. */
export const period = hash({ interval: required(oneOf('day month week year')), interval_count: integer })

/** Whether the customer may change a quantity, and within which bounds. */
export const adjustableQuantity = hash({ enabled: required(flag), maximum: integer, minimum: integer })

/** Discounts by coupon or promotion code. */
export const discounts = list(hash({ coupon: text, promotion_code: text }))

/** Discounts by coupon, promotion code, or a discount there already is. */
export const namedDiscounts = unsettable(list(hash({ coupon: text, discount: text, promotion_code: text })))

/** Tax rates by id. */
export const taxRates = unsettable(list(text))

/** Who issues an invoice, or answers for its tax. */
export const party = hash({ account: text, type: required(oneOf('account self')) })

/** Who works out the taxes. */
export const automaticTax = hash({ enabled: required(flag), liability: party })

/** From which sum on an invoice is made early. */
export const thresholds = unsettable(hash({ amount_gte: integer, reset_billing_cycle_anchor: flag }))

/** Whether a period goes on or starts anew. */
export const anchor = hash({ type: required(oneOf('now unchanged')) })

/** How invoices reach whoever pays them. */
export const collectionMethod = oneOf('charge_automatically send_invoice')

/** What becomes of the difference in price when a subscription changes. */
export const prorationBehavior = oneOf('always_invoice create_prorations none')

/** Whether a price includes its tax. */
export const taxBehavior = oneOf('exclusive inclusive unspecified')

/** Whether a saved payment method may be shown again. */
export const allowRedisplay = oneOf('always limited unspecified')

/** Kinds of payment method that every list of them has. */
export const paymentMethodTypes = [
  'acss_debit affirm afterpay_clearpay alipay alma amazon_pay au_becs_debit bacs_debit bancontact billie',
  'bizum blik boleto card cashapp crypto customer_balance eps fpx giropay grabpay ideal kakao_pay klarna',
  'konbini kr_card mb_way mobilepay multibanco naver_pay nz_bank_account oxxo p24 pay_by_bank payco paynow',
  'paypal paypay payto pix promptpay revolut_pay samsung_pay satispay scalapay sepa_debit sequra sofort',
  'sunbit swish twint upi us_bank_account wechat_pay zip',
] as const

/** A postal address. */
export const address = hash({
  city: unsettableText,
  country: unsettableText,
  line1: unsettableText,
  line2: unsettableText,
  postal_code: unsettableText,
  state: unsettableText,
})

/** Whom a payment method belongs to. */
export const billingDetails = hash({
  address: unsettable(address),
  email: unsettableText,
  name: unsettableText,
  phone: unsettableText,
  tax_id: text,
})

/** Kinds of tax id. */
export const taxIdType = oneOf(
  'ad_nrt ae_trn al_tin am_tin ao_tin ar_cuit au_abn au_acn au_arn au_wpn aw_tin az_tin ba_tin bb_tin',
  'bd_bin bf_ifu bg_uic bh_vat bj_ifu bo_tin br_cnpj br_cpf bs_tin bw_vat by_tin ca_bn ca_gst_hst ca_pst_bc',
  'ca_pst_mb ca_pst_sk ca_qst cd_nif ch_uid ch_vat ci_vat cl_tin cm_niu cn_tin co_nit cr_tin cv_nif cz_dic',
  'de_stn do_rcn ec_ruc eg_tin es_cif et_tin eu_oss_vat eu_vat fo_vat fr_siren fr_siret fr_spi gb_vat',
  'ge_vat gh_tin gi_tin gn_nif hk_br hr_oib hu_tin ic_nif id_npwp il_vat in_gst is_kt is_vat it_cf jp_cn',
  'jp_rn jp_trn ke_pin kg_tin kh_tin kr_brn kz_bin la_tin li_uid li_vat lk_vat ma_vat md_cf md_vat me_pib',
  'mk_vat mr_nif mu_vat mx_rfc my_frp my_itn my_sst mz_nuit ng_tin no_vat no_voec np_pan nz_bn nz_gst',
  'om_vat pe_ruc ph_tin pl_nip pt_nif py_ruc ro_tin rs_pib ru_inn ru_kpp sa_vat sg_gst sg_uen si_tin sm_coe',
  'sn_ninea sr_fin sv_nit th_vat tj_tin tr_tin tt_bir tt_vat tw_vat tz_vat ua_vat ug_tin us_ein uy_ruc',
  'uz_tin uz_vat ve_rif vn_tin za_vat zm_tin zw_tin',
)

/** The same schema under several names, which are parted by spaces. */
export function named<const Schema extends v.GenericSchema, const Texts extends readonly string[]>(
  schema: Schema,
  ...texts: Texts
) {
  const names = texts.flatMap((each) => each.split(' ') as WordOf<Texts[number]>[])
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<WordOf<Texts[number]>, Schema>
}
