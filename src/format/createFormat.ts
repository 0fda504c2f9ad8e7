import { attempt } from './attempt.js'
import { createDateFormat, createMonthFormat } from './dates.js'
import type { DateStyle } from './dates.js'
import { resolveLocale, resolveTimeZone } from './locale.js'
import { createMoneyFormat } from './money.js'

export interface CreateFormatOptions {
  /** BCP 47. @default 'en' */
  locale?: string | undefined
  /** IANA name. The same on server and browser, so that both write the same day. @default 'UTC' */
  timeZone?: string | undefined
}

/** Money, dates and numbers as one locale and zone write them. Nothing in it throws. */
export interface BillingFormat {
  /** Canonical, and known to this engine. */
  locale: string
  timeZone: string
  /** Integer minor units of Stripe's: 1099 is 10.99 USD and 1,099 JPY. An em dash for anything else. */
  money: (amount: number | null | undefined, currency: string) => string
  /** An ISO 8601 instant as a day. An em dash for anything else. @default style 'long' */
  date: (at: string | null | undefined, style?: DateStyle) => string
  /** A card's expiry, "12/2030". */
  expiry: (month: number, year: number) => string
  number: (value: number) => string
  /** 12.5 as "12.5%". */
  percent: (value: number) => string
  /** "Pro, Team and Extra storage". */
  list: (parts: readonly string[]) => string
}

/** Makes the format of a locale and zone; what `Intl` does not know falls back to English and UTC. */
export function createFormat(options: CreateFormatOptions = {}): BillingFormat {
  const locale = resolveLocale(options.locale)
  const timeZone = resolveTimeZone(options.timeZone)
  const number = new Intl.NumberFormat(locale)
  const list = attempt(() => new Intl.ListFormat(locale))
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })

  return {
    locale,
    timeZone,
    money: createMoneyFormat(locale),
    date: createDateFormat(locale, timeZone),
    expiry: createMonthFormat(locale),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    list: (parts) => list?.format(parts) ?? parts.join(', '),
  }
}
