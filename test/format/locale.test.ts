import { createFormat, createText } from 'react-billing-portal'
import { describe, expect, it } from 'vitest'

describe('locale', () => {
  it.each([
    ['de-AT', 'de-AT'],
    ['EN-gb', 'en-GB'],
    ['pt_BR', 'pt-BR'],
    ['en_US.UTF-8', 'en-US'],
    ['de_DE@euro', 'de-DE'],
    ['zh-Hant-HK', 'zh-Hant-HK'],
  ])('I9: %s is taken as %s', (given, locale) => {
    expect(createFormat({ locale: given }).locale).toBe(locale)
  })

  it.each([undefined, null, '', 'x', 'not a locale', 'qq', 42, {}, Symbol.iterator])(
    'I9: %s is no locale this engine knows, so English is written and nothing is thrown',
    (locale) => {
      const format = createFormat({ locale: locale as string })
      expect([format.locale, format.money(100, 'usd')]).toEqual(['en', '$1.00'])
    },
  )

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['uz-Arab', 'rtl'],
    ['de', 'ltr'],
    ['arn', 'ltr'],
  ])('I11: the direction of %s is %s', (locale, dir) => {
    expect(createText({ locale }).dir).toBe(dir)
  })

  it('I11: without a locale the direction is that of the page, and a given one wins', () => {
    expect(createText().dir).toBeUndefined()
    expect(createText({ locale: 'ar', dir: 'ltr' }).dir).toBe('ltr')
  })
})
