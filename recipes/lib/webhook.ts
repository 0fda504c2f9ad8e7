import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import { options } from './billing.ts'
import { users } from './session.ts'
import { stripe } from './stripe.ts'

export const webhook = createWebhookHandler({
  stripe,
  secret: process.env.STRIPE_WEBHOOK_SECRET ?? '',
  plans: options.plans,
  // Enough here, for writing the plan down twice does no harm. Where an effect must happen once, use your database.
  store: createMemoryWebhookStore(),
  on: {
    subscriptionChanged: ({ customerId, subscription }) => {
      for (const user of users.values()) if (user.stripeCustomerId === customerId) user.plan = subscription.plan
    },
  },
})
