import { cva } from 'class-variance-authority'

/** What a colour says about a state; `neutral` says nothing. */
export type Tone = 'positive' | 'info' | 'caution' | 'critical' | 'neutral'

const focus =
  'bp:focus-visible:outline-2 bp:focus-visible:outline-offset-2 bp:focus-visible:outline-solid bp:focus-visible:outline-ring'

/** Classes of a button, or of a link that looks like one. */
export const buttonVariants = cva(
  `bp:relative bp:inline-flex bp:items-center bp:justify-center bp:rounded-control bp:border bp:text-center bp:text-sm bp:font-medium bp:no-underline bp:cursor-pointer bp:aria-disabled:cursor-default bp:pointer-coarse:min-h-11 ${focus}`,
  {
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
  },
)

/** Classes of a link inside a sentence. */
export const linkClass = `bp:font-medium bp:text-inherit bp:underline bp:underline-offset-2 ${focus}`

/** Classes of the surface a section stands on. */
export const cardClass =
  'bp:@container bp:rounded-card bp:border bp:border-border bp:bg-card bp:text-sm bp:text-foreground'

/** For readers only. */
export const hiddenClass = 'bp:sr-only'

/** Classes of the surface an alert stands on. */
export const alertClass =
  'bp:@container bp:rounded-card bp:border bp:border-tone-border bp:bg-tone-tint bp:px-5 bp:py-3 bp:text-sm bp:text-foreground bp:[&_svg]:text-tone-text'

/** Classes of the line that unfolds the other alerts. */
export const moreClass = `bp:mt-2 bp:ms-7 bp:w-fit bp:cursor-pointer bp:rounded-control bp:py-0.5 bp:text-label bp:text-muted bp:hover:text-foreground ${focus}`
