import type { StripeElementLocale } from '@stripe/stripe-js'
import { describe, expect, it } from 'vitest'
import { toElementsLocale } from '../../src/format/toElementsLocale.js'

const cases: [locale: string, expected: StripeElementLocale][] = [
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en'],
  ['de-AT', 'de'],
  ['ar', 'ar'],
  ['ar-EG', 'ar'],
  ['he', 'he'],
  ['he-IL', 'he'],
  ['iw', 'he'],
  ['pt', 'pt'],
  ['pt-BR', 'pt-BR'],
  ['pt-PT', 'pt'],
  ['es', 'es'],
  ['es-ES', 'es-ES'],
  ['es-MX', 'es-419'],
  ['es-419', 'es-419'],
  ['fr-CA', 'fr-CA'],
  ['fr-CH', 'fr'],
  ['zh', 'zh'],
  ['zh-CN', 'zh'],
  ['zh-Hans', 'zh'],
  ['zh-Hans-SG', 'zh'],
  ['zh-Hant', 'zh-TW'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-HK'],
  ['zh-MO', 'zh-HK'],
  ['nn', 'nb'],
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['tl', 'fil'],
  ['de-u-nu-latn', 'de'],
  ['fa', 'auto'],
  ['ur-PK', 'auto'],
  ['hi', 'auto'],
]

describe('toElementsLocale', () => {
  it.each(cases)('%s is read as %s', (locale, expected) => {
    expect(toElementsLocale(locale)).toBe(expected)
  })
})
