'use client'

import { useRef, useState } from 'react'
import type { SetupResult } from '../../contract/index.js'
import { cleanName, isolate } from '../../format/name.js'
import { canAddMethod } from '../../hooks/methodsHere.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import { useDetail } from '../../hooks/useDetail.js'
import { useInvoices } from '../../hooks/useInvoices.js'
import { usePayInvoice } from '../../hooks/usePayInvoice.js'
import { type FlowText, useFlowText } from '../../messages/useFlowText.js'
import { nameOf } from '../../views/describeSubscription.js'
import { ANOTHER, type Payable, PayView } from '../../views/flows/PayView.js'
import type { FlowProps } from '../useFlow.js'
import { LazyForm } from '../LazyForm.js'

export interface PayFlowProps extends FlowProps<'pay'> {}

/** Pays an open invoice: with what its plan is charged to, another saved method, or a new one. */
export function PayFlow({ invoice: ref, onClose, redirect }: PayFlowProps) {
  const { data: billing } = useBillingData()
  const { capabilities, paymentMethods: inUse = [], subscriptions } = billing ?? {}
  const can = (operation: string) => capabilities?.operations.includes(operation) ?? false
  const { data: saved, ...list } = useDetail('PayFlow', 'listPaymentMethods', {}, can('listPaymentMethods'))
  const { pay, reset, ...payment } = usePayInvoice('PayFlow')
  const text = useFlowText()
  const current = usePayable(ref, text)
  // What was opened stays while it is being paid, though the page may know already that it is.
  const [opened] = useState(current)
  const isListed = useInvoices().data?.some((each) => each.ref === ref)
  const payable = current ?? opened
  const paymentMethods = saved?.data ?? inUse
  const [chosen, setChosen] = useState<string | null>(null)
  const [savedNow, setSaved] = useState<string>()
  const [note, setNote] = useState<{ code: string } | null>(null)
  /** Whether another method was chosen since the form of a new one was. */
  const hasLeftForm = useRef(false)
  if (!payable) return null

  const anyway = paymentMethods.some((each) => each.ref === payable.method) ? payable.method : null
  const canAdd = billing !== undefined && canAddMethod(billing)
  const isEmpty = paymentMethods.length === 0 && !list.isLoading
  // It stays chosen until what is saved is paid with, though the list has that already.
  if (canAdd && isEmpty && chosen === null) setChosen(ANOTHER)
  const method = chosen ?? anyway
  const amountIn = ({ format }: FlowText) => format.money(payable.amount, payable.currency)
  const change = subscriptions?.find(({ openInvoice }) => openInvoice?.ref === ref)?.pendingChange

  const payWith = async (paymentMethod: string | null) => {
    setNote(null)
    // A payment that the bank asks about goes on as it is.
    const goesOn = payable.requiresAction && paymentMethod === payable.method
    const status = await pay({ ref, ...(paymentMethod && !goesOn ? { paymentMethod } : undefined) })
    if (status === 'paid') {
      onClose((later) => {
        const { paid, paidForChange } = later.flows.pay
        const amount = amountIn(later)
        return change ? paidForChange(amount, isolate(nameOf(change, later.messages))) : paid(amount)
      })
    } else if (status === 'processing') onClose((later) => later.flows.pay.processing(amountIn(later)))
    else if (status) setNote({ code: 'hosted_only' })
  }
  const payWithSaved = async ({ paymentMethod }: SetupResult) => {
    // What cannot be charged yet is told in the list of methods.
    if (!paymentMethod) return onClose(({ flows }) => flows.form.saved)
    setSaved(paymentMethod.ref)
    // Whoever has chosen another one meanwhile pays with that, when they say so.
    if (hasLeftForm.current) return
    setChosen(paymentMethod.ref)
    await payWith(paymentMethod.ref)
  }

  const hosted = can('openInvoice') ? redirect : undefined
  // While it is paid here, that it is not open any more is no news.
  // Of one that is on no page that is loaded nothing is known: the endpoint says, once it is to be paid.
  const isOver = !current && isListed && !payment.isPending
  return (
    <PayView
      {...payment}
      error={payment.error ?? note}
      payable={payable}
      paymentMethods={paymentMethods}
      isLoading={list.isLoading}
      method={method}
      onMethodChange={(next) => {
        hasLeftForm.current = next !== ANOTHER
        setChosen(next)
        setNote(null)
        reset()
      }}
      isOver={isOver}
      onPay={method === null ? undefined : () => payWith(method)}
      form={
        canAdd && (
          <LazyForm
            submitLabel={text.flows.pay.saveAndPay(amountIn(text))}
            onSuccess={(result) => void payWithSaved(result)}
            onCancel={onClose}
            redirect={hosted}
          />
        )
      }
      becomesDefault={can('setDefaultPaymentMethod')}
      saved={savedNow}
      onDismiss={onClose}
      redirect={hosted}
    />
  )
}

/** The invoice as the page knows it: as what a plan waits for, or as one of the list; null once it is not open any more. */
function usePayable(ref: string, { messages }: FlowText): Payable | null {
  const { subscriptions = [], paymentMethods = [] } = useBillingData().data ?? {}
  const invoice = useInvoices().data?.find((each) => each.ref === ref)
  const subscription = subscriptions.find(({ openInvoice }) => openInvoice?.ref === ref)
  const owed = subscription?.openInvoice
  const number = cleanName(invoice?.number)

  if (owed) {
    const { amount, currency, requiresAction } = owed
    const plan = subscription.pendingChange ?? subscription
    return {
      amount,
      currency,
      requiresAction,
      number,
      plan: nameOf(plan, messages),
      method: subscription.paymentMethod,
    }
  }
  if (invoice?.status !== 'open') return null
  const method = paymentMethods.find(({ isDefault }) => isDefault)?.ref ?? null
  return {
    amount: invoice.amountRemaining,
    currency: invoice.currency,
    requiresAction: false,
    number,
    plan: null,
    method,
  }
}
