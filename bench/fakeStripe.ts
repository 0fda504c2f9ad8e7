import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import Stripe from 'stripe'

/**
 * A Stripe that takes the same time for every call, and none of its own: each answer is the sandbox's, worked out on
 * the first time it is asked for and kept as bytes.
 */
export function createFakeStripe(scenario: ScenarioName) {
  const sandbox = createSandbox({ allowInProduction: true })
  const { customer } = sandbox.seed(scenario)
  const kept = new Map<string, { body: string; status: number; headers: Headers }>()
  const calls: string[] = []
  const state = { latencyMs: 0 }

  const answer = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const call = url instanceof Request ? url.url : String(url)
    calls.push(new URL(call).pathname + new URL(call).search)
    let known = kept.get(call)
    if (known === undefined) {
      const given = await sandbox.fetch(url, init)
      known = { body: await given.text(), status: given.status, headers: given.headers }
      kept.set(call, known)
    }
    if (state.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, state.latencyMs))
    return new Response(known.body, known)
  }

  const stripe = new Stripe('sk_test_bench', {
    httpClient: Stripe.createFetchHttpClient(answer),
    maxNetworkRetries: 0,
    telemetry: false,
  })
  return { stripe, customer, prices: sandbox.prices, now: sandbox.now, calls, state }
}
