import type Stripe from 'stripe'
import type { Plan } from '../../contract/index.js'
import type { Settings } from '../options.js'

type Update = Stripe.BillingPortal.Configuration['features']['subscription_update']

/** How a change of plan is made: what the hosted portal would do, so that page and portal charge alike. */
export interface UpdateRules {
  changesPrice: boolean
  changesQuantity: boolean
  sells: (price: string) => boolean
  /** Null where the quantity of a price cannot be chosen. */
  limitsOf: (price: string) => Plan['quantityLimits']
  prorationBehavior: Update['proration_behavior']
  /** Whether every change starts a new period. */
  startsPeriod: boolean
  /** Whether a change ends a trial. */
  endsTrial: boolean
  /** What puts a change off until the period ends. */
  conditions: readonly string[]
}

/**
 * The rules of the portal configuration's feature. Where the host has switched `changePlan` on itself, every plan of
 * the host's is sold, in any quantity that the configuration does not limit; without the feature changes are charged at
 * once and trials go on.
 */
export function updateRulesOf(
  configuration: Stripe.BillingPortal.Configuration | null,
  { operations }: Settings,
): UpdateRules {
  const feature = configuration?.active === true ? configuration.features.subscription_update : null
  const update = feature?.enabled === true ? feature : null
  const isOverridden = operations.changePlan === true
  const productOf = (price: string) => update?.products?.find(({ prices }) => prices.includes(price))
  const allows = (what: string) => isOverridden || update?.default_allowed_updates.includes(what) === true
  return {
    changesPrice: allows('price'),
    changesQuantity: allows('quantity'),
    sells: (price) => isOverridden || productOf(price) !== undefined,
    limitsOf(price) {
      const product = productOf(price)
      if (!allows('quantity')) return null
      if (product === undefined) return isOverridden ? { minimum: 1, maximum: null } : null
      const { enabled, minimum, maximum } = product.adjustable_quantity
      return enabled ? { minimum: Math.max(1, minimum), maximum } : null
    },
    prorationBehavior: update?.proration_behavior ?? 'always_invoice',
    startsPeriod: update?.billing_cycle_anchor === 'now',
    endsTrial: update?.trial_update_behavior === 'end_trial',
    conditions: update?.schedule_at_period_end.conditions.map(({ type }) => type) ?? [],
  }
}
