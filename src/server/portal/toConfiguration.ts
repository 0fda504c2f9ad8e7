import type Stripe from 'stripe'
import { cancellationReasons } from '../../contract/index.js'
import { invalid } from '../optionChecks.js'
import { MARKER } from './portalOptions.js'
import type { PortalSettings } from './portalOptions.js'
import type { PortalFeatures } from './portalFeatures.js'
import type { PortalPlan } from './readPortalPlans.js'

/** The whole of a configuration as the options want it. */
export type WantedConfiguration = Stripe.BillingPortal.ConfigurationUpdateParams &
  Required<Pick<Stripe.BillingPortal.ConfigurationUpdateParams, 'features'>>

type Features = NonNullable<Stripe.BillingPortal.ConfigurationUpdateParams['features']>
type Update = NonNullable<Features['subscription_update']>
type Details<Name extends keyof PortalFeatures> = Exclude<NonNullable<PortalFeatures[Name]>, boolean>

/** Products a configuration may offer. */
const MOST_PRODUCTS = 10

/** @throws {TypeError} where the plans do not fit into one configuration */
export function toConfiguration(
  { features: given, app }: PortalSettings,
  plans: readonly PortalPlan[],
): WantedConfiguration {
  const { businessProfile, defaultReturnUrl, loginPage, name, metadata } = given
  return {
    active: true,
    ...(name !== undefined && { name: name ?? '' }),
    ...(defaultReturnUrl !== undefined && { default_return_url: defaultReturnUrl ?? '' }),
    ...(loginPage !== undefined && { login_page: { enabled: loginPage } }),
    ...(businessProfile !== undefined && { business_profile: toProfile(businessProfile) }),
    metadata: { ...metadata, [MARKER]: app },
    features: {
      customer_update: feature(given.customerUpdate ?? true, ({ allowedUpdates }) => ({
        allowed_updates: allowedUpdates ?? ['name', 'email', 'address', 'phone', 'tax_id'],
      })),
      invoice_history: { enabled: given.invoiceHistory ?? true },
      payment_method_update: feature(given.paymentMethodUpdate ?? true, ({ paymentMethodConfiguration: chosen }) => ({
        ...(chosen !== undefined && { payment_method_configuration: chosen ?? '' }),
      })),
      subscription_cancel: feature(given.subscriptionCancel ?? true, toCancel),
      subscription_pause: feature(given.subscriptionPause ?? false, toPause),
      subscription_update: feature(given.subscriptionUpdate ?? true, (details) => toUpdate(details, plans)),
    },
  }
}

/** A feature that is off says nothing else. */
function feature<Given extends object, Params extends object>(
  given: boolean | Given,
  toParams: (details: Partial<Given>) => Params,
): { enabled: boolean } & Partial<Params> {
  if (given === false) return { enabled: false } as { enabled: boolean } & Partial<Params>
  return { enabled: true, ...toParams(given === true ? {} : given) }
}

function toProfile(profile: Details<'businessProfile'>) {
  const { headline, privacyPolicyUrl, termsOfServiceUrl } = profile
  return {
    ...(headline !== undefined && { headline: headline ?? '' }),
    ...(privacyPolicyUrl !== undefined && { privacy_policy_url: privacyPolicyUrl ?? '' }),
    ...(termsOfServiceUrl !== undefined && { terms_of_service_url: termsOfServiceUrl ?? '' }),
  }
}

function toCancel({ mode, prorationBehavior, reasons = true, feedbackOptions }: Details<'subscriptionCancel'>) {
  return {
    mode: mode ?? 'at_period_end',
    proration_behavior: prorationBehavior ?? 'none',
    cancellation_reason:
      reasons === false
        ? { enabled: false }
        : {
            enabled: true,
            options: reasons === true ? [...cancellationReasons] : reasons,
            ...(feedbackOptions !== undefined && { feedback_options: feedbackOptions }),
          },
  }
}

function toPause({ duration = [{ interval: 'month' }] }: Details<'subscriptionPause'>) {
  if (duration === 'indefinite') return { duration: { type: duration } }
  const interval_options = duration.map(({ interval, intervalCount = 1 }) => ({
    interval,
    interval_count: intervalCount,
  }))
  return { duration: { type: 'interval_options', interval_options } }
}

function toUpdate(details: Details<'subscriptionUpdate'>, plans: readonly PortalPlan[]): Omit<Update, 'enabled'> {
  const { quantities = {}, scheduleAtPeriodEnd = ['decreasing_item_amount', 'shortening_interval'] } = details
  const quantity = Object.keys(quantities).length > 0 ? (['quantity'] as const) : []
  return {
    default_allowed_updates: details.allowedUpdates ?? ['price', 'promotion_code', ...quantity],
    products: toProducts(plans, quantities),
    proration_behavior: details.prorationBehavior ?? 'always_invoice',
    billing_cycle_anchor: details.billingCycleAnchor ?? 'unchanged',
    schedule_at_period_end: { conditions: scheduleAtPeriodEnd.map((type) => ({ type })) },
    trial_update_behavior: details.trialUpdateBehavior ?? 'continue_trial',
  }
}

type Quantities = NonNullable<Details<'subscriptionUpdate'>['quantities']>

/** Plans by product, which is how the portal offers them. */
function toProducts(
  plans: readonly PortalPlan[],
  quantities: Quantities,
): NonNullable<Exclude<Update['products'], ''>> {
  const ofProduct = new Map<string, PortalPlan[]>()
  for (const plan of plans) {
    if (plan.price.recurring?.usage_type === 'metered') {
      invalid(
        'subscriptionUpdate.plans',
        `has '${plan.key}', which is billed by usage: no portal switches to it`,
        'name those that people may switch to',
      )
    }
    ofProduct.set(plan.product.id, [...(ofProduct.get(plan.product.id) ?? []), plan])
  }
  if (ofProduct.size > MOST_PRODUCTS) {
    invalid(
      'subscriptionUpdate.plans',
      `covers ${ofProduct.size} products, and a portal offers ${MOST_PRODUCTS}`,
      'name those that people may switch to',
    )
  }
  return [...ofProduct].map(([product, own]) => {
    refuseSameInterval(own)
    const [limits, ...others] = own.map(({ key }) => JSON.stringify(limitsOf(quantities[key])))
    if (others.some((other) => other !== limits)) {
      invalid(
        'subscriptionUpdate.quantities',
        `differs among ${own.map(({ key }) => key).join(', ')}, which are one product`,
        'give them the same limits',
      )
    }
    return {
      product,
      prices: own.map(({ price }) => price.id),
      adjustable_quantity: limitsOf(quantities[own[0]?.key ?? '']),
    }
  })
}

function limitsOf(limits: Quantities[string] | undefined) {
  if (limits === undefined) return { enabled: false }
  const { minimum = 1, maximum = null } = limits
  return { enabled: true, minimum, ...(maximum !== null && { maximum }) }
}

function refuseSameInterval(plans: readonly PortalPlan[]): void {
  const seen = new Map<string, string>()
  for (const { key, price } of plans) {
    const interval = `${price.recurring?.interval_count} ${price.recurring?.interval}`
    const other = seen.get(interval)
    if (other !== undefined) {
      invalid(
        'subscriptionUpdate.plans',
        `has '${other}' and '${key}', which are one product at one interval`,
        'name one of them, or give them products of their own',
      )
    }
    seen.set(interval, key)
  }
}
