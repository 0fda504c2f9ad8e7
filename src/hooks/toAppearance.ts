import type { Appearance } from '@stripe/stripe-js'
import { type Rgb, toRgb } from '../format/toRgb.js'

/**
 * The looks of Stripe's fields, taken from one of ours as the browser draws it: what is written in custom properties does
 * not reach into Stripe's frames.
 */
export function toAppearance(field: CSSStyleDeclaration): Appearance {
  const background = toRgb(field.backgroundColor)
  const border = toHex(field.borderTopColor)
  const ring = toHex(field.outlineColor)
  const size = field.fontSize

  return {
    theme: background && isDark(background) ? 'night' : 'stripe',
    variables: withoutGaps({
      colorBackground: toHex(field.backgroundColor),
      colorText: toHex(field.color),
      colorTextSecondary: toHex(field.fill),
      colorTextPlaceholder: toHex(field.fill),
      colorPrimary: toHex(field.caretColor),
      colorDanger: toHex(field.columnRuleColor),
      borderRadius: field.borderTopLeftRadius,
      fontFamily: field.fontFamily,
      fontSizeBase: size,
      gridRowSpacing: '12px',
      gridColumnSpacing: '16px',
    }),
    rules: {
      '.Input, .Tab, .Block': withoutGaps({ border: border && `1px solid ${border}`, boxShadow: 'none' }),
      '.Input': { padding: '8px 12px' },
      '.Input:focus, .Tab:focus': withoutGaps({
        outline: ring && `2px solid ${ring}`,
        outlineOffset: '2px',
        boxShadow: 'none',
      }),
      '.Label': { fontSize: '13px', fontWeight: '500' },
      '.Error': { fontSize: '13px' },
    },
  }
}

const isDark = ([red, green, blue]: Rgb) => red * 0.299 + green * 0.587 + blue * 0.114 < 128

/** Any colour of CSS in the notation that every frame understands; undefined for what is none. */
function toHex(color: string): string | undefined {
  const rgb = toRgb(color)
  return (
    rgb &&
    `#${rgb
      .map((part) => Math.round(part).toString(16).padStart(2, '0'))
      .join('')
      .replace(/ff$/, '')}`
  )
}

function withoutGaps(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Record<string, string>
}
