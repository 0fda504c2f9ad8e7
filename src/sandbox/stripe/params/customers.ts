import { expansion, flag, hash, integer, list, metadata, oneOf, required, unsettable, unsettableText } from './form.js'

const address = hash({
  city: unsettableText,
  country: unsettableText,
  line1: unsettableText,
  line2: unsettableText,
  postal_code: unsettableText,
  state: unsettableText,
})

const taxIdType = oneOf(
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

const fields = {
  ...expansion,
  address: unsettable(address),
  balance: integer,
  business_name: unsettableText,
  cash_balance: hash({ settings: hash({ reconciliation_mode: oneOf('automatic manual merchant_default') }) }),
  description: unsettableText,
  email: unsettableText,
  individual_name: unsettableText,
  invoice_prefix: unsettableText,
  invoice_settings: hash({
    custom_fields: unsettable(list(hash({ name: required(unsettableText), value: required(unsettableText) }))),
    default_payment_method: unsettableText,
    footer: unsettableText,
    rendering_options: unsettable(
      hash({ amount_tax_display: unsettable(oneOf('exclude_tax include_inclusive_tax')), template: unsettableText }),
    ),
  }),
  metadata,
  name: unsettableText,
  next_invoice_sequence: integer,
  phone: unsettableText,
  preferred_locales: list(unsettableText),
  shipping: unsettable(hash({ address: required(address), name: required(unsettableText), phone: unsettableText })),
  source: unsettableText,
  tax_exempt: unsettable(oneOf('exempt none reverse')),
  validate: flag,
}

/** Parameters of POST /v1/customers. */
export const customerCreateParams = hash({
  ...fields,
  payment_method: unsettableText,
  tax: hash({ ip_address: unsettableText, validate_location: oneOf('deferred immediately') }),
  tax_id_data: list(hash({ type: required(taxIdType), value: required(unsettableText) })),
  test_clock: unsettableText,
})

/** Parameters of POST /v1/customers/{id}. */
export const customerUpdateParams = hash({
  ...fields,
  default_source: unsettableText,
  tax: hash({ ip_address: unsettableText, validate_location: oneOf('auto deferred immediately') }),
})
