import Stripe from 'stripe'
import { createSandbox, type Sandbox, type ScenarioName, scenarios } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'

interface DemoOptions {
  /** Where the page is served: `http://localhost:5173`. */
  origin: string
  /** A key of a Stripe account; without it the sandbox stands in. */
  stripeSecretKey?: string | undefined
  /** The key of the same account for the page, `pk_…`; without it no payment details are entered there. */
  stripePublishableKey?: string | undefined
  /** Whose billing to show; needed with a key. */
  stripeCustomer?: string | undefined
  /** The plans to offer on that account: `starter=price_1,pro=price_2`. */
  stripePlans?: string | undefined
}

interface Demo {
  /** One line for the terminal: what answers for Stripe. */
  backend: string
  /** Whether the path is the server's, not the page's. */
  serves(path: string): boolean
  fetch(request: Request): Promise<Response>
}

const endpoint = '/api/billing'
/** Where the page's stand-in for Stripe.js sends what Stripe.js sends to Stripe. */
const stripeJs = '/sandbox/stripe-js'
// A real app reads this from its environment. The demo's sessions end with the process.
const secret = 'demo-secret-of-at-least-thirty-two-bytes'

/** The demo's server: the endpoint over the sandbox, or over Stripe itself where there is a key. */
export function createDemo(options: DemoOptions): Demo {
  return options.stripeSecretKey ? overStripe(options, options.stripeSecretKey) : overSandbox(options)
}

function overStripe({ origin, stripePublishableKey, stripeCustomer, stripePlans }: DemoOptions, key: string): Demo {
  if (!stripeCustomer) {
    throw new Error(
      'STRIPE_SECRET_KEY is set but STRIPE_CUSTOMER is not: the demo has no sign-in, so name the customer (cus_…) to show.',
    )
  }
  const handler = createBillingHandler({
    stripe: new Stripe(key),
    customer: () => stripeCustomer,
    origin,
    secret,
    plans: Object.fromEntries(
      (stripePlans ?? '').split(',').flatMap((entry) => {
        const [name, price] = entry.split('=')
        return name && price ? [[name.trim(), price.trim()]] : []
      }),
    ),
    publishableKey: stripePublishableKey,
    returnUrl: '/',
    onError: logError,
  })
  return {
    backend: `Stripe itself, customer ${stripeCustomer}`,
    serves: (path) => path.startsWith(endpoint),
    fetch: handler,
  }
}

function overSandbox({ origin }: DemoOptions): Demo {
  const sandbox = createSandbox({ pagesUrl: `${origin}/sandbox`, allowInProduction: true })
  const customers = new Map<ScenarioName, string>()
  const customerOf = (scenario: ScenarioName): string => {
    const known = customers.get(scenario)
    if (known) return known
    const { customer } = sandbox.seed(scenario)
    customers.set(scenario, customer)
    return customer
  }

  const handler = createBillingHandler({
    stripe: sandbox.stripe,
    customer: (request) => customerOf(scenarioOf(request)),
    origin,
    secret,
    plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro, business: sandbox.prices.business },
    publishableKey: 'pk_test_sandbox',
    returnUrl: '/',
    now: () => sandbox.now(),
    onError: logError,
  })

  return {
    backend: 'The sandbox stands in for Stripe. Set STRIPE_SECRET_KEY and STRIPE_CUSTOMER for the real one.',
    serves: (path) => [endpoint, '/sandbox', '/reset'].some((prefix) => path.startsWith(prefix)),
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith(endpoint)) return handler(request)
      if (pathname.startsWith(stripeJs)) return answerStripeJs(request, sandbox)
      if (pathname !== '/reset') return sandbox.pages(request)
      if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } })
      customers.delete(scenarioOf(request))
      return new Response(null, { status: 204 })
    },
  }
}

/** What a page asks of Stripe: with the publishable key, which the sandbox lets do no more than that. */
async function answerStripeJs(request: Request, sandbox: Sandbox): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const authorization = request.headers.get('authorization') ?? ''
  if (!authorization.startsWith('Bearer pk_')) return new Response(null, { status: 401 })
  const { method } = request
  const headers = { authorization, 'content-type': request.headers.get('content-type') ?? '' }
  return sandbox.fetch(`https://api.stripe.com${pathname.slice(stripeJs.length)}${search}`, {
    method,
    headers,
    body: method === 'GET' ? null : await request.text(),
  })
}

/** The picker keeps its choice in a cookie, as a real app keeps its session. */
function scenarioOf(request: Request): ScenarioName {
  const chosen = /(?:^|;\s*)scenario=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return scenarios.find((name) => name === chosen) ?? 'active'
}

function logError(error: unknown, context: { operation: string | null; requestId: string }): void {
  process.stderr.write(`${context.operation ?? 'request'} ${context.requestId}: ${String(error)}\n`)
}
