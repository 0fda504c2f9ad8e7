import { createWebhookHandler } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { createPostgresStore } from './postgresStore.js'
import type { Client } from './postgresStore.js'

export const createRoute = (pool: { connect: () => Promise<Client> }, stripe: Stripe, secret: string) =>
  createWebhookHandler({
    stripe,
    secret, // of this endpoint, whsec_…: not the API key
    store: createPostgresStore(pool),
    plans: { pro: 'price_pro_monthly' },
    on: {
      async subscriptionChanged({ customerId, subscription, tx }) {
        const granted = ['active', 'trialing', 'trial_without_method', 'canceling', 'scheduled_change']
        await tx.query('update teams set plan = $2 where stripe_customer_id = $1', [
          customerId,
          granted.includes(subscription.lifecycle) ? subscription.plan : null,
        ])
      },
      async invoiceFailed({ customerId, tx }) {
        // Slow work is written down here, in the same transaction, and done after the answer.
        await tx.query('insert into jobs (kind, customer) values ($1, $2)', ['payment_failed_mail', customerId])
      },
    },
  })
