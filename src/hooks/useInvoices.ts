'use client'

import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { type BillingError, listInvoices } from '../client/index.js'
import type { Invoice, InvoicePage } from '../contract/index.js'
import { useBillingContext } from './BillingContext.js'
import { queryRules } from './queryRules.js'
import { useBillingData } from './useBillingData.js'

export interface UseInvoicesResult {
  /** Newest first, all pages loaded so far; undefined until the first is there. */
  data: Invoice[] | undefined
  /** Why the last page asked for, or else the first, is missing. */
  error: BillingError | null
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  /** Loads the page after the last. Never rejects: a failure is in `error`, and calling again retries. */
  fetchNextPage: () => Promise<void>
}

/** The person's invoices. The first page comes with `useBillingData`, without a request of its own. */
export function useInvoices(): UseInvoicesResult {
  const { client, gate, queryClient } = useBillingContext('useInvoices')
  const billing = useBillingData()
  const first = billing.data?.invoices
  const cursor = first?.nextCursor ?? null
  // The pages hang on the first one's end: when a new invoice moves it, they are asked for anew.
  const queryKey = useMemo(() => [...gate.queryKey, 'listInvoices', cursor], [gate, cursor])

  const { fetchNextPage: fetchMore, ...more } = useInfiniteQuery<
    InvoicePage,
    BillingError,
    InfiniteData<InvoicePage>,
    readonly unknown[],
    string | null
  >(
    {
      ...queryRules,
      queryKey,
      queryFn: ({ pageParam, signal }) => listInvoices(client, { cursor: pageParam ?? undefined }, { signal }),
      initialPageParam: cursor,
      getNextPageParam: ({ nextCursor }) => nextCursor,
      // Nothing loads by itself, only by `fetchNextPage`; what is there is brought up to date after an act.
      enabled: (query) => query.state.data !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnMount: false,
    },
    queryClient,
  )

  const hasNextPage = more.data ? more.hasNextPage : cursor !== null
  const fetchNextPage = useCallback(async () => {
    const { fetchStatus, fetchMeta } = queryClient.getQueryState(queryKey) ?? {}
    const isAskedFor = fetchStatus === 'fetching' && fetchMeta?.fetchMore !== undefined
    // What is being brought up to date gives way to what the person asks for.
    if (!hasNextPage) return
    await fetchMore({ cancelRefetch: !isAskedFor })
    if (fetchStatus === 'fetching' && !isAskedFor) void queryClient.invalidateQueries({ queryKey, exact: true })
  }, [hasNextPage, fetchMore, queryClient, queryKey])

  const data = useMemo(
    () => first && [first, ...(more.data?.pages ?? [])].flatMap((page) => page.data),
    [first, more.data],
  )

  return {
    data,
    error: more.isFetchNextPageError ? more.error : billing.error,
    isPending: billing.isPending,
    hasNextPage,
    isFetchingNextPage: more.isFetchingNextPage,
    isFetchNextPageError: more.isFetchNextPageError,
    fetchNextPage,
  }
}
