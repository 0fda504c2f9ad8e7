'use client'

import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { type FlowText, useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { moneyOf, nameOf } from '../describeSubscription.js'
import { periodPriceOf } from './describeEnding.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

/** What is taken back: a cancellation, a change of plan, or a pause. */
export type Keeping = 'keep' | 'undo' | 'unpause'

export interface KeepViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  subscription: Subscription
  kind: Keeping
  /** Takes it back. Without it, and without a way to what it needs first, the panel says that there is nothing to do. */
  onKeep?: (() => unknown) | undefined
  /** Whether there is nothing to charge yet, which has to come first. */
  needsMethod?: boolean | undefined
  /** Leads to the payment methods. */
  onAddMethod?: (() => unknown) | undefined
}

/** What happens when a cancellation, a change of plan or a pause is taken back, and the button that does it. */
export function KeepView({ subscription, kind, onKeep, needsMethod, onAddMethod, ...rest }: KeepViewProps) {
  const text = useFlowText()
  const { flows } = text
  const { unpause, changed } = flows.cancel
  const { title, sentence, action } = describeKeeping(subscription, kind, text)
  const isOver = !onKeep && !needsMethod

  return (
    <FlowPanel
      name="keep"
      title={title}
      description={
        <p>
          <Isolated>
            {isOver ? changed : needsMethod ? unpause.needsMethod(periodPriceOf(subscription, text)) : sentence}
          </Isolated>
        </p>
      }
      actions={
        <>
          {!needsMethod && (
            <Button variant="primary" isPending={rest.isPending} onAct={onKeep}>
              {action}
            </Button>
          )}
          <Button variant={needsMethod ? 'primary' : 'secondary'} onAct={onAddMethod}>
            {needsMethod ? unpause.addMethod : unpause.otherMethod}
          </Button>
        </>
      }
      dismissLabel={isOver ? flows.form.close : undefined}
      {...rest}
    />
  )
}

/** What can be taken back of a subscription. */
export const keepingOf = ({ lifecycle }: Subscription): Keeping => {
  if (lifecycle === 'paused' || lifecycle === 'collection_paused') return 'unpause'
  return lifecycle === 'scheduled_change' ? 'undo' : 'keep'
}

function describeKeeping(subscription: Subscription, kind: Keeping, text: FlowText) {
  const { format, messages, flows } = text
  const { keep, undo, unpause } = flows.cancel
  const { amount, currency, currentPeriodEndsAt, discounts, pause, scheduledChange, status } = subscription
  const name = isolate(nameOf(subscription, messages))
  const date = currentPeriodEndsAt ? format.date(currentPeriodEndsAt) : ''
  const price = periodPriceOf(subscription, text)
  const money = moneyOf(amount, currency, text)
  const isLess = discounts.length > 0

  if (kind === 'keep') {
    const sentence = status === 'trialing' ? keep.trial(date, price) : keep.renews(date, money, isLess)
    return { title: keep.title(name), sentence, action: keep.action }
  }
  if (kind === 'undo') {
    const next = scheduledChange ? isolate(nameOf(scheduledChange, messages)) : ''
    const sentence = undo.dropped(next, format.date(scheduledChange?.at), money)
    return { title: undo.title(name), sentence, action: undo.action }
  }
  const title = unpause.title(name)
  if (pause?.kind === 'collection') {
    return { title, sentence: unpause.charges(date, money), action: unpause.actionPayments }
  }
  // What was paid for and not used comes back as credit.
  const sentence = unpause.starts(price, isLess || pause?.kind === 'requested')
  return { title, sentence, action: unpause.action }
}
