import { cva } from 'class-variance-authority'

/** What a colour says about a state; `neutral` says nothing. */
export type Tone = 'positive' | 'info' | 'caution' | 'critical' | 'neutral'

/** Classes of a button, or of a link that looks like one. */
export const buttonVariants = cva('bp:button bp:focus', {
  variants: {
    variant: {
      primary: 'bp:primary',
      secondary: 'bp:secondary',
      quiet: 'bp:quiet',
      critical: 'bp:critical',
    },
    size: {
      regular: 'bp:regular',
      compact: 'bp:compact',
    },
  },
  defaultVariants: { variant: 'secondary', size: 'regular' },
})
