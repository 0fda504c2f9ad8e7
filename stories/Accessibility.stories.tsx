import { BillingDashboard } from 'react-billing-portal'
import type { CSSProperties } from 'react'
import { expect, waitFor } from 'storybook/test'
import preview from '../.storybook/preview.js'
import { account } from './support/account.js'

const meta = preview.meta({ title: 'Accessibility', component: BillingDashboard, tags: ['!autodocs'] })

const renews = 'Renews on December 3, 2026 for €29.00.'

/** What was warned of since the page was loaded: of each pair of colours once, however often a story is played. */
const heard: string[] = []
const listen = () => {
  const { warn } = console
  console.warn = (...parts: unknown[]) => heard.push(parts.map(String).join(' '))
  return () => {
    console.warn = warn
  }
}
const contrastOf = (token: string) => heard.filter((text) => text.includes(`: ${token} `))

const { play: isLoaded, ...active } = account('active', renews)

/** Nothing is wrong with our own colours, in light or dark. */
export const OwnColours = meta.story({
  name: 'A30: says nothing of colours that can be read',
  ...active,
  beforeEach: listen,
  play: async (context) => {
    await isLoaded(context)
    await expect(heard).toEqual([])
  },
})
export const OwnColoursDark = meta.story({ ...OwnColours.input, globals: { theme: 'dark' } })

// Greys of a design that was judged on a good screen; half of the first is seen through.
const faint = {
  '--billing-muted-foreground': 'rgb(80 80 80 / 50%)',
  '--billing-primary': 'oklch(70% 0.15 250)',
  '--billing-primary-foreground': '#fff',
  '--billing-input': '#e5e5e5',
}

/** The host's tokens are too faint: in development the console says which, how much, and what is needed. */
export const FaintColours = meta.story({
  name: 'A30: in development a warning names each pair of tokens whose contrast is too low',
  ...active,
  // On a dark ground, other pairs are too faint.
  globals: { theme: 'light' },
  parameters: {
    ...active.parameters,
    // It is meant to be hard to read.
    a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } },
  },
  decorators: [
    (Story) => (
      <div style={faint as CSSProperties}>
        <Story />
      </div>
    ),
  ],
  beforeEach: listen,
  play: async (context) => {
    await isLoaded(context)
    const isSilent = import.meta.env.PROD
    await waitFor(() => expect(heard).toHaveLength(isSilent ? 0 : 3))
    if (isSilent) return
    await expect(contrastOf('--billing-input')).toEqual([
      'react-billing-portal: --billing-input on --billing-card has a contrast of 1.2:1, and needs 3:1. If you set neither, they may be your page’s own --card and what goes with it: set --billing-card to choose another.',
    ])
    await expect(contrastOf('--billing-muted-foreground')[0]).toMatch(
      /on --billing-card has a contrast of 2\.\d:1, and needs 4\.5:1\. /,
    )
    await expect(contrastOf('--billing-primary-foreground')[0]).toContain('on --billing-primary has a contrast of 2.')
  },
})
