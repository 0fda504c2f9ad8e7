import { createWebhookHandler } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { grantedPlan } from './grantedPlan.js'
import { createPostgresStore } from './postgresStore.js'
import type { Client } from './postgresStore.js'

export const createRoute = (pool: { connect: () => Promise<Client> }, stripe: Stripe, secret: string) =>
  createWebhookHandler({
    stripe,
    secret, // of this endpoint, whsec_…: not the API key
    store: createPostgresStore(pool),
    plans: { pro: 'price_pro_monthly', business: 'price_business_monthly' },
    on: {
      async subscriptionChanged({ customerId, subscription, tx }) {
        // Kept by subscription: the end of an old one, told late, must not take the plan of a newer one.
        const plan = grantedPlan(subscription)
        if (plan === null) {
          await tx.query('delete from granted_plans where subscription = $1', [subscription.ref])
        } else {
          await tx.query(
            `insert into granted_plans (subscription, customer, plan) values ($1, $2, $3)
             on conflict (subscription) do update set plan = excluded.plan`,
            [subscription.ref, customerId, plan],
          )
        }
      },
      async invoiceFailed({ customerId, tx }) {
        // Slow work is written down here, in the same transaction, and done after the answer.
        await tx.query('insert into jobs (kind, customer) values ($1, $2)', ['payment_failed_mail', customerId])
      },
    },
  })
