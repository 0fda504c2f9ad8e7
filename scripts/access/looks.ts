/** What a story stands in. */
export interface Frame {
  /** Of the toolbar. What a story sets itself stays. */
  globals: Record<string, string>
  /** Of the window, in CSS pixels. */
  width: number
}

/** One way to look at a story. */
export interface Look extends Frame {
  name: string
  /** Style sheet of the person's own. */
  css?: 'spacing' | 'large text'
  /** Whether axe looks too, or only what overflows is looked for. */
  isJudged: boolean
}

const either = <Value>(...values: Value[]) => values

const judged = either('light', 'dark').flatMap((theme) =>
  either('ltr', 'rtl').flatMap((direction) =>
    either(320, 1280).map((width): Look => ({
      name: `${theme}, ${direction}, ${width} px`,
      globals: { theme, direction },
      width,
      isJudged: true,
    })),
  ),
)

const plain = { theme: 'light', direction: 'auto' }

/** As far as the toolbar goes from how `npm test` opens stories. */
export const farthest: Frame = { globals: { theme: 'dark', direction: 'rtl', density: 'compact' }, width: 320 }

/** Every way in which each story is looked at. 320 px are what 1280 px are at 400 %. */
export const looks: readonly Look[] = [
  ...judged,
  { name: 'text spacing, 320 px', globals: plain, width: 320, css: 'spacing', isJudged: false },
  { name: 'text spacing, 1280 px', globals: plain, width: 1280, css: 'spacing', isJudged: false },
  { name: 'text at 200 %, 1280 px', globals: plain, width: 1280, css: 'large text', isJudged: false },
  { name: 'en-XA, 320 px', globals: { ...plain, locale: 'en-XA' }, width: 320, isJudged: false },
]
