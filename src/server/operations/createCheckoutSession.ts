import { CreateCheckoutSessionSchema } from '../../contract/index.js'
import { priceOnSale } from '../stripe/catalog.js'
import { BillingProblem } from '../http/problem.js'
import { chooseReturnUrl } from '../http/returnUrl.js'
import { defineRoute } from '../route.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'
import { findPlan } from './findPlan.js'
import { toCheckoutLocale } from './portalLocale.js'
import { updateRulesOf } from '../mapping/updateRules.js'
import { toLink } from '../http/toLink.js'

export const createCheckoutSession = defineRoute(CreateCheckoutSessionSchema, async (call, input) => {
  const { settings, catalog } = call
  const returnUrl = chooseReturnUrl(input.returnUrl, settings)
  const plan = findPlan(settings.plans, input.plan)
  const [price, configuration] = await Promise.all([
    priceOnSale(catalog, plan),
    catalog.portalConfiguration(call.report),
  ])
  const isMetered = price.recurring?.usage_type === 'metered'
  const { minimum, maximum } = updateRulesOf(configuration, settings).limitsOf(price.id) ?? {
    minimum: 1,
    maximum: null,
  }
  const quantity = input.quantity ?? minimum
  if (!isMetered && (quantity < minimum || (maximum !== null && quantity > maximum))) {
    throw new BillingProblem('invalid_request', { detail: '`quantity` is not within what the plan is sold in.' })
  }

  const account = await call.ensureAccount()
  const subscriptions = settings.allowSeveralSubscriptions ? [] : await account.stripe.subscriptions()
  if (subscriptions.some((subscription) => toSubscriptionFacts(subscription).isLive)) {
    throw new BillingProblem('already_subscribed', {
      detail:
        'The customer has a live subscription: change its plan with `changePlan`, or set `allowSeveralSubscriptions`.',
    })
  }
  const session = await account.stripe.createCheckoutSession({
    mode: 'subscription',
    line_items: [{ price: plan.price, ...(!isMetered && { quantity }) }],
    success_url: returnUrl,
    cancel_url: returnUrl,
    ...(input.locale !== undefined && { locale: toCheckoutLocale(input.locale) }),
  })
  return { body: toLink(session.url, settings.origins) }
})
