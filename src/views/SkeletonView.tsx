'use client'

import { clsx } from 'clsx'
import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../messages/TextContext.js'
import type { SectionName } from './FailedView.js'

export interface SkeletonViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  section: Exclude<SectionName, 'alerts'>
  /** Whether readers hear that billing details are loading: once a page is enough. @default true */
  isAnnounced?: boolean | undefined
}

/** Stands for a section that is still to come, line by line as high as what it stands for. */
export function SkeletonView({ section, isAnnounced = true, className, ...rest }: SkeletonViewProps) {
  const { messages, dir } = useText()
  const lines = section === 'invoices' ? ['row', 'row', 'row'] : [section === 'subscription' ? 'price' : 'line', 'line']

  return (
    <div data-bp-root="" data-slot="skeleton" dir={dir} {...rest} className={clsx('bp:frame bp:card', className)}>
      <span role="status" className="bp:sr-only">
        {isAnnounced && messages.loading}
      </span>
      <div className="bp:skeleton" data-section={section} aria-hidden>
        <span data-line="title" />
        {lines.map((line, index) => (
          <span key={index} data-line={line} />
        ))}
      </div>
    </div>
  )
}
