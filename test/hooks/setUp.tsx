import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { BillingProvider, type BillingProviderProps, usePortalRedirect } from 'react-billing-portal'
import { createSandbox, type ScenarioName } from 'react-billing-portal/sandbox'
import { type BillingHandlerOptions, createBillingHandler } from 'react-billing-portal/server'
import { type Mock, vi } from 'vitest'
import { billing } from '../support/fixtures.js'

/** One request as it left the page. */
export interface Call {
  method: string
  path: string
  headers: Headers
  body: unknown
  signal: AbortSignal | null | undefined
}

type Answer = (call: Call) => unknown

/** A `fetch` that records each request and answers by hand. */
export function answeredBy(answer: Answer) {
  const calls: Call[] = []
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const { method = 'GET', body, signal } = init
    const call = {
      method,
      path: url.replace('/api/billing', ''),
      headers: new Headers(init.headers),
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : null,
      signal,
    }
    calls.push(call)
    return (await answer(call)) as Response
  }
  return { calls, fetch, posts: () => calls.filter(({ method }) => method === 'POST') }
}

/** A `fetch` that leads to the real handler over the sandbox, with a customer in the named state. */
export function endpoint(scenario: ScenarioName, options: Partial<BillingHandlerOptions> = {}) {
  const sandbox = createSandbox()
  const signedIn: { customer: string | null } = { customer: sandbox.seed(scenario).customer }
  const { starter, pro, business } = sandbox.prices
  const handler = createBillingHandler({
    stripe: sandbox.stripe,
    origin: location.origin,
    secret: 'a secret for tests, of thirty-two bytes and more',
    plans: { starter, pro, business },
    customer: () => signedIn.customer,
    now: sandbox.now,
    publishableKey: 'pk_test_sandbox',
    onError: () => {},
    ...options,
  })
  /** What is answered in place of the endpoint, a request each; null for one that it answers itself. */
  const faults: (Answer | null)[] = []
  const wire = answeredBy((call) => {
    const fault = faults.shift()
    if (fault) return fault(call)
    const headers = new Headers(call.headers)
    headers.set('Origin', location.origin)
    const body = call.body === null ? null : JSON.stringify(call.body)
    return handler(
      new Request(new URL(`/api/billing${call.path}`, location.origin), { method: call.method, headers, body }),
    )
  })
  return { ...wire, faults, sandbox, signedIn }
}

/** A wrapper that provides billing over `fetch`. */
export const providing = (props: Partial<BillingProviderProps>) =>
  function Providing({ children }: { children: ReactNode }) {
    return (
      <BillingProvider endpoint="/api/billing" {...props}>
        {children}
      </BillingProvider>
    )
  }

export const json = (body: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init })

export const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json({ type: 'about:blank', title: code, status, code }, { status, headers })

/** `Billing` with a recognisable name, for telling one answer from another. */
export const billingOf = (name: string) => billing({ customer: { name, deleted: false, credit: null } })

/** An answer that comes when it is told to. */
export function deferred() {
  const resolvers: ((value: unknown) => void)[] = []
  const answer = new Promise<unknown>((resolve) => resolvers.push(resolve))
  return { answer, give: (value: unknown) => resolvers.forEach((resolve) => resolve(value)) }
}

/** An address of Stripe's portal. */
export const PORTAL = 'https://billing.stripe.com/p/session/test_1'

/** `usePortalRedirect` over answers by hand: reads are answered well, writes as told. */
export function startPortal(answer: () => unknown, props: Partial<BillingProviderProps> = {}) {
  const navigate: Mock<(url: string) => void> = vi.fn()
  const wire = answeredBy(({ method }) => (method === 'POST' ? answer() : json(billing())))
  const hook = renderHook(() => usePortalRedirect(), { wrapper: providing({ fetch: wire.fetch, navigate, ...props }) })
  return { ...wire, ...hook, navigate }
}

/** Lets fake time pass, and React follow. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** Shows or hides the page, as switching tabs does. */
export async function setVisible(isVisible: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isVisible)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden')
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}

/** What a page that comes back from the back/forward cache is told; synchronous, as the browser does it. */
export function restorePage() {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
}
