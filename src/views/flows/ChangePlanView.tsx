'use client'

import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { nameOf } from '../describeSubscription.js'
import { type FlowState } from './FlowNote.js'
import { FlowPanel } from './FlowPanel.js'
import { firstChoice } from './planChoice.js'
import { PlanFields } from './PlanFields.js'
import { ChosenCost, ConfirmChange, type PlanChoosing } from './PlanPickerView.js'

export interface ChangePlanViewProps extends PlanChoosing {
  onDismiss: () => void
}

/** The choice of a plan as a step of its own, in the plan's card. */
export function ChangePlanView({ onDismiss, ...choosing }: ChangePlanViewProps) {
  const { subscription, plans, choice, isPending, error, isUncertain, previewError, redirect } = choosing
  const { flows } = useFlowText()

  return (
    <FlowPanel
      name="changePlan"
      title={flows.plan.title}
      actions={<ConfirmChange {...choosing} />}
      onDismiss={onDismiss}
      isDirty={choice.quantity !== firstChoice(subscription, plans).quantity}
      isPending={isPending}
      error={previewError ? null : error}
      isUncertain={isUncertain}
      redirect={redirect}
    >
      <PlanFields {...choosing} isDisabled={isPending} />
      <ChosenCost {...choosing} />
    </FlowPanel>
  )
}

export interface UnpaidChangeViewProps extends FlowState {
  /** As it stands: on its old plan. */
  subscription: Subscription
  onPay: () => unknown
  /** Left out where it cannot be dropped. */
  onDrop: (() => unknown) | undefined
  onDismiss: () => void
}

/** A change whose payment is still to be made: nothing has changed yet, and it can be finished or dropped. */
export function UnpaidChangeView({ subscription, onPay, onDrop, ...rest }: UnpaidChangeViewProps) {
  const { flows, format, messages } = useFlowText()
  const { pendingChange: change, openInvoice: owed } = subscription
  const words = flows.plan
  const sentence =
    change && owed
      ? words.waits(
          isolate(nameOf(change, messages)),
          format.money(owed.amount, owed.currency),
          format.date(change.expiresAt),
        )
      : ''

  return (
    <FlowPanel
      name="changePlan"
      step="unpaid"
      title={words.unpaid}
      says={[sentence]}
      actions={
        change && (
          <>
            <Button variant="primary" isPending={rest.isPending} onAct={owed && onPay}>
              {messages.plan.states.incomplete.action}
            </Button>
            <Button isDisabled={rest.isPending} onAct={onDrop}>
              {messages.plan.drop}
            </Button>
          </>
        )
      }
      {...rest}
    />
  )
}
