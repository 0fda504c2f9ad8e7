import { act, render, screen, waitFor } from '@testing-library/react'
import { BillingDashboard, type BillingLocale, createPlural, createText, en } from 'react-billing-portal'
import { de } from 'react-billing-portal/locales/de'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { flows } from '../../src/messages/flows/index.js'
import { endpoint } from '../hooks/setUp.js'

afterEach(() => vi.restoreAllMocks())

/** A language that differs in its title alone. */
const language = (locale: string): BillingLocale => ({ locale, messages: { ...en, flows, title: locale } })

describe('the language of the words', () => {
  it.each([
    ['de', ['de', 'fr'], 'de'],
    ['de-AT', ['fr', 'de'], 'de'],
    ['DE_ch', ['de'], 'de'],
    ['pt-AO', ['pt-BR', 'pt'], 'pt'],
    ['pt-AO', ['pt-BR'], 'pt-BR'],
    ['pt', ['pt-BR', 'pt'], 'pt'],
    ['pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['zh-HK', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh-Hant-HK', ['zh-Hans', 'zh-Hant-TW'], 'zh-Hant-TW'],
    ['zh-SG', ['zh-Hans'], 'zh-Hans'],
    ['no', ['nb'], 'nb'],
    ['nn', ['nb'], 'nb'],
    ['nb-NO', ['no'], 'no'],
    ['iw', ['he'], 'he'],
    ['he-IL', ['iw'], 'iw'],
    ['sr-Latn-RS', ['sr', 'sr-Latn'], 'sr-Latn'],
    ['en-GB', ['de', 'en-GB'], 'en-GB'],
  ])('I17: for %s, of %j, is %s', (locale, offered, spoken) => {
    expect(createText({ locale, locales: offered.map(language) }).messages.title).toBe(spoken)
  })

  it.each([
    ['fr', ['de']],
    ['zh-Hant-HK', ['zh-Hans']],
    ['sr-Latn', ['sr']],
    ['de', []],
    ['de', ['not a locale', '']],
    ['not a locale', ['de']],
    [undefined, ['de']],
  ])('I9, I17: for %s, of %j, is English', (locale, offered) => {
    expect(createText({ locale, locales: offered.map(language) }).messages.title).toBe('Billing')
  })

  it('I13: a language that lacks a text says it in English, and the host’s own texts win over both', () => {
    const { title, retry, ...rest } = de.messages
    const short = { locale: 'de', messages: rest } as unknown as BillingLocale
    const { messages } = createText({ locale: 'de', locales: [short], messages: { manage: 'Zur Kasse' } })
    expect([title, retry]).toEqual(['Abrechnung', 'Noch einmal versuchen'])
    expect([messages.title, messages.retry, messages.manage]).toEqual(['Billing', 'Retry', 'Zur Kasse'])
    expect(messages.offline).toBe(de.messages.offline)
  })

  it.each([
    ['de', [de], undefined, 'de'],
    ['de-CH', [de], undefined, 'de-CH'],
    ['en-GB', [de], undefined, 'en-GB'],
    ['fr', [de], undefined, 'en'],
    ['sv', [], { title: 'Fakturering' }, 'en'],
    ['de-AT', [], de.messages, 'de-AT'],
    [undefined, [de], undefined, undefined],
  ])('A22: with %s the section says its language', async (locale, locales, messages, lang) => {
    const { fetch } = endpoint('active')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    render(<BillingDashboard endpoint="/api/billing" {...{ fetch, locale, locales, messages }} />)
    const section = await screen.findByRole('region', { name: 'Pro' })
    expect(section.getAttribute('lang') ?? undefined).toBe(lang)
    // It has been loaded by now, and has said what it has to say.
    await act(() => import('../../src/components/warnOfEnglish.js'))
    expect(warn).toHaveBeenCalledTimes(lang === 'en' ? 1 : 0)
  })

  it('tells who builds, once, that a locale stays without its words, and how it gets them', async () => {
    const { fetch } = endpoint('active')
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const dashboard = (locale: string) => <BillingDashboard endpoint="/api/billing" {...{ fetch, locale }} />
    const { rerender } = render(dashboard('pl'))
    await screen.findByRole('region', { name: 'Pro' })
    await waitFor(() => expect(warn).toHaveBeenCalled())
    rerender(dashboard('ja'))
    await waitFor(() => expect(warn).toHaveBeenCalledTimes(2))
    rerender(dashboard('pl'))
    rerender(dashboard('tr'))
    await waitFor(() => expect(warn).toHaveBeenCalledTimes(3))
    expect(warn.mock.calls[0]).toEqual([
      'react-billing-portal: locale="pl" has no language near it in `locales`, so the words stay English. ' +
        "Pass one, as locales={[de]} with import { de } from 'react-billing-portal/locales/de', or words of your own as messages.",
    ])
  })

  it('I16: follows a change of locale without asking again', async () => {
    const { fetch, calls } = endpoint('active')
    const dashboard = (locale: string) => (
      <BillingDashboard endpoint="/api/billing" fetch={fetch} locale={locale} locales={[de]} />
    )
    const { rerender } = render(dashboard('en-GB'))
    expect(await screen.findByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    const asked = calls.length
    rerender(dashboard('de'))
    expect(screen.getByText(/Verlängert sich am 3\. Dezember 2026 für 29,00\s€\./)).toBeVisible()
    rerender(dashboard('en-GB'))
    expect(screen.getByText('Renews on 3 December 2026 for €29.00.')).toBeVisible()
    expect(calls.length).toBe(asked)
  })
})

describe('a phrase that depends on a number', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }

  it.each([
    ['en', [0, 1, 2, 21], 'other one other other'],
    ['fr', [0, 1, 2, 1_000_000], 'one one other many'],
    ['pl', [0, 1, 3, 5, 22, 112], 'many one few many few many'],
    ['ru', [1, 2, 5, 21, 11], 'one few many one many'],
    ['ar', [0, 1, 2, 3, 11, 100], 'zero one two few many other'],
    ['ja', [0, 1, 2], 'other other other'],
  ])('I14: takes the forms of %s', (locale, counts, expected) => {
    const plural = createPlural(locale)
    expect(counts.map((count) => plural(count, forms)).join(' ')).toBe(expected)
  })

  it('I14: takes the last form for one that is left out', () => {
    expect(createPlural('ar')(2, { one: 'one', other: 'other' })).toBe('other')
  })
})
