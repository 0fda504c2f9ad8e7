import { QueryClient } from '@tanstack/react-query'
import { type Billing, BillingError, billingQueryOptions, type BillingQueryOptions } from 'react-billing-portal'

/** One read of an endpoint, without retries. */
export async function read(options: BillingQueryOptions, endpoint = '/api/billing'): Promise<Billing> {
  return new QueryClient().fetchQuery({ ...billingQueryOptions(endpoint, options), retry: false })
}

/** Why a read failed. Throws when it did not. */
export async function failureOf(options: BillingQueryOptions, endpoint?: string): Promise<BillingError> {
  const outcome = await read(options, endpoint).catch((error: unknown) => error)
  if (outcome instanceof BillingError) return outcome
  throw new Error(`Expected a BillingError, got ${JSON.stringify(outcome)}`)
}

export const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init })

/** A `fetch` that always gives this answer. */
export const answering = (answer: () => unknown): BillingQueryOptions => ({
  fetch: (async () => answer()) as NonNullable<BillingQueryOptions['fetch']>,
})

/** As a browser marks an answer that it was redirected to. */
export const redirected = (response: Response) => Object.defineProperty(response, 'redirected', { value: true })
