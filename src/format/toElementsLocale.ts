import type { StripeElementLocale } from '@stripe/stripe-js'
import { likelyLocale } from './locale.js'

/** What Stripe's Elements speak. @see https://docs.stripe.com/js/appendix/supported_locales */
const spoken =
  ' ar bg cs da de el en en-AU en-CA en-GB en-NZ es es-ES es-419 et fi fil fr fr-CA fr-FR he hu hr id it it-IT ja ko lt lv ms mt nb nl no pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW '

/** The nearest of the languages that Stripe's Elements speak; `auto`, the browser's own, where there is none. */
export function toElementsLocale(locale: string): StripeElementLocale {
  const { tag = '', language = '', script } = likelyLocale(locale) ?? {}
  // The one that was named, which is not always the likely one.
  const region = /-([A-Z]{2}|\d{3})\b/.exec(tag)?.[1] ?? ''
  const tags = [`${language}-${region}`, language]
  if (language === 'zh') tags.unshift(script !== 'Hant' ? 'zh' : /HK|MO/.test(region) ? 'zh-HK' : 'zh-TW')
  // One Spanish for all of America.
  else if (language === 'es' && region) tags.splice(1, 0, 'es-419')
  return (tags.find((known) => spoken.includes(` ${known} `)) ?? 'auto') as StripeElementLocale
}
