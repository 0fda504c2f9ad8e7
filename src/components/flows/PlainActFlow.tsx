'use client'

import { useState } from 'react'
import { useBillingContext } from '../../hooks/BillingContext.js'
import { canAddMethod } from '../../hooks/methodsHere.js'
import { isInline } from '../../hooks/mode.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import { useHeld } from '../../hooks/useHeld.js'
import { usePaymentStep } from '../../hooks/usePaymentStep.js'
import { usePortalRedirect } from '../../hooks/usePortalRedirect.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { describeAct, type PlainAct } from '../../views/flows/describeAct.js'
import { PlainActView } from '../../views/flows/PlainActView.js'
import type { FlowProps } from '../useFlow.js'
import { PaymentMethodsFlow } from './PaymentMethodsFlow.js'

export interface PlainActFlowProps extends FlowProps<'pause'> {
  name: PlainAct
}

/** An act on a plan that asks for no more than a yes: pausing it, or taking back what is coming or has come. */
export function PlainActFlow({ name, subscription: ref, onClose, redirect }: PlainActFlowProps) {
  const { data, ...acts } = useSubscription(ref)
  const payment = usePaymentStep('PlainActFlow')
  const isPending = acts.isPending || payment.isPending
  // What it is about stays, though the page may show meanwhile that it is done.
  const subscription = useHeld(data, isPending)
  const [isAtMethods, setAtMethods] = useState(false)
  const { toMethods, portal } = useMethods(() => setAtMethods(true))
  if (!subscription) return null

  const { pause, paymentMethod, sendsInvoice, operations } = subscription
  const isStopped = name === 'unpause' && pause !== null && pause.kind !== 'collection' && !sendsInvoice
  const needsMethod = isStopped && paymentMethod === null
  const hasFailed = isStopped && pause.kind === 'payment_failed'
  const operation = name === 'dropChange' ? 'undoChange' : name

  const confirm = async () => {
    const result = await acts[operation]()
    if (!result) return
    const step = 'payment' in result ? result.payment : null
    const status = step ? await payment.confirm(step) : 'paid'
    onClose((text) => {
      if (status === 'paid') return describeAct(name, subscription, text).done
      return text.flows.cancel.unpause[status === 'processing' ? 'processing' : 'unpaid']
    })
  }

  if (isAtMethods) return <PaymentMethodsFlow onClose={() => setAtMethods(false)} />
  return (
    <PlainActView
      act={name}
      subscription={subscription}
      isPending={isPending}
      error={acts.error ?? portal.error}
      isUncertain={acts.isUncertain}
      needsMethod={needsMethod}
      onAddMethod={needsMethod || hasFailed ? toMethods : undefined}
      leaving={portal}
      onConfirm={operations.includes(operation) ? confirm : undefined}
      onDismiss={onClose}
      redirect={redirect}
    />
  )
}

/** The way to the payment methods: in the page, by leaving for Stripe's, or none. */
function useMethods(openHere: () => void) {
  const { mode } = useBillingContext('PlainActFlow')
  const { data } = useBillingData()
  const portal = usePortalRedirect()
  const type = 'payment_method_update'

  const visit = data?.capabilities.flows.includes(type) ? () => portal.redirect({ type }) : undefined
  return { toMethods: data && canAddMethod(data) && isInline(mode, 'paymentMethods') ? openHere : visit, portal }
}
