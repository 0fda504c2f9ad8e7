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
function canonicalLocale(locale: unknown): string | undefined {
  if (typeof locale !== 'string') return undefined
  try {
    return Intl.getCanonicalLocales(locale.replace(/[.@].*/, '').replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** What a locale most likely means in full, as `zh-HK` is Chinese in traditional script; undefined for what is none. */
export function likelyLocale(locale: string) {
  const canonical = canonicalLocale(locale)
  if (!canonical) return undefined
  const { language, script, region } = new Intl.Locale(canonical).maximize()
  // What is written in Norway is asked for by all three.
  return { tag: canonical, language: /^(no|nn)$/.test(language) ? 'nb' : language, script, region }
}

/** An IANA time zone that `Intl` accepts; `UTC` otherwise. Never throws. */
export function resolveTimeZone(timeZone: unknown): string {
  // Undefined would mean the machine's own.
  if (typeof timeZone !== 'string') return DEFAULT_TIME_ZONE
  try {
    return new Intl.DateTimeFormat(DEFAULT_LOCALE, { timeZone }).resolvedOptions().timeZone
  } catch {
    return DEFAULT_TIME_ZONE
  }
}

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i

/** The direction in which a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr'
}
