'use client'

import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { nameOf } from '../describeSubscription.js'
import { periodPriceOf } from './describeEnding.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

export interface PauseViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  subscription: Subscription
  /** Pauses. Without it the plan cannot be paused any more, and the panel says so. */
  onPause?: (() => unknown) | undefined
}

/** What pausing a plan means, and the button that does it. */
export function PauseView({ subscription, onPause, ...rest }: PauseViewProps) {
  const text = useFlowText()
  const { flows, format, messages } = text
  const { pause: words, changed } = flows.cancel
  const { currentPeriodEndsAt: paidUntil } = subscription

  return (
    <FlowPanel
      name="pause"
      title={words.title(isolate(nameOf(subscription, messages)))}
      description={
        onPause ? (
          <>
            <p>{words.meaning(periodPriceOf(subscription, text))}</p>
            {paidUntil && <p>{words.credit(format.date(paidUntil))}</p>}
          </>
        ) : (
          <p>{changed}</p>
        )
      }
      actions={
        <Button variant="primary" isPending={rest.isPending} onAct={onPause}>
          {words.action}
        </Button>
      }
      dismissLabel={onPause ? undefined : flows.form.close}
      {...rest}
    />
  )
}
