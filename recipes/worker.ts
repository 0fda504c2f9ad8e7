import { createBillingHandler, createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import Stripe from 'stripe'

interface Env {
  STRIPE_SECRET_KEY: string
  STRIPE_WEBHOOK_SECRET: string
  BILLING_SECRET: string
  APP_ORIGIN: string
  SESSIONS: { get(token: string): Promise<string | null> }
  /** By `cus_…/sub_…`: a customer's plans are all that begin with `cus_…/`. */
  PLANS: { put(key: string, plan: string): Promise<void>; delete(key: string): Promise<void> }
}

/** Where a subscription stands while its plan is someone's. How patient to be with `past_due` is yours to say. */
const granted = new Set(['active', 'trialing', 'trial_without_method', 'canceling', 'scheduled_change'])

function createHandlers(env: Env) {
  const stripe = new Stripe(env.STRIPE_SECRET_KEY)
  const plans = { starter: 'price_starter_monthly', pro: 'price_pro_monthly', business: 'price_business_monthly' }
  const billing = createBillingHandler({
    stripe,
    customer: (request) => {
      const [, token] = /(?:^|;\s*)session=(\w+)/.exec(request.headers.get('Cookie') ?? '') ?? []
      return token === undefined ? null : env.SESSIONS.get(token)
    },
    origin: env.APP_ORIGIN,
    secret: env.BILLING_SECRET,
    plans,
    returnUrl: '/billing',
  })
  const webhook = createWebhookHandler({
    stripe,
    secret: env.STRIPE_WEBHOOK_SECRET,
    plans,
    // Enough here, for writing the plan down twice does no harm; an isolate forgets, and there are many.
    store: createMemoryWebhookStore(),
    on: {
      subscriptionChanged: ({ customerId, subscription: { ref, plan, lifecycle } }) => {
        const key = `${customerId}/${ref}`
        return plan !== null && granted.has(lifecycle) ? env.PLANS.put(key, plan) : env.PLANS.delete(key)
      },
    },
  })
  return { billing, webhook }
}

// Made once an isolate: what the handlers keep is the account's, and no one person's.
let handlers: ReturnType<typeof createHandlers> | undefined

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    handlers ??= createHandlers(env)
    const isEvent = new URL(request.url).pathname === '/api/stripe/webhook'
    return isEvent ? handlers.webhook(request) : handlers.billing(request)
  },
}
