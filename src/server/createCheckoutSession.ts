import { CreateCheckoutSessionSchema } from '../contract/index.js'
import { isOnSale } from './catalog.js'
import { BillingProblem } from './problem.js'
import { chooseReturnUrl } from './returnUrl.js'
import { defineRoute } from './route.js'
import { isMissing } from './stripeErrors.js'
import { toSubscriptionFacts } from './subscriptionFacts.js'
import { toLink } from './toLink.js'

export const createCheckoutSession = defineRoute(CreateCheckoutSessionSchema, async (call, input) => {
  const { settings, catalog } = call
  const returnUrl = chooseReturnUrl(input.returnUrl, settings)
  const plan = settings.plans.find(({ key }) => key === input.plan)
  if (plan === undefined) throw new BillingProblem('plan_not_allowed')
  const price = await catalog.price(plan.price).catch((cause: unknown) => {
    throw isMissing(cause) ? new BillingProblem('misconfigured', { cause }) : cause
  })
  if (!isOnSale(price)) {
    throw new BillingProblem('invalid_request', { detail: 'The price of this plan is archived or does not recur.' })
  }

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
