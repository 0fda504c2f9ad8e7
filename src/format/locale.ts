import { attempt } from './attempt.js'

/** Stands in for a locale that is missing, malformed or unknown to this engine. */
const DEFAULT_LOCALE = 'en'

/** Stands in for a time zone that is missing or unknown to this engine. */
const DEFAULT_TIME_ZONE = 'UTC'

/**
 * A BCP 47 locale that `Intl` accepts and has data for; `en` otherwise. Never throws.
 * An unsupported one would silently mean the machine's own, which differs between server and browser.
 */
export function resolveLocale(locale: unknown): string {
  return Intl.NumberFormat.supportedLocalesOf(canonicalLocale(locale) ?? [])[0] ?? DEFAULT_LOCALE
}

/** The form in which `Intl` writes a locale's name; undefined for what is none. */
const canonicalLocale = (locale: unknown): string | undefined =>
  attempt(() => Intl.getCanonicalLocales((locale as string).replace(/[.@].*/, '').replaceAll('_', '-'))[0])

/** What a locale most likely means in full, as `zh-HK` is Chinese in traditional script; undefined for what is none. */
export const likelyLocale = (locale: string) =>
  attempt(() => {
    const tag = canonicalLocale(locale) ?? ''
    const { language, script, region } = new Intl.Locale(tag).maximize()
    // What is written in Norway is asked for by all three.
    return { tag, language: /^(no|nn)$/.test(language) ? 'nb' : language, script, region }
  })

/** An IANA time zone that `Intl` accepts; `UTC` otherwise, also where none is given: that would mean the machine's own. */
export const resolveTimeZone = (timeZone: unknown = DEFAULT_TIME_ZONE): string =>
  attempt(() => new Intl.DateTimeFormat(DEFAULT_LOCALE, { timeZone: timeZone as string }).resolvedOptions().timeZone) ??
  DEFAULT_TIME_ZONE

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'
}
