import { createBillingHandler, type BillingHandlerOptions } from 'react-billing-portal/server'
import { createSandbox, type Sandbox, type ScenarioName } from 'react-billing-portal/sandbox'

/** Where stories and tests say the endpoint is. */
export const ENDPOINT = '/api/billing'

const SESSION = 'session=stories'

export interface SandboxFetchOptions {
  /** Disturbs the sandbox before the first request: faults, latency, a moved clock. */
  prepare?: ((sandbox: Sandbox, customer: string) => unknown) | undefined
  /** Options of the handler in place of the usual ones. */
  handler?: Partial<BillingHandlerOptions> | undefined
}

/** A `fetch` with a whole endpoint behind it, and the Stripe behind that. */
export interface SandboxFetch {
  (url: string, init?: RequestInit): Promise<Response>
  sandbox: Sandbox
  /** Id of the customer who is signed in. */
  customer: string
  /** Whether the URL is one of the pages that stand in for Stripe's. */
  isHosted: (url: URL) => boolean
}

/**
 * A `fetch` for `BillingProvider` that runs the real handler over the real `stripe` SDK over a sandbox in this very page.
 * Each call makes an account of its own.
 */
export function sandboxFetch(scenario: ScenarioName, options: SandboxFetchOptions = {}): SandboxFetch {
  const { origin } = globalThis.location
  const pagesUrl = `${origin}/sandbox`
  const sandbox = createSandbox({ pagesUrl, allowInProduction: true })
  const { customer } = sandbox.seed(scenario)
  const { starter, pro, business } = sandbox.prices
  const prepared = options.prepare?.(sandbox, customer)
  const handler = createBillingHandler({
    stripe: sandbox.stripe,
    customer: (request) => (request.headers.get('Cookie') === SESSION ? customer : null),
    origin,
    secret: 'the stories seal their references with this',
    plans: { starter, pro, business },
    now: () => sandbox.now(),
    publishableKey: 'pk_test_sandbox',
    ...options.handler,
  })
  const answer = async (url: string, init: RequestInit = {}): Promise<Response> => {
    await prepared
    const response = await handler(new PageRequest(new URL(url, origin), init))
    init.signal?.throwIfAborted()
    return response
  }
  return Object.assign(answer, { sandbox, customer, isHosted: (url: URL) => url.href.startsWith(pagesUrl) })
}

/**
 * The request as it would arrive from a page of this origin. A browser adds `Origin`, `Sec-Fetch-Site` and `Cookie` on
 * the way out and keeps a script from writing them, so they go into headers of our own, which the handler then checks.
 */
class PageRequest extends Request {
  override readonly headers: Headers

  constructor(url: URL, init: RequestInit) {
    super(url, init)
    this.headers = new Headers(init.headers)
    this.headers.set('Cookie', SESSION)
    this.headers.set('Sec-Fetch-Site', 'same-origin')
    if (this.method !== 'GET') this.headers.set('Origin', url.origin)
  }
}
