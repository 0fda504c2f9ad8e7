'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useText } from '../messages/TextContext.js'
import { ActionNote, type ActionState, splitState } from './atoms/ActionNote.js'
import { Button } from './atoms/Button.js'
import { Root } from './atoms/Root.js'
import type { Act } from './planActs.js'

export interface BillingHeaderViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, ActionState {
  /** Level of the page's heading. @default 2 */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Opens Stripe's own billing page. */
  manage?: Act | undefined
}

/** The page's heading, and the way to Stripe's own billing page. */
export function BillingHeaderView(props: BillingHeaderViewProps) {
  const [state, { headingLevel = 2, manage, ...rest }] = splitState(props)
  const { messages } = useText()
  const Heading = `h${headingLevel}` as const

  return (
    <Root as="div" data-slot="billing-header" {...rest}>
      <div className="bp:bar">
        <Heading data-slot="title" className="bp:page-title">
          {messages.title}
        </Heading>
        <Button {...manage}>{messages.manage}</Button>
      </div>
      <ActionNote {...state} />
    </Root>
  )
}
