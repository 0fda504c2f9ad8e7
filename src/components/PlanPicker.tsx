'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useBillingContext } from '../hooks/index.js'
import { toPlainNotice } from '../messages/useFlowText.js'
import { ActionNote } from '../views/atoms/ActionNote.js'
import { FlowNote } from '../views/flows/FlowNote.js'
import { PlanPickerParts, PlanPickerRoot } from '../views/flows/PlanPickerView.js'
import { PendingChange } from '../views/PendingChange.js'
import { usePlanChange } from './flows/usePlanChange.js'
import { LoadedSection } from './LoadedSection.js'
import { useFlow } from './useFlow.js'

export interface PlanPickerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Ref of the subscription to change. @default the only one */
  subscription?: string | undefined
  /**
   * Called once the plan has changed, or is going to, or a change that waited for its payment is dropped; also where a
   * payment method was saved for it that its bank still checks.
   */
  onChanged?: (() => void) | undefined
}

/**
 * The plans that a subscription can be changed to, what changing costs now and next, and the change itself, in the page.
 * Nothing where there is no subscription that can be changed.
 */
export function PlanPicker({ subscription, onChanged, ...rest }: PlanPickerProps) {
  const { queryKey } = useBillingContext('PlanPicker').gate
  return (
    <LoadedSection section="subscription" needs="subscriptions" className={rest.className}>
      {() => (
        <Picker
          // What was chosen is of one person, and of one subscription.
          key={JSON.stringify([queryKey, subscription])}
          subscription={subscription}
          onChanged={onChanged}
          {...rest}
        />
      )}
    </LoadedSection>
  )
}

function Picker({ subscription: ref, onChanged, ...rest }: PlanPickerProps) {
  const { actOf, tell, told } = useFlow(onChanged)
  const change = usePlanChange({ subscription: ref, onDone: (notice) => tell(toPlainNotice(notice)) })
  if (!change) return null
  const { choosing, subscription, unpaid } = change
  const { pendingChange, openInvoice, operations } = subscription
  const can = (operation: string) => operations.includes(operation)
  const isOpen = can('changePlan') || choosing.isPending
  if (!pendingChange && !isOpen && !told.notice && !told.panel) return null

  return (
    <PlanPickerRoot {...rest}>
      {pendingChange ? (
        <PendingChange
          subscription={subscription}
          pay={openInvoice && can('payInvoice') && actOf({ name: 'pay', invoice: openInvoice.ref })}
          drop={can('undoChange') ? actOf({ name: 'dropChange', subscription: subscription.ref }) : undefined}
        />
      ) : (
        isOpen && <PlanPickerParts {...choosing} />
      )}
      <FlowNote error={unpaid?.error} isUncertain={unpaid?.isUncertain} />
      <ActionNote {...told} />
    </PlanPickerRoot>
  )
}
