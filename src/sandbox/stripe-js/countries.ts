/** Countries that Stripe takes addresses of, by ISO 3166 code. */
const codes = (
  'AC AD AE AF AG AI AL AM AO AQ AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
  'CD CF CG CH CI CK CL CM CN CO CR CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC ' +
  'NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PY QA RE RO RS RU RW SA SB SC SE SG SH SI SJ SK ' +
  'SL SM SN SO SR SS ST SV SX SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU ' +
  'WF WS XK YE YT ZA ZM ZW'
).split(' ')

/** Countries to choose from as code and name, by name. */
export function countryOptions(locale: string, allowed?: readonly string[] | null): [code: string, name: string][] {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const order = new Intl.Collator(locale)
  return codes
    .filter((code) => !allowed || allowed.includes(code))
    .map((code): [string, string] => [code, names.of(code) ?? code])
    .sort((a, b) => order.compare(a[1], b[1]))
}

/** The country a browser's language names, or the United States. */
export function usualCountry(): string {
  return /-([A-Z]{2})$/.exec(navigator.language)?.[1] ?? 'US'
}

/** What a country calls its postal code, where a card is checked against it; undefined where it is not. */
export function postalLabel(country: string): string | undefined {
  return { US: 'ZIP', PR: 'ZIP', CA: 'Postal code', GB: 'Postal code' }[country]
}

/** What a country calls its parts, where an address needs one; undefined where it does not. */
export function stateLabel(country: string): string | undefined {
  return { US: 'State', CA: 'Province', AU: 'State', IN: 'State', BR: 'State', MX: 'State', JP: 'Prefecture' }[country]
}
