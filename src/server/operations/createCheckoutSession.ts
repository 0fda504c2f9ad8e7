import { CreateCheckoutSessionSchema } from '../../contract/index.js'
import { priceOnSale } from '../stripe/catalog.js'
import { BillingProblem } from '../http/problem.js'
import { chooseReturnUrl } from '../http/returnUrl.js'
import { defineRoute } from '../route.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'
import { toLink } from '../http/toLink.js'

export const createCheckoutSession = defineRoute(CreateCheckoutSessionSchema, async (call, input) => {
  const { settings, catalog } = call
  const returnUrl = chooseReturnUrl(input.returnUrl, settings)
  const plan = settings.plans.find(({ key }) => key === input.plan)
  if (plan === undefined) throw new BillingProblem('plan_not_allowed')
  const price = await priceOnSale(catalog, plan)

  const account = await call.ensureAccount()
  const subscriptions = settings.allowSeveralSubscriptions ? [] : await account.stripe.subscriptions()
  if (subscriptions.some((subscription) => toSubscriptionFacts(subscription).isLive)) {
    throw new BillingProblem('already_subscribed')
  }
  const isMetered = price.recurring?.usage_type === 'metered'
  const session = await account.stripe.createCheckoutSession({
    mode: 'subscription',
    line_items: [{ price: plan.price, ...(!isMetered && { quantity: input.quantity ?? 1 }) }],
    success_url: returnUrl,
    cancel_url: returnUrl,
  })
  return { body: toLink(session.url, settings.origins) }
})
