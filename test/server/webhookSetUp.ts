import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import type { WebhookContext, WebhookHandlerOptions, WebhookIgnored } from 'react-billing-portal/server'
import Stripe from 'stripe'

const WEBHOOK_URL = 'https://app.example.com/api/billing/webhook'
export const WEBHOOK_SECRET = 'whsec_for_the_tests_of_this_package'
/** The sandbox's "now", in seconds. */
export const NOW = Date.parse('2026-11-12T09:00:00Z') / 1000

const signer = new Stripe('sk_test_signer', { telemetry: false })

/** How an event is signed and sent; what is left out is as Stripe does it. */
export interface Sending {
  secret?: string
  /** Seconds. */
  timestamp?: number
  /** In place of the signature made for the payload. */
  signature?: string | null
  method?: string
  headers?: Record<string, string>
  body?: BodyInit
}

/** What Stripe writes into `Stripe-Signature`. */
export const signatureOf = (payload: string, { secret = WEBHOOK_SECRET, timestamp = NOW }: Sending = {}) =>
  signer.webhooks.generateTestHeaderStringAsync({ payload, secret, timestamp })

/** A delivery as Stripe sends it. */
export async function delivery(event: unknown, sending: Sending = {}): Promise<Request> {
  const payload = typeof event === 'string' ? event : JSON.stringify(event)
  const signature = sending.signature === undefined ? await signatureOf(payload, sending) : sending.signature
  const { method = 'POST', body = payload, headers = {} } = sending
  return new Request(WEBHOOK_URL, {
    method,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(signature !== null && { 'Stripe-Signature': signature }),
      ...headers,
    },
    ...(method !== 'GET' && { body }),
    // Node wants to be told of a body that is a stream.
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
}

let events = 0

/** An event as Stripe makes it. */
export function eventOf(type: string, object: object, over: Record<string, unknown> = {}) {
  const { previous, ...rest } = over
  return {
    id: `evt_${++events}`,
    object: 'event',
    api_version: '2026-10-28.endive',
    created: NOW - 2,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    data: { object, ...(previous !== undefined && { previous_attributes: previous }) },
    ...rest,
  }
}

/** A webhook over a sandbox that holds one customer in the named state; `told` is what the callbacks were called with. */
export function setUpWebhook(scenario: ScenarioName, options: Partial<WebhookHandlerOptions<null>> = {}) {
  const sandbox = createSandbox()
  const { customer } = sandbox.seed(scenario)
  const before = sandbox.requests.length
  const errors: { error: unknown; context: WebhookContext }[] = []
  const ignored: WebhookIgnored[] = []
  const told: [name: string, change: Record<string, unknown>][] = []
  const hear = (name: string) => (change: object) => void told.push([name, change as Record<string, unknown>])
  const handler = createWebhookHandler({
    stripe: sandbox.stripe,
    secret: WEBHOOK_SECRET,
    store: createMemoryWebhookStore(),
    now: sandbox.now,
    plans: { starter: sandbox.prices.starter, pro: sandbox.prices.pro, business: sandbox.prices.business },
    on: {
      checkoutCompleted: hear('checkoutCompleted'),
      subscriptionChanged: hear('subscriptionChanged'),
      paymentMethodChanged: hear('paymentMethodChanged'),
      customerChanged: hear('customerChanged'),
      invoicePaid: hear('invoicePaid'),
      invoiceFailed: hear('invoiceFailed'),
    },
    onError: (error, context) => errors.push({ error, context }),
    onIgnored: (reason) => ignored.push(reason),
    ...options,
  })
  return {
    sandbox,
    customer,
    handler,
    errors,
    ignored,
    told,
    calls: () => sandbox.requests.slice(before),
    subscription: async () => {
      const { data } = await sandbox.stripe.subscriptions.list({ customer, status: 'all' })
      if (data[0] === undefined) throw new Error(`${scenario} has no subscription`)
      return data[0]
    },
    send: async (event: unknown, sending?: Sending) => answerOf(await handler(await delivery(event, sending))),
  }
}

/** Status and body of an answer. */
export async function answerOf(response: Response): Promise<[status: number, body: Record<string, unknown>]> {
  return [response.status, (await response.json()) as Record<string, unknown>]
}
