import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { BillingProvider, billingQueryOptions, useBillingData } from 'react-billing-portal'
import { expect, test } from 'vitest'
import { billing } from '../support/fixtures.js'
import { answeredBy, billingOf, json } from './setUp.js'

function CustomerName() {
  return <p>{useBillingData().data?.customer?.name ?? 'loading'}</p>
}

const prefetched = async (customerKey?: string) => {
  const server = new QueryClient()
  const { fetch } = answeredBy(() => json(billingOf('Prefetched')))
  await server.prefetchQuery(billingQueryOptions('/api/billing', { fetch, customerKey }))
  const queryClient = new QueryClient()
  hydrate(queryClient, dehydrate(server))
  return queryClient
}

test('what a loader prefetched is shown by the provider that shares its client, without a request', async () => {
  const { calls, fetch } = answeredBy(() => json(billing()))
  const queryClient = await prefetched('a')
  render(
    <BillingProvider endpoint="/api/billing" customerKey="a" {...{ fetch, queryClient }}>
      <CustomerName />
    </BillingProvider>,
  )
  expect(screen.getByText('Prefetched')).toBeInTheDocument()
  expect(calls).toEqual([])
})

test('what was prefetched for one person is not shown to another', async () => {
  const { fetch } = answeredBy(() => json(billing()))
  const queryClient = await prefetched('a')
  render(
    <BillingProvider endpoint="/api/billing" customerKey="b" {...{ fetch, queryClient }}>
      <CustomerName />
    </BillingProvider>,
  )
  expect(screen.getByText('loading')).toBeInTheDocument()
  expect(await screen.findByText('Northwind Studio')).toBeInTheDocument()
})
