import { waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

/** What engines gained after the rest of `Intl`, or were built without. */
const late = ['PluralRules', 'ListFormat', 'DisplayNames', 'Locale'] as const

const original = Object.fromEntries(late.map((name) => [name, Intl[name]]))
const supportedLocalesOf = Intl.NumberFormat.supportedLocalesOf.bind(Intl.NumberFormat)
afterEach(() => {
  Object.assign(Intl, original)
  Intl.NumberFormat.supportedLocalesOf = supportedLocalesOf
  vi.resetModules()
  vi.restoreAllMocks()
})

/** Data that is there by name and fails when it is used. */
function Broken() {
  throw new RangeError('Internal error. Icu error.')
}

/** The package as it loads in an engine that lacks these, and the dashboard in it. */
async function openWithout(names: readonly string[], instead: unknown, locale: string) {
  Object.assign(Intl, Object.fromEntries(names.map((name) => [name, instead])))
  vi.resetModules()
  const [{ de }, { sv }, { pl }, { openInline }] = await Promise.all([
    import('react-billing-portal/locales/de'),
    import('react-billing-portal/locales/sv'),
    import('react-billing-portal/locales/pl'),
    import('../flows/setUp.js'),
  ])
  return openInline('active', { props: { locale, locales: [de, sv, pl] } })
}

describe('in an engine that lacks', () => {
  it.each([
    ...late.map((name): [string, string[], unknown] => [name, [name], undefined]),
    ['all of them', [...late], undefined],
    ['the data of all of them', [...late], Broken],
  ])('I26: %s, the dashboard opens, in English at the least', async (_, names, instead) => {
    // German cannot be told from other languages without `Locale`, of which a warning tells.
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const { container } = await openWithout(names, instead, 'de-AT')
    const speaksGerman = !names.includes('Locale')
    const sentence = speaksGerman ? 'Verlängert sich am 3. Dezember 2026' : 'Renews on 3. Dezember 2026'
    await waitFor(() => expect(container).toHaveTextContent(sentence))
    expect(container).toHaveTextContent(/29,00/)
    const { createFormat, createPlural } = await import('react-billing-portal')
    const { toElementsLocale } = await import('../../src/format/toElementsLocale.js')
    expect(createFormat({ locale: 'en' }).list(['Pro', 'Team'])).toBe(
      names.includes('ListFormat') ? 'Pro, Team' : 'Pro and Team',
    )
    const plural = createPlural('en')
    expect([1, 2].map((count) => plural(count, { one: 'seat', other: 'seats' }))).toEqual(['seat', 'seats'])
    expect(toElementsLocale('de-AT')).toBe(speaksGerman ? 'de' : 'auto')
    await waitFor(() => expect(warn).toHaveBeenCalledTimes(speaksGerman ? 0 : 1))
  })

  it('I26: the data of every language but English, all is English', async () => {
    Intl.NumberFormat.supportedLocalesOf = (locales, options) =>
      supportedLocalesOf(locales, options).filter((locale) => /^en\b/.test(locale))
    const { container } = await openWithout([], undefined, 'de')
    await waitFor(() => expect(container).toHaveTextContent('Renews on December 3, 2026 for €29.00.'))
    expect(container.querySelector('[lang]')).toHaveAttribute('lang', 'en')
  })
})
