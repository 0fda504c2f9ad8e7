'use client'

import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { type FlowText, useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { moneyOf, nameOf } from '../describeSubscription.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

export interface KeepViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  subscription: Subscription
  onKeep: () => unknown
}

/** What happens when a cancellation, a change of plan or a pause is taken back, and the button that does it. */
export function KeepView({ subscription, onKeep, ...rest }: KeepViewProps) {
  const { title, sentence, action } = describeKeeping(subscription, useFlowText())

  return (
    <FlowPanel
      name="keep"
      title={title}
      description={
        <p>
          <Isolated>{sentence}</Isolated>
        </p>
      }
      actions={
        <Button variant="primary" isPending={rest.isPending} onAct={onKeep}>
          {action}
        </Button>
      }
      {...rest}
    />
  )
}

/** What is taken back. */
export const keepingOf = ({ lifecycle }: Subscription): 'keep' | 'undo' | 'unpause' =>
  lifecycle === 'canceling' ? 'keep' : lifecycle === 'scheduled_change' ? 'undo' : 'unpause'

function describeKeeping(subscription: Subscription, text: FlowText) {
  const { format, messages, flows } = text
  const { keep, undo, unpause } = flows.cancel
  const { lifecycle, currency, amount, currentPeriodEndsAt, scheduledChange } = subscription
  const name = nameOf(subscription, messages)
  const kind = keepingOf(subscription)

  if (kind === 'keep') {
    const date = currentPeriodEndsAt ? format.date(currentPeriodEndsAt) : ''
    return {
      title: keep.title(name),
      sentence: keep.renews(date, moneyOf(amount, currency, text)),
      action: keep.action,
    }
  }
  if (kind === 'undo') {
    const next = scheduledChange ? isolate(nameOf(scheduledChange, messages)) : ''
    return {
      title: undo.title(name),
      sentence: undo.dropped(next, format.date(scheduledChange?.at)),
      action: undo.action,
    }
  }
  const isHeldBack = lifecycle === 'collection_paused'
  return {
    title: unpause.title(name),
    sentence: isHeldBack ? unpause.charges : unpause.starts,
    action: isHeldBack ? unpause.actionPayments : unpause.action,
  }
}
