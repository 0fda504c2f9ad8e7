'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'

export interface BillingHeaderViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ActionState {
  /** Level of the page's heading. @default 2 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  onManageBilling?: (() => unknown) | undefined
}

/** The page's heading, and the way to Stripe's own billing page. */
export function BillingHeaderView({
  headingLevel = 2,
  isPending,
  onManageBilling,
  error,
  fallbackUrl,
  className,
  ...rest
}: BillingHeaderViewProps) {
  const { messages, dir } = useText()
  const Heading = `h${headingLevel}` as const

  return (
    <div data-bp-root="" data-slot="billing-header" dir={dir} {...rest} className={className}>
      <div className="bp:bar">
        <Heading data-slot="title" className="bp:page-title">
          {messages.title}
        </Heading>
        <Button isPending={isPending} onAct={onManageBilling}>
          {messages.manage}
        </Button>
      </div>
      <ActionNote isPending={isPending} error={error} fallbackUrl={fallbackUrl} />
    </div>
  )
}
