'use client'

import { useState } from 'react'
import { useBillingContext } from '../../hooks/BillingContext.js'
import { isInline } from '../../hooks/mode.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import { useHeld } from '../../hooks/useHeld.js'
import { usePaymentStep } from '../../hooks/usePaymentStep.js'
import { usePortalRedirect } from '../../hooks/usePortalRedirect.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { keepingOf, KeepView } from '../../views/flows/KeepView.js'
import type { FlowProps } from '../useFlow.js'
import { PaymentMethodsFlow } from './PaymentMethodsFlow.js'

export interface KeepFlowProps extends FlowProps<'keep'> {}

const operationOf = { keep: 'resume', undo: 'undoChange', unpause: 'unpause' } as const

/** Takes back what is coming, or has come: a cancellation, a change of plan, a pause. */
export function KeepFlow({ subscription: ref, onClose, redirect }: KeepFlowProps) {
  const { data, resume, undoChange, unpause, ...state } = useSubscription(ref)
  const payment = usePaymentStep('KeepFlow')
  const isPending = state.isPending || payment.isPending
  const subscription = useHeld(data, isPending)
  // What it is about stays, though the page may show meanwhile that it is done.
  const [kind] = useState(() => data && keepingOf(data))
  const [isAtMethods, setAtMethods] = useState(false)
  const { toMethods, portal } = useMethods(() => setAtMethods(true))
  const words = useFlowText().flows.cancel
  if (!subscription || !kind) return null

  const { pause, paymentMethod, sendsInvoice, operations } = subscription
  const isStopped = kind === 'unpause' && pause !== null && pause.kind !== 'collection' && !sendsInvoice
  const needsMethod = isStopped && paymentMethod === null
  const hasFailed = isStopped && pause.kind === 'payment_failed'

  const acts = {
    keep: async () => {
      if (await resume()) onClose(words.keep.done)
    },
    undo: async () => {
      const kept = await undoChange()
      if (kept) onClose(words.undo.done(kept.name))
    },
    unpause: async () => {
      const started = await unpause()
      if (!started) return
      const status = started.payment ? await payment.confirm(started.payment) : 'paid'
      const { done, processing, unpaid } = words.unpause
      onClose(status === 'paid' ? done : status === 'processing' ? processing : unpaid)
    },
  }

  if (isAtMethods) return <PaymentMethodsFlow onClose={() => setAtMethods(false)} />
  return (
    <KeepView
      subscription={subscription}
      kind={kind}
      isPending={isPending}
      error={state.error ?? portal.error}
      isUncertain={state.isUncertain}
      needsMethod={needsMethod}
      onAddMethod={needsMethod || hasFailed ? toMethods : undefined}
      onKeep={operations.includes(operationOf[kind]) ? acts[kind] : undefined}
      onDismiss={onClose}
      redirect={redirect}
    />
  )
}

/** The way to the payment methods: in the page, by leaving for Stripe's, or none. */
function useMethods(openHere: () => void) {
  const { mode } = useBillingContext('KeepFlow')
  const { capabilities, publishableKey } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const type = 'payment_method_update'
  const canAdd = publishableKey && capabilities?.operations.includes('createSetupIntent')

  const visit = capabilities?.flows.includes(type) ? () => portal.redirect({ type }) : undefined
  return { toMethods: canAdd && isInline(mode, 'paymentMethods') ? openHere : visit, portal }
}
