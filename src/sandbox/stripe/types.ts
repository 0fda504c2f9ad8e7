import type Stripe from 'stripe'

import type { SandboxEvent } from './events/recording.js'
import type { SandboxWebhookOptions } from './events/webhook.js'
import type { ScenarioName } from './scenarios/names.js'

/** What {@link createSandbox} takes. */
export interface SandboxOptions {
  /** The sandbox's "now": an ISO 8601 text or a date. @default '2026-11-12T09:00:00Z' */
  now?: string | Date | undefined
  /**
   * Absolute base URL under which the stand-in pages live.
   * @default 'https://billing.stripe.com/sandbox'
   */
  pagesUrl?: string | undefined
  /**
   * Whether it may run where `NODE_ENV` is `production`, as a demo or a built Storybook does. Its pages ask nobody who they
   * are, and nothing in it is ever paid.
   * @default false
   */
  allowInProduction?: boolean | undefined
}

/** How far {@link Sandbox.advance} moves the clock; the parts add up. */
export interface SandboxDuration {
  days?: number | undefined
  hours?: number | undefined
  minutes?: number | undefined
}

/** One disturbance of API calls, used up after `times` matching calls. */
export interface SandboxFault {
  /** Path the call must contain (text) or match (pattern), without query. @default every path */
  match?: string | RegExp | undefined
  /** HTTP method the call must have. @default every method */
  method?: string | undefined
  /** HTTP status of the answer; without it and without `body` and `drop` the call is only delayed. */
  status?: number | undefined
  /** `error.code` of the answer. */
  code?: string | undefined
  /** `error.type` of the answer. @default what Stripe sends with that status */
  type?: string | undefined
  /** `error.param` of the answer. */
  param?: string | undefined
  /** How many matching calls it disturbs. @default 1 */
  times?: number | undefined
  /** Milliseconds the call waits first; an aborted `init.signal` ends the wait. @default 0 */
  delayMs?: number | undefined
  /** Raw answer in place of the error envelope, such as a proxy's HTML. */
  body?: string | undefined
  /** Breaks the connection: the transport rejects and nothing is executed. @default false */
  drop?: boolean | undefined
}

/** One API call as it reached the sandbox. */
export interface SandboxRequest {
  method: string
  /** Path without the query. */
  path: string
  /** Decoded form tree of body and query; every leaf is text, as on the wire. */
  params: Record<string, unknown>
  /** Request headers by lower-case name. */
  headers: Record<string, string>
  /** Status of the answer; 0 when the connection was dropped or the caller gave up. */
  status: number
  /** The `Idempotency-Key` header, which the SDK sends with every POST. */
  idempotencyKey: string | undefined
}

/** Ids of the prices in the seeded catalogue; monthly and in euro unless the name says otherwise. */
export interface SandboxPrices {
  starter: string
  pro: string
  business: string
  starterYearly: string
  proYearly: string
  businessYearly: string
  /** Extra storage, €5: the second item of a subscription. */
  storage: string
  /** API calls, €0.005 each, billed by usage at the end of the period. */
  metered: string
  /** Team seats, graduated: €9 each up to ten, €7 from the eleventh. */
  tiered: string
  /** Pro in yen, a currency without minor units: ¥4,800. */
  jpy: string
  /** Pro in Kuwaiti dinar, a currency with three decimals: 8.900. */
  kwd: string
}

/** An in-memory Stripe account. */
export interface Sandbox {
  /** A real SDK client over {@link Sandbox.fetch}: no retries, no telemetry. */
  stripe: Stripe
  /** Serves the API; hand it to `Stripe.createFetchHttpClient` for a client of one's own. */
  fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>
  /** Serves the pages that stand in for the hosted portal, checkout, invoice and the bank's authentication. */
  pages: (request: Request) => Promise<Response>
  /** The sandbox's time in milliseconds since 1970; it moves only by {@link Sandbox.advance}. */
  now: () => number
  /** Moves the clock and lets what falls due happen: renewals, retries, trials and pauses ending, cancellations. */
  advance: (duration: SandboxDuration) => void
  /** Makes a fresh customer in the named state; every call makes another. */
  seed: (scenario: ScenarioName) => { customer: string }
  prices: SandboxPrices
  /** What has happened since the customers were seeded, newest first; the same list as `GET /v1/events`. */
  readonly events: readonly SandboxEvent[]
  /**
   * Makes the signed request that Stripe would send for an event, or for the newest event of a type.
   * @throws {Error} when nothing of that type has happened
   */
  webhook: (event: SandboxEvent | string, options: SandboxWebhookOptions) => Promise<Request>
  /** Disturbs coming API calls; several faults apply in the order given. */
  fail: (fault: SandboxFault) => void
  /** Milliseconds added to every API call. @default 0 */
  latency: number
  /** Log of the API calls since the start or the last {@link Sandbox.reset}, oldest first; the last 10,000 of them. */
  readonly requests: readonly SandboxRequest[]
  /** Forgets everything but the catalogue, and sets the clock back. */
  reset: () => void
}
