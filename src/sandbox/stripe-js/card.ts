import type { Problem } from './errors.js'

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')
const isAmex = (number: string): boolean => /^3[47]/.test(number)

/** Card number as people read it: in groups. */
export function formatNumber(text: string): string {
  const digits = digitsOf(text).slice(0, 19)
  const groups = isAmex(digits) ? /^(\d{4})(\d{0,6})(\d{0,5})/ : /(\d{1,4})/g
  const parts = isAmex(digits) ? (groups.exec(digits)?.slice(1) ?? [digits]) : (digits.match(groups) ?? [])
  return parts.filter(Boolean).join(' ')
}

/** Expiry as people read it: `04 / 31`. */
export function formatExpiry(text: string): string {
  const typed = digitsOf(text)
  const digits = /^[2-9]/.test(typed) ? `0${typed}` : typed
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2, 6)}` : digits
}

/** Month and year of an expiry; a year of two digits is one of this century. */
export function readExpiry(text: string): { month: number; year: number } {
  const digits = digitsOf(formatExpiry(text))
  const year = Number(digits.slice(2))
  return { month: Number(digits.slice(0, 2)), year: digits.length > 4 ? year : 2000 + year }
}

/** What is wrong with a card number. */
export function checkNumber(text: string): Problem | undefined {
  const digits = digitsOf(text)
  if (digits.length < (isAmex(digits) ? 15 : 16)) {
    return { code: 'incomplete_number', message: 'Your card number is incomplete.' }
  }
  return isLuhn(digits) ? undefined : { code: 'invalid_number', message: 'Your card number is invalid.' }
}

/** What is wrong with an expiry, as of a moment in milliseconds. */
export function checkExpiry(text: string, now: number): Problem | undefined {
  const length = digitsOf(formatExpiry(text)).length
  const { month, year } = readExpiry(text)
  if (length !== 4 && length !== 6) {
    return { code: 'incomplete_expiry', message: "Your card's expiration date is incomplete." }
  }
  if (month < 1 || month > 12) {
    return { code: 'invalid_expiry_month', message: "Your card's expiration month is invalid." }
  }
  const today = new Date(now)
  if (year < today.getUTCFullYear()) {
    return { code: 'invalid_expiry_year_past', message: "Your card's expiration year is in the past." }
  }
  if (Date.UTC(year, month) <= now) {
    return { code: 'invalid_expiry_month_past', message: "Your card's expiration date is in the past." }
  }
  return year > today.getUTCFullYear() + 50
    ? { code: 'invalid_expiry_year', message: "Your card's expiration year is invalid." }
    : undefined
}

/** What is wrong with a security code, which is longer on American Express. */
export function checkCvc(text: string, number: string): Problem | undefined {
  return digitsOf(text).length === (isAmex(digitsOf(number)) ? 4 : 3)
    ? undefined
    : { code: 'incomplete_cvc', message: "Your card's security code is incomplete." }
}

function isLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .toReversed()
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return sum % 10 === 0
}
