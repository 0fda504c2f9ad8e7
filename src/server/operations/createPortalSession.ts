import type Stripe from 'stripe'
import { CreatePortalSessionSchema } from '../../contract/index.js'
import type { PortalFlow, PortalFlowType } from '../../contract/index.js'
import { portalFlowsOf, sellsPrice } from '../mapping/capabilities.js'
import { priceOnSale } from '../stripe/catalog.js'
import { flowsOf } from '../mapping/flows.js'
import { idOf } from '../stripe/ids.js'
import type { PlanSetting } from '../options.js'
import { toPortalLocale } from './portalLocale.js'
import { checkQuantity } from './readPlanChange.js'
import { BillingProblem } from '../http/problem.js'
import { chooseReturnUrl } from '../http/returnUrl.js'
import { defineRoute, requireAccount } from '../route.js'
import type { Account, Call } from '../route.js'
import { checkVisit } from '../visits.js'
import { isMissing, toStripeFault } from '../stripe/stripeErrors.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'
import { findPlan } from './findPlan.js'
import { toLink } from '../http/toLink.js'
import { updateRulesOf } from '../mapping/updateRules.js'

type FlowData = Stripe.BillingPortal.SessionCreateParams.FlowData

export const createPortalSession = defineRoute(CreatePortalSessionSchema, async (call, { flow, returnUrl, locale }) => {
  const { settings } = call
  const account = requireAccount(call)
  const return_url = chooseReturnUrl(returnUrl, settings)
  await checkVisit(call, flow?.type)
  const flow_data = flow === undefined ? undefined : await toFlowData(call, account, flow, return_url)
  const session = await account.stripe
    .createPortalSession({
      return_url,
      ...(settings.configuration !== null && { configuration: settings.configuration }),
      ...(locale !== undefined && { locale: toPortalLocale(locale) }),
      ...(flow_data !== undefined && { flow_data }),
    })
    .catch((cause: unknown) => {
      throw toPortalProblem(cause)
    })
  return { body: toLink(session.url, settings.origins) }
})

/** Everything that can be known to fail is refused here, before Stripe is asked to make anything. */
async function toFlowData(call: Call, account: Account, flow: PortalFlow, returnUrl: string): Promise<FlowData> {
  const { type } = flow
  const plan = readPlan(flow, call.settings.plans)
  const id = flow.subscription === undefined ? null : await account.refs.open('subscription', flow.subscription)
  const configuration = await call.catalog.portalConfiguration(call.report)
  if (configuration === null) throw new BillingProblem('portal_not_configured')
  if (!portalFlowsOf(configuration).includes(type))
    throw closed(`The portal configuration does not have \`${type}\` on: switch its feature on in Stripe’s dashboard.`)
  const isSold = plan === null || sellsPrice(configuration, plan.price)
  if (!isSold) throw closed('The portal does not offer this plan: add its price to the portal configuration.')

  const after_completion = { type: 'redirect', redirect: { return_url: returnUrl } } as const
  if (type === 'payment_method_update' || type === 'customer_update') return { type, after_completion }
  const subscription = await readSubscription(account, id, type)
  const target = { subscription: subscription.id }
  if (type !== 'subscription_update_confirm') return { type, after_completion, [type]: target }
  const [item] = subscription.items.data
  if (item === undefined || plan === null) {
    throw new BillingProblem('conflict', { detail: 'The subscription has no item that could be changed.' })
  }
  const price = await priceOnSale(call.catalog, plan)
  const { currency, currency_options } = price
  const isSameCurrency = currency === subscription.currency || currency_options?.[subscription.currency] !== undefined
  if (!isSameCurrency) throw refused('The price of this plan is in another currency than the subscription.')
  const quantity = flow.quantity ?? item.quantity
  checkQuantity(quantity ?? null, price, item, updateRulesOf(configuration, call.settings))
  return {
    type,
    after_completion,
    subscription_update_confirm: {
      ...target,
      items: [{ id: item.id, price: plan.price, ...(quantity !== undefined && { quantity }) }],
      ...(flow.promotionCode !== undefined && {
        discounts: [{ promotion_code: await findPromotionCode(account, flow.promotionCode) }],
      }),
    },
  }
}

function readPlan(
  { type, plan, quantity, promotionCode }: PortalFlow,
  plans: readonly PlanSetting[],
): PlanSetting | null {
  const isConfirm = type === 'subscription_update_confirm'
  if (!isConfirm && [plan, quantity, promotionCode].some((field) => field !== undefined)) {
    throw refused('`plan`, `quantity` and `promotionCode` belong to `subscription_update_confirm` only.')
  }
  if (!isConfirm) return null
  if (plan === undefined) throw refused('`flow.plan` is missing.')
  return findPlan(plans, plan)
}

/** The subscription named, or the only one that lives: never a guess among several. */
async function readSubscription(
  account: Account,
  id: string | null,
  type: PortalFlowType,
): Promise<Stripe.Subscription> {
  const candidates = id === null ? await account.stripe.subscriptions() : [await account.stripe.subscription(id)]
  const [only, ...others] =
    id === null ? candidates.filter((subscription) => toSubscriptionFacts(subscription).isLive) : candidates
  if (others.length > 0) throw refused('There are several subscriptions: name one in `flow.subscription`.')
  if (only === undefined || !flowsOf(toSubscriptionFacts(only), [type]).includes(type)) {
    throw closed(
      'There is no live subscription, or as it stands it does not allow this: offer the `flows` that it names only.',
    )
  }
  return only
}

/** Several customers can have a code of their own with the same text. */
async function findPromotionCode({ stripe, customer: own }: Account, code: string): Promise<string> {
  const found = (await stripe.promotionCodes(code)).find(({ customer }) => (idOf(customer) ?? own) === own)
  if (found === undefined) throw refused('`flow.promotionCode` is not a code that can be used.')
  return found.id
}

const refused = (detail: string) => new BillingProblem('invalid_request', { detail })
const closed = (detail: string, cause?: unknown) => new BillingProblem('flow_not_enabled', { detail, cause })

/** What Stripe refuses about a portal, by what it is about; its words are read only where it gives no code. */
function toPortalProblem(cause: unknown): unknown {
  const fault = toStripeFault(cause)
  if (fault?.type !== 'StripeInvalidRequestError') return cause
  const isUnconfigured = /no configuration provided/i.test(fault.message) || isMissing(cause, /^configuration$/)
  if (isUnconfigured) return new BillingProblem('portal_not_configured', { cause })
  return fault.param?.startsWith('flow_data') === true
    ? closed('Stripe does not open this flow as things stand; the endpoint’s log has its reason.', cause)
    : cause
}
