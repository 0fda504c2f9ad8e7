/**
 * Types of tax IDs that Stripe knows, the most used with an example of how a value looks.
 * @see https://docs.stripe.com/billing/customer/tax-ids
 */
const types = new Map(
  (
    'eu_vat=DE123456789 gb_vat=GB123456789 us_ein=12-3456789 au_abn=12345678912 br_cnpj=01.234.456/5432-10 ' +
    'br_cpf=123.456.789-87 ca_bn=123456789 ca_gst_hst=123456789RT0002 ca_qst=1234567890TQ1234 ca_pst_bc ca_pst_mb ' +
    'ca_pst_sk ch_vat=CHE-123.456.789_MWST ch_uid=CHE-123.456.789 in_gst=12ABCDE3456FGZH jp_cn=1234567891234 jp_rn=12345 ' +
    'jp_trn=T1234567891234 kr_brn=123-45-67890 mx_rfc=ABC010203AB9 no_vat=123456789MVA nz_gst=123456789 ' +
    'sg_gst=M12345678X sg_uen=123456789F za_vat=4123456789 ae_trn=123456789012345 ar_cuit=12-3456789-01 ' +
    'cl_tin=12.345.678-K co_nit=123.456.789-0 cn_tin=123456789012345678 hk_br=12345678 il_vat=000012345 is_vat=123456 ' +
    'ph_tin=123456789012 sa_vat=123456789012345 th_vat=1234567891234 tr_tin=0123456789 tw_vat=12345678 ua_vat=123456789 ' +
    'de_stn=1234567890 es_cif=A12345678 eu_oss_vat=EU123456789 ad_nrt al_tin am_tin ao_tin au_acn au_arn au_wpn aw_tin ' +
    'az_tin ba_tin bb_tin bd_bin bf_ifu bg_uic bh_vat bj_ifu bo_tin bs_tin bw_vat by_tin cd_nif ci_vat cm_niu cr_tin ' +
    'cv_nif cz_dic do_rcn ec_ruc eg_tin et_tin fo_vat fr_siren fr_siret fr_spi ge_vat gh_tin gi_tin gn_nif hr_oib hu_tin ' +
    'ic_nif id_npwp is_kt it_cf ke_pin kg_tin kh_tin kz_bin la_tin li_uid li_vat lk_vat ma_vat md_cf md_vat me_pib mk_vat ' +
    'mr_nif mu_vat my_frp my_itn my_sst mz_nuit ng_tin no_voec np_pan nz_bn om_vat pe_ruc pl_nip pt_nif py_ruc ro_tin ' +
    'rs_pib ru_inn ru_kpp si_tin sm_coe sn_ninea sr_fin sv_nit tj_tin tt_bir tt_vat tz_vat ug_tin uy_ruc uz_tin uz_vat ' +
    've_rif vn_tin zm_tin zw_tin'
  )
    .split(' ')
    .map((entry): [string, string | undefined] => {
      const [type = '', example] = entry.split('=')
      return [type, example?.replace('_', ' ')]
    }),
)

/** How a VAT number looks in each country of the European Union. */
const euVat = new Map(
  (
    'ATU12345678 BE0123456789 BG0123456789 CY12345678Z CZ1234567890 DE123456789 DK12345678 EE123456789 EL123456789 ' +
    'ESA1234567Z FI12345678 FRAB123456789 HR12345678912 HU12345678 IE1234567AB IT12345678912 LT123456789123 LU12345678 ' +
    'LV12345678912 MT12345678 NL123456789B12 PL1234567890 PT123456789 RO1234567891 SE123456789123 SI12345678 SK1234567891'
  )
    .split(' ')
    .map((example) => [example.slice(0, 2).replace('EL', 'GR'), example]),
)

/** Every type: those of a country, and those of others. */
export function taxIdTypes(country: string): { own: string[]; others: string[] } {
  const isOwn = (type: string) =>
    country !== '' && (type === 'eu_vat' ? euVat.has(country) : type.startsWith(`${country.toLowerCase()}_`))
  const all = [...types.keys()]
  return { own: all.filter(isOwn), others: all.filter((type) => !isOwn(type)) }
}

/** How a value of a type looks; undefined where we have no example. */
export const taxIdExample = (type: string, country: string): string | undefined =>
  (type === 'eu_vat' ? euVat.get(country) : undefined) ?? types.get(type)
