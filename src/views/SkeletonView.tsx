'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../messages/TextContext.js'
import { Root } from './atoms/Root.js'
import type { SectionName } from './FailedView.js'

export interface SkeletonViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  section: Exclude<SectionName, 'alerts'>
  /** Whether readers hear that billing details are loading: once a page is enough. @default true */
  isAnnounced?: boolean | undefined
}

const [line, row] = ['line', 'row']
const lines = {
  subscription: ['price', line, row],
  paymentMethod: [line, line],
  details: [line, line, line, line, line, line, line],
  invoices: [row, row, row],
}

/** Stands for a section that is still to come, line by line as high as what it stands for. */
export function SkeletonView({ section, isAnnounced = true, ...rest }: SkeletonViewProps) {
  const { messages } = useText()

  return (
    <Root as="div" data-slot="skeleton" data-section={section} {...rest} part="bp:frame bp:card">
      <span role="status" className="bp:sr-only">
        {isAnnounced && messages.loading}
      </span>
      <div className="bp:skeleton" data-section={section} aria-hidden>
        {['title', ...lines[section]].map((line, index) => (
          <span key={index} data-line={line} />
        ))}
      </div>
    </Root>
  )
}
