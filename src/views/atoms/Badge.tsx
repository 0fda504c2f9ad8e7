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
    <span data-slot="badge" data-tone={tone} className="bp:badge">
      {children}
    </span>
  )
}
