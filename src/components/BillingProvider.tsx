'use client'

import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { assertEndpoint, type BillingClient } from '../client/index.js'
import type { Billing } from '../contract/index.js'
import {
  BillingContext,
  type BillingMode,
  billingQueryKey,
  type CancelOffer,
  CancelOfferContext,
  createActGate,
  type LoadStripe,
  ReturnStatusContext,
  useInitialData,
  type Reporting,
  useReports,
  useReturnRefresh,
} from '../hooks/index.js'
import { createText, type CreateTextOptions, TextContext } from '../messages/index.js'

export interface BillingProviderProps extends BillingClient, CreateTextOptions, Reporting {
  /**
   * Whose billing it is: the signed-in user's or team's id, never sent anywhere. With another key nothing that was
   * loaded under the last one is shown.
   */
  customerKey?: string | undefined
  /** The host's own, to share its cache. @default one of the provider's */
  queryClient?: QueryClient | undefined
  /**
   * Whether what people do happens in the page or on Stripe's own pages: one way for everything, or one for each area. What
   * cannot be done in the page, for the endpoint does not allow it, still leads to Stripe's where they can.
   * @default 'redirect'
   */
  mode?: BillingMode | undefined
  /** What loads Stripe.js, on need. @default that of `@stripe/stripe-js` */
  loadStripe?: LoadStripe | undefined
  /**
   * What is offered in the page to someone who cancels, before they confirm: a node, or a function of what they cancel and
   * why. One click leads past it.
   */
  cancelOffer?: CancelOffer | undefined
  /** Where Stripe's pages open. @default 'self' */
  target?: 'self' | 'new-tab' | undefined
  /** Called with a checked URL instead of leaving the page: in frames and native shells. */
  navigate?: ((url: string) => void) | undefined
  /** What a server already loaded, shown at once and refreshed when it is older than 5 s. */
  initialData?: Billing | undefined
  children?: ReactNode
}

/** Connects the components and hooks below it to an endpoint. Renders nothing of its own. */
export function BillingProvider(props: BillingProviderProps) {
  const {
    endpoint,
    customerKey,
    locale,
    locales,
    timeZone,
    messages,
    dir,
    target = 'self',
    navigate,
    initialData,
  } = props
  const { fetch, headers, credentials, timeoutMs, redirectHosts, mode = 'redirect', loadStripe } = props
  assertEndpoint(endpoint)

  const [ownClient] = useState(() => new QueryClient())
  const queryClient = props.queryClient ?? ownClient
  const createGate = () => createActGate(billingQueryKey(endpoint, customerKey))
  // In state, for what is under way must not be lost; React may drop a memo.
  const [gate, setGate] = useState(createGate)
  const { queryKey } = gate
  if (queryKey[1] !== endpoint || queryKey[2] !== (customerKey ?? null)) setGate(createGate)

  useInitialData(queryClient, billingQueryKey(endpoint, customerKey), initialData)
  const report = useReports(queryClient, queryKey, props)
  const returnStatus = useReturnRefresh(queryClient, gate)

  const client = useMemo<BillingClient>(
    () => ({ endpoint, fetch, headers, credentials, timeoutMs, redirectHosts }),
    [endpoint, fetch, headers, credentials, timeoutMs, redirectHosts],
  )
  const billing = useMemo(
    () => ({ client, customerKey, queryClient, locale, target, navigate, gate, mode, loadStripe, report }),
    [client, customerKey, queryClient, locale, target, navigate, gate, mode, loadStripe, report],
  )
  const text = useMemo(
    () => createText({ locale, locales, timeZone, messages, dir }),
    [locale, locales, timeZone, messages, dir],
  )

  return (
    <BillingContext.Provider value={billing}>
      <ReturnStatusContext.Provider value={returnStatus}>
        <CancelOfferContext.Provider value={props.cancelOffer}>
          <TextContext.Provider value={text}>{props.children}</TextContext.Provider>
        </CancelOfferContext.Provider>
      </ReturnStatusContext.Provider>
    </BillingContext.Provider>
  )
}
