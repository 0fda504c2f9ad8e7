'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { Root } from '../atoms/Root.js'
import { ChangeCost, type CostState } from './ChangeCost.js'
import { describeChange, describeCost, type PlanChange, toPlanChange } from './describeChange.js'
import { FlowNote, type FlowState } from './FlowNote.js'
import { type FlowPanelProps } from './FlowPanel.js'
import { changeOf } from './planChoice.js'
import { PlanFields, type PlanFieldsProps } from './PlanFields.js'

/** What choosing a plan shows and does. */
export interface PlanChoosing extends Omit<PlanFieldsProps, 'isDisabled'>, CostState, FlowState {
  /** Makes the change that is shown. */
  onConfirm: () => unknown
  /** Does the same on Stripe's own pages; offered when it failed here. */
  redirect?: FlowPanelProps['redirect']
}

export interface PlanPickerViewProps extends PlanChoosing, Omit<ComponentPropsWithoutRef<'section'>, 'children'> {}

/** Plans to choose from, what changing to one costs now and next, and the button that does it. */
export function PlanPickerView(props: PlanPickerViewProps) {
  const { subscription, plans, choice, onChoose, preview, isPreviewing, previewError, onRetry, ...more } = props
  const { onConfirm, redirect, isPending, error, isUncertain, ...rest } = more

  return (
    <PlanPickerRoot {...rest}>
      <PlanPickerParts {...props} />
    </PlanPickerRoot>
  )
}

export function PlanPickerRoot(props: ComponentPropsWithoutRef<'section'>) {
  return <Root data-slot="plan-picker" aria-label={useFlowText().flows.plan.title} {...props} part="bp:picker" />
}

/** What stands in it. */
export function PlanPickerParts(props: PlanChoosing) {
  const { isPending, error, isUncertain, previewError, redirect } = props

  return (
    <>
      <PlanFields {...props} isDisabled={isPending} />
      <ChosenCost {...props} />
      <FlowNote
        isPending={isPending}
        error={previewError ? null : error}
        isUncertain={isUncertain}
        redirect={redirect}
      />
      <div className="bp:flow-actions">
        <ConfirmChange {...props} />
      </div>
    </>
  )
}

const chosen = ({ choice, subscription, plans }: PlanChoosing): PlanChange | null =>
  toPlanChange(changeOf(choice, subscription, plans), subscription, plans)

/** What the choice costs. */
export function ChosenCost(props: PlanChoosing) {
  return <ChangeCost {...props} change={chosen(props)} />
}

/** The button that makes the change: it says what will have happened, and works once that is known. */
export function ConfirmChange(props: PlanChoosing) {
  const { preview, isPending, onConfirm } = props
  const text = useFlowText()
  const change = chosen(props)
  const isReady = change !== null && preview !== null
  const label = !change
    ? text.flows.plan.title
    : preview
      ? describeCost(change, preview, text).action
      : describeChange(change, text).confirm('')

  return (
    <Button variant="primary" isPending={isPending} isDisabled={!isReady} onAct={onConfirm}>
      <Isolated>{label}</Isolated>
    </Button>
  )
}
