'use client'

import { own } from '../format/own.js'
import { useText } from '../messages/TextContext.js'
import { Button } from './atoms/Button.js'
import { Card, type SectionProps } from './atoms/Card.js'

/** What a page of billing is made of. */
export type SectionName = 'alerts' | 'subscription' | 'paymentMethod' | 'details' | 'invoices'

export interface FailedViewProps extends SectionProps {
  /** What could not be loaded; everything, when it is left out. */
  section?: Exclude<SectionName, 'alerts'> | undefined
  /** Whether the rest of the page is there, when `section` is left out. */
  isPartial?: boolean | undefined
  /** Why. Its code decides what the person reads: `messages.errors[code]`. */
  error?: { readonly code: string } | null | undefined
  isRetrying?: boolean | undefined
  onRetry?: (() => unknown) | undefined
}

/** Stands for what could not be loaded: what failed, that nothing was charged or changed, and Retry. */
export function FailedView({ section, isPartial, error, isRetrying = false, onRetry, ...rest }: FailedViewProps) {
  const { messages } = useText()
  const words = section ? messages[section === 'subscription' ? 'plan' : section] : messages
  // What failed to load is loaded again by itself; an act is not.
  const reasons = { ...messages.errors, offline: messages.offline }

  return (
    <Card
      data-slot="failed"
      data-section={section}
      {...rest}
      title={section ? words.title : messages[isPartial ? 'partial' : 'failed']}
      actions={
        <Button isPending={isRetrying} onAct={onRetry}>
          {messages.retry}
        </Button>
      }
    >
      <div role="alert">
        {section && <p>{words.failed}</p>}
        <p className="bp:muted">{error ? (own(reasons, error.code) ?? reasons.unknown) : messages.unchanged}</p>
      </div>
    </Card>
  )
}
