import type Stripe from 'stripe'

type PortalLocale = NonNullable<Stripe.BillingPortal.SessionCreateParams['locale']>
type CheckoutLocale = NonNullable<Stripe.Checkout.SessionCreateParams['locale']>

/** The languages of Stripe's portal; none runs from right to left. */
const portalLocales: readonly PortalLocale[] = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-NZ',
  'en-SG',
  'es',
  'es-419',
  'et',
  'fi',
  'fil',
  'fr',
  'fr-CA',
  'hr',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sv',
  'th',
  'tr',
  'vi',
  'zh',
  'zh-HK',
  'zh-TW',
]

/** Where cutting a tag short would lead to the wrong language, or to none. */
const detours: Record<string, string> = {
  no: 'nb',
  nn: 'nb',
  tl: 'fil',
  'zh-Hant': 'zh-TW',
  'zh-Hant-HK': 'zh-HK',
  'zh-MO': 'zh-HK',
}

/** The portal's language nearest to a BCP 47 tag; `auto`, the browser's, where it has none near. */
export function toPortalLocale(tag: string): PortalLocale {
  const parts = canonical(tag.replaceAll('_', '-')).split('-')
  for (let length = parts.length; length > 0; length--) {
    const shorter = parts.slice(0, length).join('-')
    const near = detours[shorter] ?? shorter
    const found = portalLocales.find((locale) => locale === near)
    if (found === 'es' && isLatinAmerican(parts)) return 'es-419'
    if (found !== undefined) return found
  }
  return 'auto'
}

/** The same for Stripe Checkout, which has fewer kinds of English. */
export const toCheckoutLocale = (tag: string): CheckoutLocale => toPortalLocale(tag).replace(/^en-(?!GB).*/, 'en')

const isLatinAmerican = (parts: string[]) => parts.some((part) => /^[A-Z]{2}$/.test(part) && part !== 'ES')

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ''
  } catch {
    return ''
  }
}
