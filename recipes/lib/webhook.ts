import { createMemoryWebhookStore, createWebhookHandler } from 'react-billing-portal/server'
import { options } from './billing.ts'
import { users } from './session.ts'
import { stripe } from './stripe.ts'

/** Where a subscription stands while its plan is someone's. How patient to be with `past_due` is yours to say. */
const granted = new Set(['active', 'trialing', 'trial_without_method', 'canceling', 'scheduled_change'])

export const webhook = createWebhookHandler({
  stripe,
  secret: process.env.STRIPE_WEBHOOK_SECRET ?? '',
  plans: options.plans,
  // Enough here, for writing the plan down twice does no harm. Where an effect must happen once, use your database.
  store: createMemoryWebhookStore(),
  on: {
    subscriptionChanged: ({ customerId, subscription: { ref, plan, lifecycle } }) => {
      for (const { stripeCustomerId, plans } of users.values()) {
        if (stripeCustomerId !== customerId) continue
        // Kept by subscription: the end of an old one, told late, must not take the plan of a newer one.
        if (plan !== null && granted.has(lifecycle)) plans.set(ref, plan)
        else plans.delete(ref)
      }
    },
  },
})
