import { attempt } from '../format/attempt.js'

/** A phrase in the forms that a language's numbers take, by the names CLDR gives them. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  /** Stands for each form that is left out. */
  other: string
}

/** Chooses between a phrase's forms as the numbers of a locale do. @see https://cldr.unicode.org/index/cldr-spec/plural-rules */
export function createPlural(locale: string): (count: number, forms: PluralForms) => string {
  const rules = attempt(() => new Intl.PluralRules(locale))
  return (count, forms) => forms[rules?.select(count) ?? (count === 1 ? 'one' : 'other')] ?? forms.other
}
