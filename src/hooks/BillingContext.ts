'use client'

import type { QueryClient } from '@tanstack/react-query'
import type { loadStripe } from '@stripe/stripe-js'
import { createContext, useContext } from 'react'
import { type BillingClient, type BillingError, noEndpoint } from '../client/index.js'
import type { Operation } from '../contract/index.js'
import type { BillingMode } from './mode.js'
import type { ActGate } from './createActGate.js'

/** What loads Stripe.js: `loadStripe` of `@stripe/stripe-js`, or a stand-in. */
export type LoadStripe = typeof loadStripe

/** What a provider hands to the hooks below it. */
export interface BillingContextValue {
  client: BillingClient
  customerKey: string | undefined
  queryClient: QueryClient
  locale: string | undefined
  target: 'self' | 'new-tab'
  navigate: ((url: string) => void) | undefined
  gate: ActGate
  mode: BillingMode
  loadStripe: LoadStripe | undefined
  /** Tells the host about a failure. */
  report: (error: BillingError, operation: Operation) => void
}

export const BillingContext = createContext<BillingContextValue | null>(null)

/** The nearest provider's configuration. `hook` is named when there is none. */
export function useBillingContext(hook: string): BillingContextValue {
  const billing = useContext(BillingContext)
  if (billing) return billing
  throw noEndpoint(hook)
}
