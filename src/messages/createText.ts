import { createFormat, type BillingFormat, type CreateFormatOptions } from '../format/createFormat.js'
import { directionOf } from '../format/locale.js'
import { en } from './en.js'
import { pickLocale, type BillingLocale } from './pickLocale.js'
import { mergeMessages, type BillingMessages, type PartialBillingMessages } from './mergeMessages.js'

export interface CreateTextOptions extends CreateFormatOptions {
  /**
   * Languages besides English, from `react-billing-portal/locales/*`. The nearest to `locale` is spoken, English where none
   * is near. @default none
   */
  locales?: readonly BillingLocale[] | undefined
  /** Laid over the texts of the language, one by one. */
  messages?: PartialBillingMessages | undefined
  /** @default the locale's direction when a locale is given, else the page's */
  dir?: 'ltr' | 'rtl' | undefined
}

/** What a view writes with: texts, and the format of their amounts and dates. */
export interface BillingText {
  messages: BillingMessages
  /** What is laid over the English texts: the language's, then the host's own. For what is loaded later. */
  layers: readonly (PartialBillingMessages | undefined)[]
  format: BillingFormat
  /** Canonical, and known to this engine. */
  locale: string
  timeZone: string
  /** The language of the words; undefined where it is the page's own. */
  lang: string | undefined
  /** Undefined where the page's own direction holds. */
  dir: 'ltr' | 'rtl' | undefined
}

/** Makes the text of a locale, zone and set of messages. */
export function createText(options: CreateTextOptions = {}): BillingText {
  const format = createFormat(options)
  const { locale, timeZone } = format
  const dir = options.dir ?? (options.locale === undefined ? undefined : directionOf(locale))

  const language = pickLocale(locale, options.locales ?? [])
  const layers = [language?.messages, options.messages]
  const messages = mergeMessages(en, ...layers)
  const isForeign = !/^en\b/.test(locale) && isMostlyEnglish(messages)
  const lang = options.locale === undefined ? undefined : isForeign ? 'en' : locale

  return { messages, layers, format, locale, timeZone, lang, dir }
}

/** Few words of a host's own make no other language. */
function isMostlyEnglish(messages: BillingMessages): boolean {
  const texts = textsOf(messages)
  const english = new Set(textsOf(en))
  return texts.filter((text) => english.has(text)).length * 2 > texts.length
}

const textsOf = (tree: object): unknown[] =>
  Object.values(tree).flatMap((text: unknown) => (typeof text === 'object' && text ? textsOf(text) : [text]))
