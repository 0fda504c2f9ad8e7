import { type Rgb, toRgb } from '../format/toRgb.js'
import { warn } from '../format/warn.js'

const TEXT = 4.5
const EDGE = 3

interface Pair {
  /** Token of the host that decides the colour, and that of its ground, without `--billing-`. */
  token: string
  on: string
  /** As the style sheet has them. */
  color: string
  ground: string
  need: number
}

const pair = (token: string, on: string, need: number, color = token, ground = on): Pair => ({
  token,
  on,
  need,
  color: `var(--bp-${color})`,
  ground: `var(--bp-${ground})`,
})

const tones = ['positive', 'info', 'caution', 'critical'] as const

const pairs: readonly Pair[] = [
  pair('foreground', 'card', TEXT),
  pair('foreground', 'accent', TEXT),
  pair('muted-foreground', 'card', TEXT, 'muted'),
  pair('primary-foreground', 'primary', TEXT),
  pair('input', 'card', EDGE),
  pair('ring', 'card', EDGE),
]

const shown = ({ token, on }: Pair) => `--billing-${token} on --billing-${on}`

const warned = new Set<string>()

/**
 * Measures the colours that a host chose, as the browser draws them on each dashboard of the page, and tells who builds of
 * those that too few people can read: once of each pair.
 */
export function warnOfContrast(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-slot="billing-dashboard"]')) {
    // Without our style sheet there are no colours of ours.
    if (!getComputedStyle(root).getPropertyValue('--bp-card')) continue
    const probe = root.appendChild(document.createElement('span'))
    probe.style.cssText = 'display: none; transition: none'
    const read = (color: string): Rgb | undefined => {
      probe.style.color = color
      return toRgb(getComputedStyle(probe).color)
    }
    const measure = (each: Pair): void => {
      const page = read('Canvas')
      const ground = over(read(each.ground), page)
      const color = over(read(each.color), ground)
      if (!color || !ground || warned.has(shown(each))) return
      const ratio = contrast(color, ground)
      if (ratio >= each.need) return
      warned.add(shown(each))
      // Cut, not rounded: 4.49 must not read as enough.
      warn(
        () =>
          `${shown(each)} has a contrast of ${Math.floor(ratio * 10) / 10}:1, and needs ${each.need}:1. ` +
          `If you set neither, they may be your page’s own --${each.on} and what goes with it: set --billing-${each.on} to choose another.`,
      )
    }
    for (const each of pairs) measure(each)
    for (const tone of tones) {
      probe.dataset['tone'] = tone
      measure(pair(tone, 'card', TEXT, 'tone-text', 'tint'))
    }
    probe.remove()
  }
}

/** What is seen of a colour that lets its ground through. */
function over(color: Rgb | undefined, ground: Rgb | undefined): Rgb | undefined {
  if (!color || !ground) return undefined
  const [red, green, blue, alpha] = color
  const mixed = [red, green, blue].map((part, index) => (part * alpha + (ground[index] ?? 0) * (255 - alpha)) / 255)
  return [...mixed, 255] as Rgb
}

/** WCAG's own measure, from 1 to 21. */
function contrast(one: Rgb, other: Rgb): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
