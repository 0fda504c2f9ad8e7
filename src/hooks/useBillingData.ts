'use client'

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { BillingError } from '../client/index.js'
import type { Billing } from '../contract/index.js'
import { useBillingContext } from './BillingContext.js'
import { billingQueryOptions } from './billingQueryOptions.js'

export type UseBillingDataResult = UseQueryResult<Billing, BillingError>

/**
 * Everything a billing page shows, in one request however many components ask. `data` is the last good answer and stays
 * during a refresh and after a failed one, except when the person turns out to be signed out. Nothing is thrown:
 * failures are in `error`. Refreshes when the person comes back to the page.
 */
export function useBillingData(): UseBillingDataResult {
  const { client, customerKey, queryClient } = useBillingContext('useBillingData')
  return useQuery(billingQueryOptions(client.endpoint, { ...client, customerKey }), queryClient)
}
