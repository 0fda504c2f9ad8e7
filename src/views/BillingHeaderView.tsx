'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'

export interface BillingHeaderViewProps extends Omit<ComponentProps<'div'>, 'children'>, ActionState {
  /** Level of the page's heading. @default 2 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Whether the billing page is being opened. */
  isPending?: boolean | undefined
  onManageBilling?: (() => unknown) | undefined
}

/** The page's heading, and the way to Stripe's own billing page. */
export function BillingHeaderView({
  headingLevel = 2,
  isPending = false,
  onManageBilling,
  error,
  fallbackUrl,
  className,
  ...rest
}: BillingHeaderViewProps) {
  const { messages, dir } = useText()
  const Heading = `h${headingLevel}` as const

  return (
    <div data-bp-root="" data-slot="billing-header" dir={dir} {...rest} className={clsx('bp:text-foreground', className)}>
      <div className="bp:flex bp:min-h-9 bp:flex-wrap bp:items-center bp:justify-between bp:gap-x-4 bp:gap-y-2">
        <Heading data-slot="title" className="bp:text-xl bp:font-semibold bp:tracking-tight">
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
