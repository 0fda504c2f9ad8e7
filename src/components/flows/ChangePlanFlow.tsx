'use client'

import { useState } from 'react'
import { ChangePlanView, UnpaidChangeView } from '../../views/flows/ChangePlanView.js'
import type { FlowProps } from '../useFlow.js'
import { PayFlow } from './PayFlow.js'
import { usePlanChange } from './usePlanChange.js'

export interface ChangePlanFlowProps extends FlowProps<'changePlan'> {}

/** Changes the plan, or how many of it are paid for. */
export function ChangePlanFlow({ onClose, redirect, ...subject }: ChangePlanFlowProps) {
  const change = usePlanChange({ ...subject, onDone: onClose })
  const [paying, setPaying] = useState<string | null>(null)
  if (!change) return null
  const { choosing, unpaid, subscription, drop } = change
  const { openInvoice, operations } = subscription

  if (paying !== null) return <PayFlow invoice={paying} onClose={onClose} />
  if (unpaid) {
    return (
      <UnpaidChangeView
        {...unpaid}
        subscription={subscription}
        onPay={() => openInvoice && setPaying(openInvoice.ref)}
        onDrop={operations.includes('undoChange') ? drop : undefined}
        onDismiss={onClose}
      />
    )
  }
  return <ChangePlanView {...choosing} onDismiss={onClose} redirect={redirect} />
}
