import { configurePortal } from 'react-billing-portal/server'
import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'

import { accountOf } from './account.js'
import { type Judge, startJudge } from './judge.js'
import { count, leavesOf, mutationsOf, newScore, report, shallow, verdict, wholesOf } from './mutations.js'
import type { Asked, Exception } from './mutations.js'
import { publishedParameters } from './parameters.js'

type Update = Stripe.BillingPortal.ConfigurationUpdateParams

const exceptions: Exception[] = [
  ...shallow,
  [
    'which prorations go with which way of cancelling no schema says',
    ({ param }) => param === 'features[subscription_cancel][proration_behavior]',
  ],
  [
    'the judge only warns where people may change plan and there is none to change to',
    ({ code, param }) => code === 'parameter_missing' && param === 'features[subscription_update][products]',
  ],
]

const features = {
  customer_update: { enabled: true, allowed_updates: ['email', 'name'] },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true, payment_method_configuration: 'pmc_1' },
  subscription_cancel: {
    enabled: true,
    mode: 'immediately',
    proration_behavior: 'create_prorations',
    cancellation_reason: { enabled: true, options: ['unused', 'other'], feedback_options: ['bfo_1'] },
  },
  subscription_pause: {
    enabled: true,
    duration: { type: 'interval_options', interval_options: [{ interval: 'month', interval_count: 2 }] },
  },
  subscription_update: {
    enabled: true,
    default_allowed_updates: ['price', 'quantity'],
    products: [
      {
        product: 'prod_pro',
        prices: ['price_pro_monthly', 'price_pro_yearly'],
        adjustable_quantity: { enabled: true, minimum: 1, maximum: 10 },
      },
    ],
    proration_behavior: 'always_invoice',
    billing_cycle_anchor: 'unchanged',
    schedule_at_period_end: { conditions: [{ type: 'shortening_interval' }] },
    trial_update_behavior: 'end_trial',
  },
} satisfies Update['features']

/** All that a configuration may say of itself. */
const whole = {
  business_profile: {
    headline: 'Northwind Studio',
    privacy_policy_url: 'https://northwind.example/privacy',
    terms_of_service_url: 'https://northwind.example/terms',
  },
  default_return_url: 'https://northwind.example/billing',
  features,
  login_page: { enabled: true },
  metadata: { team: '7' },
  name: 'Northwind',
} satisfies Update

/** An account with a configuration of its own beside the default one. */
async function fresh(): Promise<Sandbox> {
  const sandbox = createSandbox()
  await sandbox.stripe.billingPortal.configurations.create({ features: { invoice_history: { enabled: true } } })
  return sandbox
}

/** What is asked while a configuration is made and changed, in every particular and as `configurePortal` does it. */
async function recordAsked(): Promise<Asked[]> {
  const { prices, requests, stripe } = await fresh()
  const { length } = requests
  const { id } = await stripe.billingPortal.configurations.create(whole)
  await stripe.billingPortal.configurations.update(id, { ...whole, active: false })
  const { starter, pro, business } = prices
  await configurePortal({ stripe, plans: { starter, pro, business }, subscriptionPause: true })
  return (
    requests
      .slice(length)
      .filter(({ method }) => method === 'POST')
      // What the judge has nothing of, it lets nobody expand: that depends on its answer, and not on what is asked.
      .map(({ method, params: { expand: _, ...params }, path }) => ({ method, path, leaves: leavesOf(params) }))
  )
}

let judge: Judge
let url: string
beforeAll(async () => {
  ;({ judge, url } = await startJudge({ strictIds: true }))
})
afterAll(() => judge.close())

test('the requests that are mutated name every parameter that a portal configuration has', async () => {
  const [create, update] = await recordAsked()
  for (const asked of [create, update]) {
    const named = new Set(asked?.leaves.flatMap(([name]) => [name, ...wholesOf(name)]))
    const { leaves } = publishedParameters(judge, asked?.method ?? '', asked?.path ?? '')
    expect(leaves.map(([name]) => name).filter((name) => !named.has(name) && name !== 'expand[0]')).toEqual([])
  }
})

test(
  'the sandbox and the judge accept and refuse the same mutations of what makes and changes a portal configuration',
  { timeout: 300_000 },
  async () => {
    const score = newScore()
    const account = await accountOf(await fresh(), [])
    const [{ id } = { id: '' }] = account.filter(({ object }) => object === 'billing_portal.configuration')
    const askBoth = async (request: Asked) => {
      judge.seed(account)
      const { fetch: ask } = await fresh()
      return [await verdict(ask, 'https://api.stripe.com', request), await verdict(fetch, url, request)] as const
    }
    for (const recorded of await recordAsked()) {
      // In a fresh account only the one that it begins with can be changed.
      const asked = { ...recorded, path: recorded.path.replace(/bpc_\w+$/, id) }
      expect((await askBoth(asked)).map(({ accepts }) => accepts)).toEqual([true, true])
      for (const mutation of mutationsOf(asked)) count(score, mutation, await askBoth(mutation), exceptions)
    }
    report('configurations', score)
    expect([...score.disagreed].slice(0, 60)).toEqual([])
    expect(score.refused).toBeGreaterThan(score.made / 2)
  },
)
