import { en, type BillingLocale } from 'react-billing-portal'
import { flows } from '../../src/messages/flows/index.js'

const letters: Record<string, string> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  g: 'ĝ',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'û',
  y: 'ý',
}

/** A text of ours as a text of ours can be told: accented, bracketed, and longer by two fifths. */
const stretch = (text: string): string => {
  if (text === '') return ''
  const accented = text.replaceAll(/(?<!⟦[^⟧]*)[aceginosuy]/g, (letter) => letters[letter] ?? letter)
  return `⟦${accented}${' ~'.repeat(Math.ceil(text.length / 5))}⟧`
}

const pseudoOf = (value: unknown): unknown => {
  if (typeof value === 'string') return stretch(value)
  if (typeof value === 'function')
    return (...args: unknown[]) => stretch((value as (...args: unknown[]) => string)(...args))
  return Object.fromEntries(Object.entries(value as object).map(([key, text]) => [key, pseudoOf(text)]))
}

/**
 * A language nobody speaks, which shows what is not taken from the catalogue: that stands without brackets. It also
 * shows where longer words than English ones do not fit.
 */
export const pseudo: BillingLocale = {
  locale: 'en-XA',
  messages: pseudoOf({ ...en, flows }) as BillingLocale['messages'],
}
