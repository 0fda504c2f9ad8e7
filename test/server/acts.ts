import type { Sandbox, ScenarioName } from 'react-billing-portal/sandbox'
import type { BillingHandlerOptions } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { operations } from '../../src/contract/index.js'
import type { Operation, Problem, Subscription } from '../../src/contract/index.js'
import { setUp } from './setUp.js'

type Features = Stripe.BillingPortal.ConfigurationUpdateParams.Features

/** Changes what the sandbox's portal lets people do. */
export async function configure({ stripe }: Sandbox, features: Features): Promise<void> {
  const { data } = await stripe.billingPortal.configurations.list({ is_default: true, limit: 1 })
  await stripe.billingPortal.configurations.update(data[0]?.id ?? '', { features })
}

/** An answer to an act: its status and what it says. */
export interface Acted<Body> {
  status: number
  body: Body
}

/** The endpoint over a sandbox, with the acts of a person who looks at the dashboard. */
export async function setUpActs(
  scenario: ScenarioName,
  { features, ...options }: Partial<BillingHandlerOptions> & { features?: Features } = {},
) {
  const made = setUp(scenario, options)
  const { sandbox, customer, post, billing } = made
  if (features !== undefined) await configure(sandbox, features)
  const { subscriptions } = await billing()
  const ref = subscriptions[0]?.ref ?? ''
  const before = sandbox.requests.length
  const send = async <Body>(path: string, body: object, key: string): Promise<Acted<Body>> => {
    return actedOf<Body>(await post(path, body, { 'Idempotency-Key': key }))
  }
  return {
    ...made,
    ref,
    shown: subscriptions[0],
    /** Asks for an act on the first subscription; with a new key each time, as a new click has. */
    act: <Body = Subscription>(operation: Operation, body: object = {}, key: string = crypto.randomUUID()) =>
      send<Body>(operations[operation].path.replace(':ref', ref), body, key),
    send,
    /** How Stripe has the subscriptions. */
    atStripe: async () => (await sandbox.stripe.subscriptions.list({ customer, status: 'all' })).data,
    /** The writes that reached Stripe since the dashboard was read, each as its path and what it asks for. */
    writes: () =>
      sandbox.requests
        .slice(before)
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/create_preview'))
        .map(({ method, path, params }) => {
          const { expand: _, ...asked } = params
          return [method, path.replaceAll(/\/(sub|in|sub_sched)_\w+/g, '/:id'), asked] as const
        }),
  }
}

/** What a response says of an act. */
export const actedOf = async <Body>(response: Response): Promise<Acted<Body>> => ({
  status: response.status,
  body: (await response.json()) as Body,
})

/** Status and code of a refusal. */
export const codeOf = ({ status, body }: Acted<unknown>) => [status, (body as Problem).code] as const

/** The subscription that came with a refusal. */
export const currentOf = ({ body }: Acted<unknown>) => (body as Problem).current
