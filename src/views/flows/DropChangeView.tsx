'use client'

import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { nameOf } from '../describeSubscription.js'
import { FlowPanel, type FlowState } from './FlowPanel.js'

export interface DropChangeViewProps extends FlowState {
  change: NonNullable<Subscription['pendingChange']>
  onDrop: () => unknown
  onDismiss: () => void
}

/** What it means to give up a change that waits for its payment, and the button that does it. */
export function DropChangeView({ change, onDrop, ...rest }: DropChangeViewProps) {
  const { flows, messages } = useFlowText()

  return (
    <FlowPanel
      name="dropChange"
      title={messages.plan.drop}
      description={
        <p>
          <Isolated>{flows.plan.dropped(isolate(nameOf(change, messages)))}</Isolated>
        </p>
      }
      actions={
        <Button variant="primary" isPending={rest.isPending} onAct={onDrop}>
          {messages.plan.drop}
        </Button>
      }
      {...rest}
    />
  )
}
