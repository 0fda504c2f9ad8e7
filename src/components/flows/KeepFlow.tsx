'use client'

import { usePaymentStep } from '../../hooks/usePaymentStep.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { keepingOf, KeepView } from '../../views/flows/KeepView.js'
import type { FlowProps } from '../useFlow.js'

export interface KeepFlowProps extends FlowProps<'keep'> {}

/** Takes back what is coming, or has come: a cancellation, a change of plan, a pause. */
export function KeepFlow({ subscription: ref, onClose, redirect }: KeepFlowProps) {
  const { data: subscription, resume, undoChange, unpause, ...state } = useSubscription(ref)
  const payment = usePaymentStep('KeepFlow')
  const { flows } = useFlowText()
  const words = flows.cancel
  if (!subscription) return null

  const keep = async () => {
    const kept = await resume()
    if (kept) onClose(words.keep.done)
  }
  const undo = async () => {
    const kept = await undoChange()
    if (kept) onClose(words.undo.done(kept.name))
  }
  const start = async () => {
    const started = await unpause()
    if (!started) return
    const isSettled = !started.payment || (await payment.confirm(started.payment)) !== null
    if (isSettled) onClose(words.unpause.done)
  }
  const acts = { keep, undo, unpause: start }

  return (
    <KeepView
      subscription={subscription}
      isPending={state.isPending || payment.isPending}
      error={state.error ?? payment.error}
      isUncertain={state.isUncertain}
      onKeep={acts[keepingOf(subscription)]}
      onDismiss={onClose}
      redirect={redirect}
    />
  )
}
