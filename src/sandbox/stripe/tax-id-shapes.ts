/** How a VAT number looks in each country of the European Union, after the country's two letters. */
const EU_VAT: Record<string, string> = {
  AT: 'U\\d{8}',
  BE: '[01]\\d{9}',
  BG: '\\d{9,10}',
  CY: '\\d{8}[A-Z]',
  CZ: '\\d{8,10}',
  DE: '\\d{9}',
  DK: '\\d{8}',
  EE: '\\d{9}',
  EL: '\\d{9}',
  ES: '[A-Z0-9]\\d{7}[A-Z0-9]',
  FI: '\\d{8}',
  FR: '[A-Z0-9]{2}\\d{9}',
  HR: '\\d{11}',
  HU: '\\d{8}',
  IE: '\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}',
  IT: '\\d{11}',
  LT: '(?:\\d{9}|\\d{12})',
  LU: '\\d{8}',
  LV: '\\d{11}',
  MT: '\\d{8}',
  NL: '[A-Z0-9+*]{12}',
  PL: '\\d{10}',
  PT: '\\d{9}',
  RO: '\\d{2,10}',
  SE: '\\d{12}',
  SI: '\\d{8}',
  SK: '\\d{10}',
  XI: '(?:\\d{9}|\\d{12}|(?:GD|HA)\\d{3})',
}

/** How the value of a type looks; types that are not here only have a length. */
const SHAPES: Record<string, string> = {
  au_abn: '\\d{11}',
  br_cnpj: '\\d{2}\\.?\\d{3}\\.?\\d{3}/?\\d{4}-?\\d{2}',
  br_cpf: '\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}',
  ca_bn: '\\d{9}',
  ca_gst_hst: '\\d{9}RT\\d{4}',
  ch_uid: 'CHE-\\d{3}\\.\\d{3}\\.\\d{3}(?: HR)?',
  ch_vat: 'CHE-\\d{3}\\.\\d{3}\\.\\d{3} (?:MWST|TVA|IVA)',
  eu_oss_vat: 'EU\\d{9}',
  eu_vat: Object.entries(EU_VAT)
    .map(([country, shape]) => `${country}${shape}`)
    .join('|'),
  gb_vat: 'GB(?:\\d{9}|\\d{12}|(?:GD|HA)\\d{3})',
  in_gst: '\\d{2}[A-Z]{5}\\d{4}[A-Z][A-Z0-9]Z[A-Z0-9]',
  jp_cn: '\\d{13}',
  jp_trn: 'T\\d{13}',
  li_uid: 'CHE\\d{9}',
  mx_rfc: '[A-ZÑ&]{3,4}\\d{6}[A-Z0-9]{3}',
  no_vat: '\\d{9}MVA',
  nz_gst: '\\d{8,9}',
  sg_gst: 'M\\d{8}[A-Z0-9]',
  us_ein: '\\d{2}-\\d{7}',
  za_vat: '4\\d{9}',
}

const LONGEST = 100

/** A tax id as it is kept: without blanks around it, in capitals. */
export function tidyTaxId(value: string): string {
  return value.trim().toUpperCase()
}

/** Whether a value looks as its type's do. */
export function isTaxId(type: string, value: string): boolean {
  if (value.length === 0 || value.length > LONGEST) return false
  const shape = SHAPES[type]
  return shape === undefined || new RegExp(`^(?:${shape})$`).test(value)
}
