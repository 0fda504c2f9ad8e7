'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { BillingError } from '../client/index.js'
import type { InvoicePreview } from '../contract/index.js'
import { useDetail } from './useDetail.js'

export type UseUpcomingResult = UseQueryResult<InvoicePreview, BillingError>

/**
 * The next charge of a subscription, to the cent, as Stripe works it out. Asked for where it is used, apart from
 * `useBillingData`. Nothing is thrown: failures are in `error`, `not_found` where no charge will come.
 *
 * @param ref that of the subscription; nothing is asked while it is undefined
 */
export function useUpcoming(ref: string | undefined): UseUpcomingResult {
  return useDetail('useUpcoming', 'getUpcoming', { ref: ref ?? '' }, ref !== undefined)
}
