import { createFormat } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'

/** What Stripe charges in. @see https://docs.stripe.com/currencies#presentment-currencies */
const presentment =
  'usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd jpy kes kgs khr kmf krw kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw'
const threeDecimal = 'bhd jod kwd omr tnd'
const zeroDecimal = 'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'
/** Two decimals on the wire that are always 00; none on the page. */
const wholeOfTwo = 'isk ugx'

const currencies = `${presentment} ${threeDecimal}`.split(' ')
const locales = ['en-US', 'de', 'fr-CH', 'pt-BR', 'sv', 'pl', 'ja', 'en-IN', 'he', 'ar-EG', 'fa-IR']

/** Minor units, and what they stand for with no decimals, with two and with three. */
const amounts: [amount: number, none: string, two: string, three: string][] = [
  [123_456_700, '123456700', '1234567.00', '123456.700'],
  [100, '100', '1.00', '0.100'],
  [0, '0', '0.00', '0.000'],
]

/** Some locales write amounts otherwise than numbers. */
const separatorOf = (locale: string, currency: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2 })
    .formatToParts(1)
    .find(({ type }) => type === 'decimal')?.value ?? ''

/** Whatever digits a number is written in, as 0 to 9. */
const westernDigits = (text: string) =>
  text.replaceAll(/\p{Nd}/gu, (digit) => {
    const zero = [0x30, 0x660, 0x6f0].findLast((first) => (digit.codePointAt(0) ?? 0) >= first) ?? 0
    return `${(digit.codePointAt(0) ?? 0) - zero}`
  })

/** The number in an amount, grouping and symbol aside. */
function numberIn(text: string, separator: string): string {
  const number = /\d(?:.*\d)?/.exec(westernDigits(text))?.[0] ?? ''
  return number
    .split(separator)
    .map((part) => part.replaceAll(/\D/g, ''))
    .join('.')
}

const hasMinus = (text: string) => /[-−]/.test(text)

describe('the currencies that Stripe charges in', () => {
  it('are 140 and more', () => {
    expect(new Set(currencies).size).toBe(currencies.length)
    expect(currencies.length).toBeGreaterThanOrEqual(140)
  })

  it.each(currencies)('I1, I2: %s stands for the same in every locale: much, little, nothing and owed', (currency) => {
    const column = zeroDecimal.includes(currency) ? 1 : threeDecimal.includes(currency) ? 3 : 2
    for (const locale of locales) {
      const { money } = createFormat({ locale })
      const separator = separatorOf(locale, currency)
      for (const row of amounts) {
        const wanted = wholeOfTwo.includes(currency) ? row[2].replace('.00', '') : row[column]
        const credit = money(-row[0], currency)
        const said = [row[0], locale, numberIn(money(row[0], currency), separator), numberIn(credit, separator)]
        expect(said).toEqual([row[0], locale, wanted, wanted])
        expect([hasMinus(money(row[0], currency)), hasMinus(credit)]).toEqual([false, row[0] > 0])
        // A number alone would not say of what.
        expect(credit.replaceAll(/[\p{Nd}\p{Z}\p{Cf}\-−.,٫٬'’]/gu, '')).not.toBe('')
      }
    }
  })
})
