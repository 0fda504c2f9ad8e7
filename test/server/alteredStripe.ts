import type { Sandbox } from 'react-billing-portal/sandbox'
import Stripe from 'stripe'
import { gate, type Gate } from '../gate.js'

/** A Stripe object as JSON, to be changed in place or replaced. */
export type Json = Record<string, unknown>

/**
 * A real SDK client over a sandbox whose answers are changed on the way: for states and shapes that Stripe has
 * and no scenario does. `alter` gets the path and the answer, and gives the one to send; an answer that is an
 * object with `error` goes out as a 400.
 */
export function alteredStripe(sandbox: Sandbox, alter: (path: string, answer: Json, url: URL) => Json | void): Stripe {
  return stripeOver(async (url, init) => {
    const response = await sandbox.fetch(url, init)
    const answer = (await response.json()) as Json
    const sent = alter(url.pathname, answer, url) ?? answer
    return Response.json(sent, { status: 'error' in sent ? Math.max(response.status, 400) : 200 })
  })
}

/** A real SDK client over a transport, set up as a careless host would: longer than any serverless limit. */
export function stripeOver(transport: (url: URL, init?: RequestInit) => Promise<Response>): Stripe {
  return new Stripe('sk_test_altered', {
    telemetry: false,
    timeout: 80_000,
    maxNetworkRetries: 2,
    httpClient: Stripe.createFetchHttpClient((target: string | URL | Request, init?: RequestInit) =>
      transport(new URL(target instanceof Request ? target.url : target), init),
    ),
  })
}

/**
 * A client whose writes wait at a gate: `came` opens when the first one is there, and `go` lets them on. Who is first
 * between two tabs is thereby the test's to say, whatever the machine does meanwhile.
 */
export function holdingWrites(sandbox: Sandbox): { stripe: Stripe; came: Gate; go: Gate } {
  const [came, go] = [gate(), gate()]
  const stripe = stripeOver(async (url, init) => {
    if (init?.method === 'POST') {
      came.open()
      await go.opened
    }
    return sandbox.fetch(url, init)
  })
  return { stripe, came, go }
}

/** The subscriptions of a list answer, or the one subscription that an answer is. */
export function subscriptionsIn(answer: Json): Json[] {
  const all = Array.isArray(answer['data']) ? (answer['data'] as Json[]) : [answer]
  return all.filter(({ object }) => object === 'subscription')
}
