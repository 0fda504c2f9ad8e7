import type Stripe from 'stripe'
import { createSandbox } from 'react-billing-portal/sandbox'
import { operations, portalFlows } from '../../src/contract/index.js'
import type { Operation } from '../../src/contract/index.js'
import { portalFlowsOf } from '../../src/server/mapping/capabilities.js'
import { readOptions } from '../../src/server/options.js'
import { followedBy, isSwitchedOn } from '../../src/server/permissions.js'
import { mount } from '../examples/mount.js'
import { code, codes, table } from './markdown.js'

type Features = Stripe.BillingPortal.Configuration['features']

/** What each feature of the portal configuration has on when it is the only one. */
export async function featureTable(): Promise<string> {
  const { data } = await createSandbox().stripe.billingPortal.configurations.list({ is_default: true, limit: 1 })
  const [configuration] = data
  if (configuration === undefined) throw new Error('The sandbox has no portal configuration: give it one.')
  const { features } = configuration
  const off: Features = {
    ...features,
    customer_update: { ...features.customer_update, enabled: false },
    payment_method_update: { ...features.payment_method_update, enabled: false },
    subscription_cancel: { ...features.subscription_cancel, enabled: false },
    subscription_pause: { ...features.subscription_pause, enabled: false },
    subscription_update: { ...features.subscription_update, enabled: false },
  }
  const customer = (allowed_updates: Features['customer_update']['allowed_updates']) => ({
    customer_update: { enabled: true, allowed_updates },
  })
  const update = (default_allowed_updates: Features['subscription_update']['default_allowed_updates']) => ({
    subscription_update: { ...features.subscription_update, enabled: true, default_allowed_updates },
  })
  const pause = (type: Features['subscription_pause']['duration']['type']) => ({
    subscription_pause: {
      ...features.subscription_pause,
      enabled: true,
      duration: { ...features.subscription_pause.duration, type },
    },
  })
  const alone: Record<string, Partial<Features>> = {
    '`payment_method_update`': { payment_method_update: { ...features.payment_method_update, enabled: true } },
    '`customer_update` of `name`, `email`, `phone` or `address`': customer(['email']),
    '`customer_update` of `tax_id`': customer(['tax_id']),
    '`subscription_cancel`': { subscription_cancel: { ...features.subscription_cancel, enabled: true } },
    '`subscription_pause` for good': pause('indefinite'),
    '`subscription_pause` until a day that is chosen': pause('variable'),
    '`subscription_update` of `price`': update(['price']),
    '`subscription_update` of `quantity`': update(['quantity']),
  }
  return table(
    ['feature', 'operations', 'flows'],
    Object.entries(alone).map(([name, on]) => {
      const only: Features = { ...off, ...on }
      return [name, codes(followedBy(only)), codes(portalFlowsOf({ ...configuration, active: true, features: only }))]
    }),
  )
}

const all = Object.keys(operations) as Operation[]

/** What the host's word for one operation switches on besides it, where the portal configuration has nothing on. */
export function leaderTable(): string {
  const { stripe, prices } = createSandbox()
  const onBy = (words: Partial<Record<Operation, boolean>>) => {
    const settings = readOptions({
      stripe,
      origin: 'https://app.example.com',
      secret: 'a secret that nothing is sealed with',
      publishableKey: 'pk_test_example',
      plans: { pro: prices.pro },
      customer: () => null,
      operations: words,
    })
    return all.filter((operation) => isSwitchedOn(operation, null, settings))
  }
  const always = onBy({})
  return table(
    ['operation', 'brings'],
    all.flatMap((leader) => {
      const led = onBy({ [leader]: true }).filter((operation) => operation !== leader && !always.includes(operation))
      return led.length === 0 ? [] : [[code(leader), codes(led)]]
    }),
  )
}

/** What the host is asked before it sends a person to a page of the portal. */
export async function visitTable(): Promise<string> {
  const rows = [null, ...portalFlows].map(async (type) => {
    const asked = new Set<Operation>()
    const page = mount('active', {
      authorize({ operation }) {
        asked.add(operation)
        return true
      },
    })
    const flow = type === null ? {} : { flow: { type, ...(confirms(type) && { plan: 'business' }) } }
    await page.ask('createPortalSession', { body: flow })
    asked.delete('createPortalSession')
    return [type === null ? 'the home page' : code(type), codes([...asked])]
  })
  return table(['page', 'needs'], await Promise.all(rows))
}

const confirms = (type: string) => type === 'subscription_update_confirm'
