import type { ReactNode } from 'react'
import type { Tone } from './variants.js'

export interface BadgeProps {
  /** Mirrored as `[data-tone]`. */
  tone: Tone
  children: ReactNode
}

/** A state in a word, with a dot of its tone. */
export function Badge({ tone, children }: BadgeProps) {
  return (
    <span
      data-slot="badge"
      data-tone={tone}
      className="bp:inline-flex bp:items-center bp:gap-1.5 bp:rounded-full bp:bg-tone-tint bp:px-2 bp:py-0.5 bp:text-xs bp:font-medium bp:text-tone-text"
    >
      <span className="bp:rounded-full bp:border-3 bp:border-current" aria-hidden />
      {children}
    </span>
  )
}
