// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { toElementsLocale } from '../../src/format/toElementsLocale.js'
import { setUp } from './setUp.js'

/** Our languages, and what people in places that have none of their own ask for: the portal, Checkout and Elements in them. */
const languages: [tag: string, portal: string, checkout: string, elements: string][] = [
  ['en', 'en', 'en', 'en'],
  ['de', 'de', 'de', 'de'],
  ['fr', 'fr', 'fr', 'fr'],
  ['es', 'es', 'es', 'es'],
  ['it', 'it', 'it', 'it'],
  ['pt-BR', 'pt-BR', 'pt-BR', 'pt-BR'],
  ['nl', 'nl', 'nl', 'nl'],
  ['sv', 'sv', 'sv', 'sv'],
  ['pl', 'pl', 'pl', 'pl'],
  ['ja', 'ja', 'ja', 'ja'],
  ['ko', 'ko', 'ko', 'ko'],
  ['zh-Hans', 'zh', 'zh', 'zh'],
  ['tr', 'tr', 'tr', 'tr'],
  // Only Elements run from right to left.
  ['ar', 'auto', 'auto', 'ar'],
  ['he', 'auto', 'auto', 'he'],

  ['en-GB', 'en-GB', 'en-GB', 'en-GB'],
  ['en-AU', 'en-AU', 'en', 'en-AU'],
  ['en-IE', 'en-IE', 'en', 'en'],
  ['de-AT', 'de', 'de', 'de'],
  ['fr-CA', 'fr-CA', 'fr-CA', 'fr-CA'],
  ['es-MX', 'es-419', 'es-419', 'es-419'],
  ['pt-AO', 'pt', 'pt', 'pt'],
  ['zh-HK', 'zh-HK', 'zh-HK', 'zh-HK'],
  ['zh-Hant', 'zh-TW', 'zh-TW', 'zh-TW'],
  ['nn-NO', 'nb', 'nb', 'nb'],
  ['fa-IR', 'auto', 'auto', 'auto'],
  ['not a locale', 'auto', 'auto', 'auto'],
]

describe('the language of what is Stripe’s', () => {
  it.each(languages)('I16: for %s, the portal is in %s, Checkout in %s, its fields in %s', async (...row) => {
    const [locale, portal, checkout, elements] = row
    // The sandbox refuses what Stripe has no such page in.
    const { calls, post } = setUp('free')
    expect((await post('/portal-sessions', { locale })).status).toBe(200)
    expect((await post('/checkout-sessions', { plan: 'pro', locale })).status).toBe(200)
    const sent = calls()
      .filter(({ path }) => path.endsWith('/sessions'))
      .map(({ params }) => params['locale'])
    expect([...sent, toElementsLocale(locale)]).toEqual([portal, checkout, elements])
  })
})
