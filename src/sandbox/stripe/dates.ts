import type { Price } from './wire.js'

/** Length of a day in seconds. */
export const DAY = 86_400
/** Length of an hour in seconds. */
export const HOUR = 3_600

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

type Recurring = NonNullable<Price['recurring']>

/** Unix seconds of an ISO 8601 text. */
export function at(iso: string): number {
  return Date.parse(iso) / 1000
}

/** End of the period that starts at `start`, on the anchor's day of the month where the month has it. */
export function periodEnd(start: number, recurring: Recurring, anchor: number): number {
  const count = recurring.interval_count
  if (recurring.interval === 'day') return start + count * DAY
  if (recurring.interval === 'week') return start + count * 7 * DAY
  return addMonths(start, recurring.interval === 'year' ? count * 12 : count, anchor)
}

/** The same day so many months later, or the last of the month when that day is missing. */
export function addMonths(start: number, months: number, anchor = start): number {
  const date = new Date(start * 1000)
  const day = new Date(anchor * 1000).getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime() / 1000
}

/** A day as people write it: "3 December 2026", in UTC. */
export function longDate(seconds: number): string {
  return writeDate(seconds, (month) => month)
}

/** A day as invoice lines write it: "3 Dec 2026", in UTC. */
export function shortDate(seconds: number): string {
  return writeDate(seconds, (month) => month.slice(0, 3))
}

/** Written by hand, because runtimes disagree on abbreviations and answers must not depend on them. */
function writeDate(seconds: number, name: (month: string) => string): string {
  const date = new Date(seconds * 1000)
  return `${date.getUTCDate()} ${name(MONTHS[date.getUTCMonth()] ?? '')} ${date.getUTCFullYear()}`
}
