import { createSandbox } from 'react-billing-portal/sandbox'
import type { ScenarioName } from 'react-billing-portal/sandbox'
import { createBillingHandler } from 'react-billing-portal/server'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import { IDEMPOTENCY_HEADER, operations } from '../../src/contract/index.js'
import type { Billing, CustomerDetails, Operation, PaymentMethods } from '../../src/contract/index.js'

/** What is said with a request besides its path's `ref`. */
interface Said {
  /** Values of the path's other `:names`. */
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object
}

/** A request as it was sent, and what the endpoint answered. */
export interface Exchange {
  operation: Operation
  params: Record<string, string>
  query: Record<string, string>
  /** Null where none was sent. */
  body: unknown
  status: number
  answer: unknown
}

export const ORIGIN = 'https://app.example.com'
export const ACT_KEY = 'example-act-0001'
export const SECRET = 'the secret that the examples were sealed with'

/**
 * The endpoint over an account in memory, whose clock stands still, that holds one customer in the named state: the same
 * requests have the same answers each time.
 */
export function mount(scenario: ScenarioName, options: Partial<BillingHandlerOptions> = {}) {
  const sandbox = createSandbox()
  const { stripe, prices } = sandbox
  const { customer } = sandbox.seed(scenario)
  const handler = createBillingHandler({
    stripe,
    origin: ORIGIN,
    secret: SECRET,
    publishableKey: 'pk_test_example',
    plans: { starter: prices.starter, pro: prices.pro, business: prices.business },
    customer: () => customer,
    now: sandbox.now,
    ...options,
  })

  async function ask(operation: Operation, { params: given = {}, query = {}, body }: Said = {}): Promise<Exchange> {
    const { method, path } = operations[operation]
    const params = { ...(path.includes(':ref') && { ref: await refFor(path) }), ...given }
    const filled = Object.entries(params).reduce<string>((text, [name, value]) => text.replace(`:${name}`, value), path)
    const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`
    const json = { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }) }
    const response = await handler(
      new Request(`${ORIGIN}/api/billing${filled.replace(/^\/$/, '')}${search}`, {
        method,
        headers: { ...json, ...(method !== 'GET' && { Origin: ORIGIN, [IDEMPOTENCY_HEADER]: ACT_KEY }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    const answer = withoutRequestId(await response.json())
    return { operation, params, query, body: body ?? null, status: response.status, answer }
  }

  /** Of what a path is about: the first, which is the newest; of payment methods the last, which nothing is charged with. */
  async function refFor(path: string): Promise<string> {
    const read = async <Answer>(operation: Operation) => (await ask(operation)).answer as Answer
    const find: Record<string, () => Promise<{ ref: string } | undefined>> = {
      subscriptions: async () => (await read<Billing>('getBilling')).subscriptions[0],
      invoices: async () => (await read<Billing>('getBilling')).invoices.data[0],
      'payment-methods': async () => (await read<PaymentMethods>('listPaymentMethods')).data.at(-1),
      'tax-ids': async () => (await read<CustomerDetails>('getCustomer')).taxIds[0],
    }
    const found = await find[path.split('/')[1] ?? '']?.()
    if (found === undefined) throw new Error(`scripts/examples: ${scenario} has nothing that ${path} could be about.`)
    return found.ref
  }

  /** Saves a test method of Stripe's with the customer. */
  async function save(token: string): Promise<string> {
    return (await stripe.paymentMethods.attach(token, { customer })).id
  }

  return {
    ask,
    save,
    /** Makes a test method of Stripe's the customer's default. */
    async charge(token: string) {
      await stripe.customers.update(customer, { invoice_settings: { default_payment_method: await save(token) } })
    },
    /** What Stripe.js does in the page. */
    async confirm(clientSecret: string) {
      const [intent = ''] = clientSecret.split('_secret_')
      await stripe.setupIntents.confirm(intent, { payment_method: 'pm_card_amex', return_url: `${ORIGIN}/billing` })
    },
  }
}

const NOBODY = '00000000-0000-4000-8000-000000000000'

/** The one thing that is new with each request. */
function withoutRequestId(answer: unknown): unknown {
  const isProblem = typeof answer === 'object' && answer !== null && 'requestId' in answer
  return isProblem ? { ...answer, requestId: NOBODY } : answer
}
