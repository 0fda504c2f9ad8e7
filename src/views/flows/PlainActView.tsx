'use client'

import type { Subscription } from '../../contract/index.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { ActionNote, type ActionState } from '../atoms/ActionNote.js'
import { Button } from '../atoms/Button.js'
import { describeAct, type PlainAct } from './describeAct.js'
import { periodPriceOf } from './describeEnding.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

export interface PlainActViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  act: PlainAct
  subscription: Subscription
  /** Does it. Without it, and without a way to what it needs first, the panel says that there is nothing to do. */
  onConfirm?: (() => unknown) | undefined
  /** Whether there is nothing to charge yet, which has to come first. */
  needsMethod?: boolean | undefined
  /** Leads to the payment methods. */
  onAddMethod?: (() => unknown) | undefined
  /** How the way there goes, where it leads away from the page. */
  leaving?: Pick<ActionState, 'isPending' | 'fallbackUrl'> | undefined
}

/** What an act on a plan means, and the button that does it. */
export function PlainActView(props: PlainActViewProps) {
  const { act, subscription, onConfirm, needsMethod, onAddMethod, leaving = {}, ...rest } = props
  const text = useFlowText()
  const { unpause, changed } = text.flows.cancel
  const { title, says, action } = describeAct(act, subscription, text)
  const isOver = !onConfirm && !needsMethod

  return (
    <FlowPanel
      name={act}
      title={title}
      says={isOver ? [changed] : needsMethod ? [unpause.needsMethod(periodPriceOf(subscription, text))] : says}
      actions={
        <>
          {!needsMethod && (
            <Button variant="primary" isPending={rest.isPending} onAct={onConfirm}>
              {action}
            </Button>
          )}
          <Button variant={needsMethod ? 'primary' : 'secondary'} isPending={leaving.isPending} onAct={onAddMethod}>
            {needsMethod ? unpause.addMethod : unpause.otherMethod}
          </Button>
        </>
      }
      dismissLabel={isOver ? text.flows.form.close : undefined}
      {...rest}
    >
      <ActionNote isPending={leaving.isPending} fallbackUrl={leaving.fallbackUrl} />
    </FlowPanel>
  )
}
