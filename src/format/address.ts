import type { Address } from '../contract/index.js'
import { createCountryNames } from './countries.js'
import { cleanName } from './name.js'

/** What stands below the street: C city, S state, P postal code; a bar begins a line. Elsewhere it is `P C, S`. */
const forms: readonly (readonly [countries: string, form: string])[] = [
  ['US PR GU', 'C, S P'],
  ['AU CA', 'C S P'],
  ['GB GG IM JE IE ZA LK KE', 'C|S|P'],
  ['IN ID TH TW JP KR NZ SG SA PK BD NP BN MT', 'C P|S'],
  ['BR', 'C - S|P'],
  ['CN', 'P|C, S'],
  ['HU', 'C|P|S'],
]

/** Where a whole address in its own script goes from the large to the small. */
const LARGE_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** An address as its country writes it, line by line, the country's name at the end. */
export function addressLines(address: Address, locale: string): string[] {
  const [line1, line2, P, C, S] = [address.line1, address.line2, address.postalCode, address.city, address.state].map(
    (part) => cleanName(part) ?? '',
  )
  const country = address.country ?? ''
  const name = country && createCountryNames(locale)(country)
  if (/^(?:CN|JP|KR|TW)$/.test(country) && LARGE_FIRST.test(`${line1}${C}`)) {
    return [P, `${S}${C}${line1}`, line2, name].filter(isThere)
  }
  const form = forms.find(([countries]) => countries.split(' ').includes(country))?.[1] ?? 'P C, S'
  const values: Record<string, string | undefined> = { C, S, P }
  const places = form.split('|').map((line) => fill(line, values))
  return [line1, line2, ...places, name].filter(isThere)
}

const isThere = (line: string | undefined): line is string => Boolean(line)

/** What stands between two parts is there only where both are. */
const fill = (line: string, values: Record<string, string | undefined>): string =>
  [...line.matchAll(/([^CSP]*)([CSP])/g)].reduce((text, [, between = '', part = '']) => {
    const value = values[part]
    return value ? text + (text && between) + value : text
  }, '')
