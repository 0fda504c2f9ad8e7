import { createFormat, type BillingFormat, type CreateFormatOptions } from '../format/createFormat.js'
import { directionOf } from '../format/locale.js'
import { en } from './en.js'
import { mergeMessages, type BillingMessages, type PartialBillingMessages } from './mergeMessages.js'

export interface CreateTextOptions extends CreateFormatOptions {
  /** Laid over the English texts, one by one. */
  messages?: PartialBillingMessages | undefined
  /** @default the locale's direction when a locale is given, else the page's */
  dir?: 'ltr' | 'rtl' | undefined
}

/** What a view writes with: texts, and the format of their amounts and dates. */
export interface BillingText {
  messages: BillingMessages
  /** The host's own texts as they were given, for what is loaded later. */
  overrides: PartialBillingMessages | undefined
  format: BillingFormat
  /** Canonical, and known to this engine. */
  locale: string
  timeZone: string
  /** Undefined where the page's own direction holds. */
  dir: 'ltr' | 'rtl' | undefined
}

/** Makes the text of a locale, zone and set of messages. */
export function createText(options: CreateTextOptions = {}): BillingText {
  const format = createFormat(options)
  const { locale, timeZone } = format
  const dir = options.dir ?? (options.locale === undefined ? undefined : directionOf(locale))

  const { messages: overrides } = options

  return { messages: mergeMessages(en, overrides), overrides, format, locale, timeZone, dir }
}
