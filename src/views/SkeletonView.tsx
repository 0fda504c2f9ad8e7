'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { useText } from '../messages/TextContext.js'
import { Skeleton } from './atoms/Skeleton.js'
import { cardClass, hiddenClass } from './atoms/variants.js'
import type { SectionName } from './FailedView.js'

export interface SkeletonViewProps extends Omit<ComponentProps<'div'>, 'children'> {
  section: Exclude<SectionName, 'alerts'>
  /** Whether readers hear that billing details are loading: once a page is enough. @default true */
  isAnnounced?: boolean | undefined
}

/** Stands for a section that is still to come, line by line as high as what it stands for. */
export function SkeletonView({ section, isAnnounced = true, className, ...rest }: SkeletonViewProps) {
  const { messages, dir } = useText()
  const rows = section === 'invoices' ? [0, 1, 2] : [0]

  return (
    <div data-bp-root="" data-slot="skeleton-card" dir={dir} {...rest} className={clsx(cardClass, className)}>
      {isAnnounced && (
        <span role="status" className={hiddenClass}>
          {messages.loading}
        </span>
      )}
      <div aria-hidden className="bp:p-5 bp:@wide:p-6">
        <div className="bp:flex bp:min-h-9 bp:items-center">
          <Skeleton className="bp:w-32 bp:text-base" />
        </div>
        {section === 'subscription' && (
          <>
            <Skeleton className="bp:mt-1 bp:w-44 bp:text-price" />
            <Skeleton className="bp:mt-1 bp:w-72" />
          </>
        )}
        {section === 'paymentMethod' && (
          <div className="bp:flex bp:items-center bp:gap-3">
            <span className="bp:h-6 bp:w-9 bp:rounded bp:bg-accent" />
            <div className="bp:grow">
              <Skeleton className="bp:w-44" />
              <Skeleton className="bp:w-28 bp:text-label" />
            </div>
          </div>
        )}
        {section === 'invoices' &&
          rows.map((row) => (
            <div key={row} className="bp:flex bp:justify-between bp:border-t bp:border-border bp:py-3.5">
              <Skeleton className="bp:w-40" />
              <Skeleton className="bp:w-16" />
            </div>
          ))}
      </div>
    </div>
  )
}
