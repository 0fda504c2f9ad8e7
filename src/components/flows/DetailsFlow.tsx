'use client'

import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react'
import { useBillingData } from '../../hooks/useBillingData.js'
import { useCustomer } from '../../hooks/useCustomer.js'
import { useDetailsForm } from '../../hooks/useDetailsForm.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { DetailsView } from '../../views/flows/DetailsView.js'
import { FormSkeleton } from '../../views/flows/FormSkeleton.js'
import type { FlowProps } from '../useFlow.js'
import type { AddressFormProps, CheckAddress } from './AddressForm.js'

export interface DetailsFlowProps extends FlowProps<'details'> {}

/** As many tax IDs as Stripe keeps of one customer. */
const MOST_TAX_IDS = 5

/** Changes whom invoices are addressed to. */
export function DetailsFlow({ addressElement, onClose, redirect }: DetailsFlowProps) {
  const { capabilities, publishableKey } = useBillingData().data ?? {}
  const customer = useCustomer()
  const { values, change, save, ...form } = useDetailsForm(customer)
  const [isAdding, setIsAdding] = useState(false)
  const [asked, setAsked] = useState<string | null>(null)
  const [hasRemoved, setRemoved] = useState(false)
  const words = useFlowText().flows.details
  const fields = capabilities?.customerFields ?? []
  // Stripe's fields ask for the name too, so that they stand only where both may be changed.
  const isStripes = addressElement && publishableKey && fields.includes('name') && fields.includes('address')
  const { AddressForm, check, takeCheck, giveUp } = useAddressForm(Boolean(isStripes))
  const { data, pendingOperation, pendingRef, isUncertain, removeTaxId } = customer
  if (!data) return null

  const saveAll = async () => {
    const late = await check()
    if (late && (await save(late))) onClose(({ flows }) => flows.details.saved)
  }
  const remove = async (ref: string) => {
    setRemoved(false)
    if (!(await removeTaxId(ref))) return
    setAsked(null)
    setRemoved(true)
  }

  return (
    <DetailsView
      {...form}
      fields={fields}
      values={values}
      onChange={change}
      taxIds={data.taxIds}
      asked={asked}
      onAsk={setAsked}
      onRemove={remove}
      pendingRef={pendingRef}
      notice={hasRemoved ? words.removed : undefined}
      isAdding={isAdding}
      onAdd={data.taxIds.length < MOST_TAX_IDS ? () => setIsAdding(true) : undefined}
      isPending={pendingOperation !== null}
      isUncertain={isUncertain}
      address={
        AddressForm && <AddressForm values={values} onChange={change} onCheck={takeCheck} onUnavailable={giveUp} />
      }
      onSave={saveAll}
      onDismiss={onClose}
      redirect={redirect}
    />
  )
}

const NOTHING_LATE: CheckAddress = async () => ({})

/** Stripe's fields once their code is there. Plain ones take their place where they, or Stripe.js, cannot be had. */
function useAddressForm(isWanted: boolean) {
  const [Form, setForm] = useState<ComponentType<AddressFormProps> | null>(null)
  const [isPlain, setIsPlain] = useState(!isWanted)
  const current = useRef(NOTHING_LATE)

  const takeCheck = useCallback((check: CheckAddress) => {
    current.current = check
  }, [])
  const giveUp = useCallback(() => {
    current.current = NOTHING_LATE
    setIsPlain(true)
  }, [])
  useEffect(() => {
    if (!isPlain) import('./AddressForm.js').then(({ AddressForm }) => setForm(() => AddressForm), giveUp)
  }, [isPlain, giveUp])

  return { AddressForm: isPlain ? null : (Form ?? FormSkeleton), check: () => current.current(), takeCheck, giveUp }
}
