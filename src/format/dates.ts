import { DASH } from './money.js'

/** `long` where a date matters ("3 December 2026"), `short` in tables ("3 Dec 2026"). */
export type DateStyle = 'long' | 'short'

// A zero or a slip of units reads as 1970 or the year 50000: neither is a bill.
const EARLIEST = Date.UTC(2000, 0)
const LATEST = Date.UTC(3000, 0)

/**
 * A formatter of instants for one locale and zone, with its `Intl` objects kept.
 * It takes ISO 8601 in UTC and gives an em dash for what is no plausible date; it never throws.
 */
export function createDateFormat(
  locale: string,
  timeZone: string,
): (at: string | null | undefined, style?: DateStyle) => string {
  const formats = { long: dayFormat(locale, timeZone, 'long'), short: dayFormat(locale, timeZone, 'short') }

  return (at, style = 'long') => {
    const time = typeof at === 'string' ? Date.parse(at) : NaN
    return time >= EARLIEST && time < LATEST ? formats[style].format(time) : DASH
  }
}

function dayFormat(locale: string, timeZone: string, month: DateStyle): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month, year: 'numeric' })
}

/** A formatter of a card's expiry: month (1 to 12) and four-digit year as "12/2030", in the calendar that is printed on cards. */
export function createMonthFormat(locale: string): (month: number, year: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: '2-digit',
    year: 'numeric',
    calendar: 'gregory',
  })

  return (month, year) => {
    const time = Date.UTC(year, month - 1)
    return month >= 1 && month <= 12 && time >= EARLIEST && time < LATEST ? format.format(time) : DASH
  }
}
