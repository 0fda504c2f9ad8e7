import { cva } from 'class-variance-authority'

/** What a colour says about a state; `neutral` says nothing. */
export type Tone = 'positive' | 'info' | 'caution' | 'critical' | 'neutral'

/** Classes of a button, or of a link that looks like one. */
export const buttonVariants = cva('bp:button bp:focus bp:pointer-coarse:min-h-11', {
  variants: {
    variant: {
      primary: 'bp:border-transparent bp:bg-primary bp:text-primary-foreground bp:hover:opacity-90',
      secondary: 'bp:border-border bp:bg-card bp:text-foreground bp:hover:bg-accent',
      quiet: 'bp:border-transparent bp:text-muted bp:hover:bg-accent bp:hover:text-foreground',
    },
    size: {
      regular: 'bp:min-h-9 bp:px-3.5 bp:py-1.5',
      compact: 'bp:min-h-8 bp:px-3 bp:py-1',
    },
  },
  defaultVariants: { variant: 'secondary', size: 'regular' },
})
