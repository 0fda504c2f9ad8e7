'use client'

import { useState } from 'react'
import type { PaymentMethod, SetupResult } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import { canAddMethod } from '../../hooks/methodsHere.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import { usePaymentMethods } from '../../hooks/usePaymentMethods.js'
import { type Notice, useFlowText } from '../../messages/useFlowText.js'
import { labelOf } from '../../views/describePaymentMethod.js'
import { PaymentMethodsView } from '../../views/flows/PaymentMethodsView.js'
import type { FlowProps } from '../useFlow.js'
import { LazyForm } from '../LazyForm.js'

export interface PaymentMethodsFlowProps extends FlowProps<'paymentMethods'> {}

/** Every saved payment method: to see, to make the default, to remove, to add. */
export function PaymentMethodsFlow({ onClose, redirect }: PaymentMethodsFlowProps) {
  const { data: billing } = useBillingData()
  const { subscriptions = [], paymentMethods: inUse = [], capabilities } = billing ?? {}
  const saved = usePaymentMethods()
  const { data, error, isUncertain, pendingRef } = saved
  const text = useFlowText()
  const [isAdding, setAdding] = useState(false)
  const [last, setLast] = useState<{ ref: string; notice?: Notice }>()
  const can = (operation: string) => capabilities?.operations.includes(operation)
  const canAdd = billing !== undefined && canAddMethod(billing)

  const doing =
    (act: (ref: string) => Promise<unknown>, done: 'charged' | 'removed') => async (method: PaymentMethod) => {
      const { ref } = method
      setLast({ ref })
      if (await act(ref)) setLast({ ref, notice: noticeOf(method, done) })
    }
  const tell = ({ paymentMethod, isDefault }: SetupResult) =>
    onClose(paymentMethod && isDefault ? noticeOf(paymentMethod, 'charged') : ({ flows }) => flows.form.saved)

  const isEmpty = data?.length === 0
  // It stays until it has told what it saved, though the list has that already.
  if (isEmpty && canAdd && !isAdding) setAdding(true)
  const dismiss = isAdding && !isEmpty ? () => setAdding(false) : onClose
  return (
    <PaymentMethodsView
      paymentMethods={data ?? inUse}
      subscriptions={subscriptions}
      isLoading={saved.isPending && !error}
      retry={!data && error ? { onAct: saved.refetch, isPending: saved.isFetching } : undefined}
      onMakeDefault={can('setDefaultPaymentMethod') ? doing(saved.setDefault, 'charged') : undefined}
      onRemove={can('removePaymentMethod') ? doing(saved.remove, 'removed') : undefined}
      // Where the page cannot take one, Stripe's can.
      onAdd={canAdd ? () => setAdding(true) : redirect}
      pendingRef={pendingRef}
      failure={data && error && { method: last?.ref ?? null, error, isUncertain }}
      notice={last?.notice?.(text)}
      form={isAdding && <LazyForm onSuccess={tell} onCancel={dismiss} redirect={redirect} />}
      onDismiss={dismiss}
      redirect={redirect}
    />
  )
}

/** What is told of a method that is charged from now on, or was removed. */
const noticeOf =
  (method: PaymentMethod, done: 'charged' | 'removed'): Notice =>
  ({ flows, messages }) =>
    flows.methods[done](isolate(labelOf(method, messages)))
