import type { Billing, Problem } from '../../src/contract/index.js'
import { createSandbox } from 'react-billing-portal/sandbox'
import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions, ErrorContext } from 'react-billing-portal/server'

export const ORIGIN = 'https://app.example.com'
export const SECRET = 'a secret for tests, of thirty-two bytes and more'

export interface Reported extends ErrorContext {
  error: unknown
}

/** The endpoint over a sandbox that holds one customer in the named state. */
export function setUp(scenario: ScenarioName | null = 'active', options: Partial<BillingHandlerOptions> = {}) {
  const sandbox = createSandbox()
  const customer = scenario === null ? null : sandbox.seed(scenario).customer
  const before = sandbox.requests.length
  const reported: Reported[] = []
  const ways = mount(sandbox, {
    customer: () => customer,
    onError: (error, context) => reported.push({ error, ...context }),
    ...options,
  })
  return {
    sandbox,
    customer: customer ?? '',
    reported,
    ...ways,
    /** Calls that reached Stripe since the set-up. */
    calls: () => sandbox.requests.slice(before),
    billing: async () => (await (await ways.get()).json()) as Billing,
  }
}

/** Mounts a handler over a sandbox, with the ways a page of the app reaches it. */
export function mount(
  sandbox: Sandbox,
  options: Partial<BillingHandlerOptions> & Pick<BillingHandlerOptions, 'customer'>,
) {
  const { starter, pro, business } = sandbox.prices
  const handler = createBillingHandler({
    stripe: sandbox.stripe,
    origin: ORIGIN,
    secret: SECRET,
    plans: { starter, pro, business },
    now: sandbox.now,
    onError: () => {},
    ...options,
  })
  const url = (path: string) => `${ORIGIN}/api/billing${path}`
  const write =
    (method: string) =>
    (path: string, body: unknown, headers: Record<string, string> = {}) =>
      handler(
        new Request(url(path), {
          method,
          headers: { Origin: ORIGIN, 'Content-Type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      )
  return {
    handler,
    get: (path = '', headers: Record<string, string> = {}) => handler(new Request(url(path), { headers })),
    post: write('POST'),
    patch: write('PATCH'),
    remove: (path: string, headers: Record<string, string> = {}) =>
      handler(new Request(url(path), { method: 'DELETE', headers: { Origin: ORIGIN, ...headers } })),
  }
}

/** Status and code of an answer that is a problem. */
export async function problemOf(response: Response): Promise<[status: number, code: Problem['code']]> {
  const problem = (await response.json()) as Problem
  return [response.status, problem.code]
}
