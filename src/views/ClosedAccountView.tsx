'use client'

import { useText } from '../messages/TextContext.js'
import { Card, type SectionProps } from './atoms/Card.js'

/** Stands for everything of a customer that was removed at Stripe. */
export function ClosedAccountView(props: SectionProps) {
  const { messages } = useText()

  return (
    <Card data-slot="closed-account" {...props} title={messages.title}>
      <p className="bp:muted">{messages.deleted}</p>
    </Card>
  )
}
