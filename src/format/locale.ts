/** Stands in for a locale that is missing, malformed or unknown to this engine. */
const DEFAULT_LOCALE = 'en'

/** Stands in for a time zone that is missing or unknown to this engine. */
const DEFAULT_TIME_ZONE = 'UTC'

/**
 * A BCP 47 locale that `Intl` accepts and has data for; `en` otherwise. Never throws.
 * An unsupported one would silently mean the machine's own, which differs between server and browser.
 */
export function resolveLocale(locale: unknown): string {
  if (typeof locale !== 'string') return DEFAULT_LOCALE
  try {
    const [canonical] = Intl.getCanonicalLocales(locale.replace(/[.@].*/, '').replaceAll('_', '-'))
    return Intl.NumberFormat.supportedLocalesOf(canonical)[0] ?? DEFAULT_LOCALE
  } catch {
    return DEFAULT_LOCALE
  }
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
