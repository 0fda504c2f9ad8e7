'use client'

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import {
  type BillingError,
  callOperation,
  type OperationInput,
  type OperationOutput,
  type PageRead,
} from '../client/index.js'
import { useBillingContext } from './BillingContext.js'
import type { BillingQueryKey } from './billingQueryOptions.js'
import { FRESH_MS, queryRules } from './queryRules.js'

/** The key under which what an operation read is cached: below its billing's, so that a refresh of that takes it along. */
export const detailKey = (billing: BillingQueryKey, operation: PageRead, ref?: string) =>
  ref === undefined ? ([...billing, operation] as const) : ([...billing, operation, ref] as const)

/** What does not come with `Billing` and is asked for where it is shown. */
export function useDetail<Name extends PageRead>(
  hook: string,
  operation: Name,
  input: OperationInput<Name>,
  isEnabled = true,
): UseQueryResult<OperationOutput<Name>, BillingError> {
  const { client, gate, queryClient } = useBillingContext(hook)
  const { ref } = input as { ref?: string }

  return useQuery<OperationOutput<Name>, BillingError>(
    {
      ...queryRules,
      queryKey: detailKey(gate.queryKey, operation, ref),
      queryFn: ({ signal }) => callOperation<Name>(client, operation, input, { signal } as never),
      enabled: isEnabled,
      staleTime: FRESH_MS,
      placeholderData: () => undefined,
    },
    queryClient,
  )
}
