'use client'

import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { useText } from '../../messages/TextContext.js'
import { ActionNote, type ActionState } from './ActionNote.js'

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
export function Card({
  title,
  badge,
  actions,
  footer,
  headingLevel = 3,
  isPending,
  error,
  fallbackUrl,
  className,
  children,
  ...rest
}: CardProps) {
  const Heading = `h${headingLevel}` as const

  return (
    <section
      data-bp-root=""
      data-pending={isPending || undefined}
      dir={useText().dir}
      aria-label={title}
      {...rest}
      className={clsx('bp:frame bp:card', className)}
    >
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
        <ActionNote isPending={isPending} error={error} fallbackUrl={fallbackUrl} />
        {footer}
      </div>
    </section>
  )
}
