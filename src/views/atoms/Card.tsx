'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useText } from '../../messages/TextContext.js'
import { ActionNote, type ActionState } from './ActionNote.js'
import { cardClass } from './variants.js'

/** What every section takes. */
export interface SectionProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Level of the section's heading. @default 3 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
}

interface CardProps extends SectionProps, ActionState {
  /** What the section is called, for readers too. */
  title: string
  /** Stands beside the heading. */
  badge?: ReactNode
  /** At the end of the heading's row; below everything in a narrow frame. */
  actions?: ReactNode
  /** Below the actions, at full width. */
  footer?: ReactNode
  /** Whether one of the section's acts is under way. Mirrored as `[data-pending]`. */
  isPending?: boolean | undefined
  children: ReactNode
}

/** The surface a section stands on: a heading, what it says, and what can be done. */
export function Card({
  title,
  badge,
  actions,
  footer,
  headingLevel = 3,
  isPending = false,
  error,
  fallbackUrl,
  className,
  children,
  ...rest
}: CardProps) {
  const Heading = `h${headingLevel}` as const
  const { dir } = useText()

  return (
    <section
      data-bp-root=""
      data-pending={isPending || undefined}
      dir={dir}
      aria-label={title}
      {...rest}
      className={clsx(cardClass, className)}
    >
      <div className="bp:grid bp:gap-x-6 bp:p-5 bp:@wide:grid-cols-[minmax(0,1fr)_auto] bp:@wide:p-6">
        <div data-slot="header" className="bp:flex bp:flex-wrap bp:items-center bp:gap-x-2.5 bp:gap-y-1">
          <Heading data-slot="title" className="bp:min-w-0 bp:text-base bp:font-semibold bp:wrap-anywhere">
            <bdi>{title}</bdi>
          </Heading>
          {badge}
        </div>
        <div data-slot="body" className="bp:mt-2 bp:@wide:col-span-2">
          {children}
        </div>
        <div
          data-slot="actions"
          className="bp:flex bp:flex-wrap bp:items-center bp:gap-2 bp:not-empty:mt-4 bp:*:grow bp:@wide:col-start-2 bp:@wide:row-start-1 bp:@wide:not-empty:mt-0 bp:@wide:*:grow-0"
        >
          {actions}
        </div>
        <div data-slot="footer" className="bp:@wide:col-span-2">
          {footer}
        </div>
        <ActionNote isPending={isPending} error={error} fallbackUrl={fallbackUrl} />
      </div>
    </section>
  )
}
