import { attempt } from './attempt.js'

/** Regions that are named but have no addresses of their own: a union, a test, an island of another code. */
const NO_COUNTRY = /AC|C[PQ]|DG|E[AUZ]|IC|QO|TA|UN|X[AB]|ZZ/

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))

/** Names countries in a language; a code that this engine has no name for stays as it is. */
export function createCountryNames(locale: string): (code: string) => string {
  const names = namesIn(locale)
  return (code) => names(code) ?? code
}

/**
 * Countries to choose from, by name as the language sorts: those the engine knows a name for, since it is kept up to date
 * and we are not. `known` is among them whatever it is.
 */
export function listCountries(locale: string, known: string): [code: string, name: string][] {
  const names = namesIn(locale)
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const order = new Intl.Collator(locale)
  return codes
    .filter((code) => code === known || (!NO_COUNTRY.test(code) && isCurrent(code) && names(code)))
    .map((code): [string, string] => [code, names(code) ?? code])
    .sort((one, other) => order.compare(one[1], other[1]))
}

/** Whether a code has not been given up for another one, as DD for DE. */
const isCurrent = (code: string): boolean => (attempt(() => new Intl.Locale(`und-${code}`).region) ?? code) === code

/** Undefined for what has no name. */
function namesIn(locale: string): (code: string) => string | undefined {
  const names = attempt(() => new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }))
  return (code) => (/^[A-Z]{2}$/.test(code) ? names?.of(code) : undefined)
}
