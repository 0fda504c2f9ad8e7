import type { Problem } from './errors.js'

const lettersOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase()

/** IBAN as people read it: in groups of four. */
export function formatIban(text: string): string {
  return (
    lettersOf(text)
      .slice(0, 34)
      .match(/.{1,4}/g) ?? []
  ).join(' ')
}

/** What is wrong with an IBAN: its length, or its check digits. */
export function checkIban(text: string): Problem | undefined {
  const iban = lettersOf(text)
  if (iban.length < 15) return { code: 'incomplete_iban', message: 'The IBAN you entered is incomplete.' }
  const turned = `${iban.slice(4)}${iban.slice(0, 4)}`
  const remainder = Array.from(turned).reduce((rest, each) => Number(`${rest}${Number.parseInt(each, 36)}`) % 97, 0)
  return /^[A-Z]{2}\d{2}/.test(iban) && remainder === 1
    ? undefined
    : { code: 'invalid_iban', message: 'The IBAN you entered is invalid.' }
}
