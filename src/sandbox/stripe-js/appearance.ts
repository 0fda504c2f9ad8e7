import type { Appearance, StripeElementLocale } from '@stripe/stripe-js'

import { setAttributes } from './dom.js'

const RIGHT_TO_LEFT = ['ar', 'he']

/** What a theme says where the page's own variables say nothing. */
const themes: Record<NonNullable<Appearance['theme']>, Record<string, string>> = {
  stripe: { colorBackground: '#ffffff', colorText: '#30313d', colorDanger: '#b3093c', inputColorBorder: '#a3a8b4' },
  flat: { colorBackground: '#f1f1f1', colorText: '#30313d', colorDanger: '#b3093c', inputColorBorder: '#f1f1f1' },
  night: { colorBackground: '#30313d', colorText: '#ffffff', colorDanger: '#fe87a1', inputColorBorder: '#8a8d9e' },
}

const common: Record<string, string> = {
  colorPrimary: '#0570de',
  fontFamily: 'system-ui, sans-serif',
  fontSizeBase: '16px',
  spacingUnit: '4px',
  borderRadius: '6px',
}

/** Looks that hold whatever the page says; the names of the classes are those Stripe's `rules` go by. */
const LOOKS = `
& { color: var(--colorText); font-family: var(--fontFamily); font-size: var(--fontSizeBase); }
& [hidden] { display: none; }
& .Grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 10em), 1fr)); gap: calc(var(--spacingUnit) * 3); }
& .Field { min-inline-size: 0; }
& .Wide { grid-column: 1 / -1; }
& .Picker { display: flex; flex-wrap: wrap; gap: calc(var(--spacingUnit) * 4); margin: 0 0 calc(var(--spacingUnit) * 3); padding: 0; border: 0; }
& .Tab { display: inline-flex; align-items: center; gap: calc(var(--spacingUnit) * 2); min-block-size: 24px; padding: calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 3); border-radius: var(--borderRadius); }
& .Label { display: block; margin-block-end: var(--spacingUnit); font-size: 0.93em; }
& .Input { box-sizing: border-box; inline-size: 100%; min-block-size: 44px; padding: calc(var(--spacingUnit) * 2) calc(var(--spacingUnit) * 3); color: inherit; background: var(--colorBackground); border: 1px solid var(--inputColorBorder); border-radius: var(--borderRadius); font: inherit; }
& .Input:focus { outline: 2px solid var(--colorPrimary); outline-offset: 1px; }
& .Input[aria-invalid] { border-color: var(--colorDanger); }
& .Error { margin: var(--spacingUnit) 0 0; color: var(--colorDanger); font-size: 0.93em; }
& .Error:empty { display: none; }
& .TermsText { margin: calc(var(--spacingUnit) * 3) 0 0; font-size: 0.8em; }`

/** Puts an element into the page's looks. What is not among the variables any more falls back to the theme. */
export function applyAppearance(root: HTMLElement, sheet: HTMLStyleElement, appearance: Appearance = {}): void {
  const { rules = {}, theme = 'stripe', variables = {} } = appearance
  const wanted: Record<string, string | undefined> = { ...common, ...themes[theme], ...variables }
  for (const name of Array.from(root.style).filter((each) => each.startsWith('--'))) root.style.removeProperty(name)
  for (const [name, value] of Object.entries(wanted)) root.style.setProperty(`--${name}`, value ?? '')
  root.dataset['appearance'] = theme
  const own = Object.entries(rules).map(
    ([selector, properties]) =>
      `${selector
        .split(',')
        .map((each) => `& ${each.trim()}`)
        .join(', ')} { ${Object.entries(properties)
        .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
        .join(' ')} }`,
  )
  sheet.textContent = [LOOKS, ...own].join('\n').replaceAll('&', `#${root.id}`)
}

/** Puts an element into a language. */
export function applyLocale(root: HTMLElement, locale: string): void {
  setAttributes(root, { lang: locale, dir: RIGHT_TO_LEFT.includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr' })
}

/** The language that a locale option stands for. */
export function languageOf(locale: StripeElementLocale | undefined): string {
  return locale === undefined || locale === 'auto' ? navigator.language : locale
}
