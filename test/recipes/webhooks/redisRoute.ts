import type { Redis } from 'ioredis'
import { createWebhookHandler } from 'react-billing-portal/server'
import Stripe from 'stripe'
import { grantedPlan } from './grantedPlan.js'
import { createRedisStore } from './redisStore.js'

export const createRedisRoute = (redis: Redis, stripe: Stripe, secret: string) =>
  createWebhookHandler({
    stripe,
    secret,
    store: createRedisStore(redis),
    plans: { pro: 'price_pro_monthly', business: 'price_business_monthly' },
    on: {
      async subscriptionChanged({ customerId, subscription }) {
        // By subscription here too: `hvals` gives the plans that a customer has.
        const key = `billing:plans:${customerId}`
        const plan = grantedPlan(subscription)
        if (plan === null) await redis.hdel(key, subscription.ref)
        else await redis.hset(key, subscription.ref, plan)
      },
    },
  })
