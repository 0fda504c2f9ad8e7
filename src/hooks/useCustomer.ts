'use client'

import { useMemo } from 'react'
import type { BillingError } from '../client/index.js'
import type { AddTaxId, CustomerDetails, UpdateCustomer } from '../contract/index.js'
import { useBillingData } from './useBillingData.js'
import { type TendedDetailResult, useTendedDetail } from './useTendedDetail.js'

export interface UseCustomerResult extends TendedDetailResult {
  /** Undefined until it is loaded, and where this person may not see it. */
  data: CustomerDetails | undefined
  /**
   * Why the last act failed, or else why there is no `data`. The `field` of `invalid_details` names the input that was
   * not accepted.
   */
  error: BillingError | null
  /** Changes what is handed in, and nothing else; null clears it. An address is replaced as a whole. */
  update: (changes: UpdateCustomer) => Promise<CustomerDetails | null>
  /** Adds a tax ID, to be printed on invoices. */
  addTaxId: (taxId: AddTaxId) => Promise<CustomerDetails | null>
  /** Removes a tax ID, by its `ref`. */
  removeTaxId: (ref: string) => Promise<CustomerDetails | null>
}

/**
 * Whom invoices are addressed to, asked for where this is on the page and `capabilities.operations` has `getCustomer`,
 * and what can be done about it there. Acts never reject: they give how it stands then, or null and the failure in
 * `error`. One act at a time runs under a provider.
 */
export function useCustomer(): UseCustomerResult {
  const { capabilities } = useBillingData().data ?? {}
  const isAllowed = capabilities?.operations.includes('getCustomer') ?? false
  const { detail, write, state } = useTendedDetail('useCustomer', 'getCustomer', isAllowed)
  const ways = useMemo(
    () => ({
      update: (changes: UpdateCustomer) => write('updateCustomer', changes),
      addTaxId: (taxId: AddTaxId) => write('addTaxId', taxId),
      removeTaxId: (ref: string) => write('removeTaxId', { ref }),
    }),
    [write],
  )

  return { ...state, data: detail, ...ways }
}
