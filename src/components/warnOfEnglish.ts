import { warn } from '../format/warn.js'

const warned = new Set<string>()

/** Tells who builds, once of each locale, that its dates and amounts are written but its words are not spoken. */
export function warnOfEnglish(locale: string): void {
  if (warned.has(locale)) return
  warned.add(locale)
  warn(
    () =>
      `locale="${locale}" has no language near it in \`locales\`, so the words stay English. ` +
      'Import one from react-billing-portal/locales and pass it, as locales={[de]}, or write your own: docs/languages.md.',
  )
}
