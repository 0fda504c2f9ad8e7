'use client'

import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { ActionNote, type ActionState, splitState } from './ActionNote.js'
import { Root } from './Root.js'

/** What every section takes. */
export interface SectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Level of the section's heading. @default 3 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

interface CardProps extends SectionProps, ActionState {
  /** What the section is called, for readers too. */
  title: string
  /** Stands beside the heading. */
  badge?: ReactNode
  /** At the end of the heading's row; below the body in a narrow frame. */
  actions?: ReactNode
  /** Below everything. */
  footer?: ReactNode
  children: ReactNode
}

/** The surface a section stands on: a heading, what it says, and what can be done. */
export function Card(props: CardProps) {
  const [state, { title, badge, actions, footer, headingLevel = 3, children, ...rest }] = splitState(props)
  const Heading = `h${headingLevel}` as const

  return (
    <Root data-pending={state.isPending || undefined} aria-label={title} {...rest} part="bp:frame bp:card">
      <div className="bp:content">
        <div data-slot="heading" className="bp:heading">
          <Heading data-slot="title" className="bp:title">
            <bdi>{title}</bdi>
          </Heading>
          {badge}
        </div>
        <div data-slot="body" className="bp:body">
          {children}
        </div>
        <div data-slot="actions" className="bp:actions">
          {actions}
        </div>
        <ActionNote {...state} />
        {footer}
      </div>
    </Root>
  )
}
