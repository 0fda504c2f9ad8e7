import { createBillingHandler, type BillingHandler } from 'react-billing-portal/server'
import Stripe from 'stripe'

interface Env {
  STRIPE_SECRET_KEY: string
  BILLING_SECRET: string
  APP_ORIGIN: string
  SESSIONS: { get(token: string): Promise<string | null> }
}

const createBilling = (env: Env) =>
  createBillingHandler({
    stripe: new Stripe(env.STRIPE_SECRET_KEY),
    customer: (request) => {
      const [, token] = /(?:^|;\s*)session=(\w+)/.exec(request.headers.get('Cookie') ?? '') ?? []
      return token === undefined ? null : env.SESSIONS.get(token)
    },
    origin: env.APP_ORIGIN,
    secret: env.BILLING_SECRET,
    plans: { starter: 'price_starter_monthly', pro: 'price_pro_monthly', business: 'price_business_monthly' },
    returnUrl: '/billing',
  })

// Made once an isolate, for what it caches is the account's, and no one person's.
let billing: BillingHandler | undefined

export default {
  fetch(request: Request, env: Env): Promise<Response> | Response {
    billing ??= createBilling(env)
    return billing(request)
  },
}
