'use client'

import { useMemo, useState } from 'react'
import type { BillingError } from '../client/index.js'
import { taxIdTypes } from '../format/taxIds.js'
import { changesOf, type DetailsDraft, problemsOf, toDraft } from './detailsDraft.js'
import type { UseCustomerResult } from './useCustomer.js'

/** What a person fills in: the details, and a tax ID to add. */
type Values = DetailsDraft & { taxIdType: string; taxId: string }

export interface UseDetailsFormResult {
  values: Values
  change: (values: Partial<Values>) => void
  /** Names of what is wrong: `email`, `country`, `address`, `taxId`, … A new list for each try. */
  invalid: readonly string[]
  /** Why the last try failed, whether or not a field is to blame. */
  error: BillingError | null
  isDirty: boolean
  /** Sends what was changed, `late` what fields say only now, and adds the tax ID. Whether all of it was done. */
  save: (late?: Partial<Values>) => Promise<boolean>
}

const nobody = { name: null, email: null, phone: null, address: null }
const none: readonly string[] = []

/** The fields of whom invoices are addressed to. What was typed stays, whatever becomes of a try. */
export function useDetailsForm(customer: UseCustomerResult): UseDetailsFormResult {
  const { data = nobody, error, update, addTaxId, reset } = customer
  // As it was when the person began: what others change meanwhile is not written back.
  const [before, setBefore] = useState(() => toDraft(data))
  const [typed, setTyped] = useState<Values>({ ...before, taxIdType: '', taxId: '' })
  const [problems, setProblems] = useState(none)

  const values = withTaxIdType(typed)
  const field = error?.code === 'invalid_details' ? error.field : null
  const invalid = useMemo(() => (field === null ? problems : [field]), [field, problems])

  const change = (next: Partial<Values>) => {
    setTyped((last) => ({ ...last, ...next }))
    if (invalid.length === 0) return
    setProblems(none)
    reset()
  }

  const save = async (late: Partial<Values> = {}) => {
    const last = withTaxIdType({ ...typed, ...late })
    const changes = changesOf(last, before)
    const { taxIdType, taxId } = last
    const value = taxId.trim()
    const found = [...problemsOf(changes), ...(value && !taxIdType ? ['taxIdType'] : [])]
    reset()
    setProblems(found)
    if (found.length > 0) return false
    if (Object.keys(changes).length > 0) {
      if (!(await update(changes))) return false
      setBefore(last)
    }
    return !value || (await addTaxId({ type: taxIdType, value })) !== null
  }

  const isDirty = values.taxId.trim() !== '' || Object.keys(changesOf(values, before)).length > 0
  return { values, change, invalid, error, isDirty, save }
}

/** A tax ID is most likely of the country of the address. */
const withTaxIdType = (values: Values): Values => ({
  ...values,
  taxIdType: values.taxIdType || (taxIdTypes(values.country).own[0] ?? ''),
})
