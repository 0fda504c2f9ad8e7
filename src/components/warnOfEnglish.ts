import { warn } from '../format/warn.js'

const warned = new Set<string>()

/** Tells who builds, once of each locale, that its dates and amounts are written but its words are not spoken. */
export function warnOfEnglish(locale: string, lang: string | undefined): void {
  if (lang !== 'en' || /^en\b/.test(locale) || warned.has(locale)) return
  warned.add(locale)
  warn(
    () =>
      `locale="${locale}" has no language near it in \`locales\`, so the words stay English. ` +
      "Pass one, as locales={[de]} with import { de } from 'react-billing-portal/locales/de', or words of your own as messages.",
  )
}
