'use client'

import { type ComponentPropsWithoutRef, useState } from 'react'
import { Root } from '../views/atoms/Root.js'
import { FlowNote } from '../views/flows/FlowPanel.js'
import { PendingChange } from '../views/PendingChange.js'
import { PlanPickerView } from '../views/index.js'
import { PayFlow } from './flows/PayFlow.js'
import { usePlanChange } from './flows/usePlanChange.js'
import { LoadedSection } from './LoadedSection.js'

export interface PlanPickerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** Ref of the subscription to change. @default the only one */
  subscription?: string | undefined
  /** Called once the plan has changed, or is going to. */
  onChanged?: (() => void) | undefined
}

/**
 * The plans that a subscription can be changed to, what changing costs now and next, and the change itself, in the page.
 * Nothing where there is no subscription that can be changed.
 */
export function PlanPicker({ subscription, onChanged, ...rest }: PlanPickerProps) {
  return (
    <LoadedSection section="subscription" needs="subscriptions" className={rest.className}>
      {() => <Picker subscription={subscription} onChanged={onChanged} {...rest} />}
    </LoadedSection>
  )
}

function Picker({ subscription: ref, onChanged, ...rest }: PlanPickerProps) {
  const [notice, setNotice] = useState('')
  const [paying, setPaying] = useState<string | null>(null)
  const done = (told = '') => {
    setPaying(null)
    setNotice(told)
    onChanged?.()
  }
  const change = usePlanChange({ subscription: ref, onDone: done })
  if (!change) return null
  const { choosing, subscription, unpaid, drop } = change
  const { pendingChange, openInvoice, operations } = subscription

  if (!pendingChange && !notice && paying === null)
    return operations.includes('changePlan') && <PlanPickerView {...rest} {...choosing} />
  return (
    <Root data-slot="plan-picker" {...rest}>
      <p role="status" className="bp:muted">
        {notice}
      </p>
      {paying !== null ? (
        <PayFlow invoice={paying} onClose={(told) => (told ? done(told) : setPaying(null))} />
      ) : (
        <PendingChange
          subscription={subscription}
          pay={openInvoice && { onAct: () => setPaying(openInvoice.ref) }}
          drop={operations.includes('undoChange') ? { onAct: drop, isPending: choosing.isPending } : undefined}
        />
      )}
      <FlowNote error={unpaid?.error} />
    </Root>
  )
}
