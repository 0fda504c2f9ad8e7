'use client'

import { useState } from 'react'
import { useBillingData } from '../../hooks/useBillingData.js'
import { useCustomer } from '../../hooks/useCustomer.js'
import { useDetailsForm } from '../../hooks/useDetailsForm.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { DetailsView } from '../../views/flows/DetailsView.js'
import type { FlowProps } from '../useFlow.js'

export interface DetailsFlowProps extends FlowProps<'details'> {}

/** As many tax IDs as Stripe keeps of one customer. */
const MOST_TAX_IDS = 5

/** Changes whom invoices are addressed to. */
export function DetailsFlow({ onClose, redirect }: DetailsFlowProps) {
  const { capabilities } = useBillingData().data ?? {}
  const customer = useCustomer()
  const { values, change, save, ...form } = useDetailsForm(customer)
  const [isAdding, setIsAdding] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const [notice, setNotice] = useState<string>()
  const words = useFlowText().flows.details
  const { data, pendingOperation, pendingRef, isUncertain, removeTaxId } = customer
  if (!data || !capabilities) return null

  const saveAll = async () => {
    if (await save()) onClose(words.saved)
  }
  const remove = async (ref: string) => {
    setNotice(undefined)
    if (!(await removeTaxId(ref))) return
    setAsked(null)
    setNotice(words.removed)
  }

  return (
    <DetailsView
      {...form}
      fields={capabilities.customerFields}
      values={values}
      onChange={change}
      taxIds={data.taxIds}
      asked={asked}
      onAsk={setAsked}
      onRemove={remove}
      pendingRef={pendingRef}
      notice={notice}
      isAdding={isAdding}
      onAdd={data.taxIds.length < MOST_TAX_IDS ? () => setIsAdding(true) : undefined}
      isPending={pendingOperation !== null}
      isUncertain={isUncertain}
      onSave={saveAll}
      onDismiss={onClose}
      redirect={redirect}
    />
  )
}
