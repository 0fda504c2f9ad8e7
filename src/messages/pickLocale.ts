import { likelyLocale } from '../format/locale.js'
import type { BillingMessages } from './mergeMessages.js'
import type { FlowMessages } from './flows/index.js'

/** A language other than English, whole: what `react-billing-portal/locales/*` hold. */
export interface BillingLocale {
  /** BCP 47, and as general as its words are: `de` for all of German, `pt-BR` for what is said in Brazil. */
  locale: string
  messages: BillingMessages & { flows: FlowMessages }
}

/**
 * The nearest of some languages to the one that is wanted: the same language in the same script, best of the same region,
 * then of no region. Undefined where there is none, and English stands.
 */
export function pickLocale(locale: string, locales: readonly BillingLocale[]): BillingLocale | undefined {
  const wanted = likelyLocale(locale)
  const distance = (tag: string): number => {
    const likely = likelyLocale(tag)
    if (!likely || likely.language !== wanted?.language || likely.script !== wanted.script) return Infinity
    if (likely.tag === wanted.tag) return 0
    return likely.region === wanted.region ? 1 : tag.includes('-') ? 3 : 2
  }
  const [nearest] = locales
    .map((known) => ({ known, at: distance(known.locale) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => one.at - other.at)
  return nearest?.known
}
