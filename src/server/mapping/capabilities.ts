import type Stripe from 'stripe'
import type { Capabilities, CustomerField, Operation, PortalFlowType } from '../../contract/index.js'
import type { Settings } from '../options.js'
import type { Rights } from '../visits.js'
import type { BillingReads } from '../operations/readBilling.js'
import { customerFieldsOf } from './customerFields.js'
import { isSwitchedOn } from '../permissions.js'
import { cancellationRulesOf } from './cancellation.js'
import { toSubscriptionFacts } from './subscriptionFacts.js'
import type { PlanSales } from './toPlan.js'
import { updateRulesOf } from './updateRules.js'

/** The flows that a portal configuration has switched on. */
export function portalFlowsOf(configuration: Stripe.BillingPortal.Configuration | null): PortalFlowType[] {
  if (configuration === null || !configuration.active) return []
  const { features } = configuration
  const { enabled: canUpdate, default_allowed_updates: updates } = features.subscription_update
  const enabled: Record<PortalFlowType, boolean> = {
    payment_method_update: features.payment_method_update.enabled,
    customer_update: features.customer_update.enabled && features.customer_update.allowed_updates.length > 0,
    subscription_cancel: features.subscription_cancel.enabled,
    subscription_pause: features.subscription_pause.enabled,
    subscription_update: canUpdate && (updates.includes('price') || updates.includes('quantity')),
    subscription_update_confirm: canUpdate && updates.includes('price'),
  }
  return (Object.keys(enabled) as PortalFlowType[]).filter((flow) => enabled[flow])
}

/** Whether the portal sells a price; where it does not say what it sells, Stripe will. */
export function sellsPrice(configuration: Stripe.BillingPortal.Configuration, price: string): boolean {
  const { products } = configuration.features.subscription_update
  return products?.some(({ prices }) => prices.includes(price)) ?? true
}

/** How a price is sold to someone who has a subscription: on the portal's page, or here. */
export function salesOf(
  price: string,
  configuration: Stripe.BillingPortal.Configuration | null,
  settings: Settings,
): PlanSales {
  const isOnPage = portalFlowsOf(configuration).includes('subscription_update_confirm')
  const rules = updateRulesOf(configuration, settings)
  const isHere = isSwitchedOn('changePlan', configuration, settings)
  return {
    canSwitchTo:
      (isOnPage && configuration !== null && sellsPrice(configuration, price)) ||
      (isHere && rules.changesPrice && rules.sells(price)),
    quantityLimits: isHere ? rules.limitsOf(price) : null,
  }
}

/** What this person can do at all. What cannot be known for a failed read is not offered. */
export function toCapabilities(
  settings: Settings,
  reads: BillingReads,
  hasAccount: boolean,
  { operations, visits }: Rights,
): Capabilities {
  const { customer, configuration, plans, subscriptions, unavailable } = reads
  if (customer?.deleted === true) return none
  const isSubscribed = subscriptions.some(({ subscription }) => toSubscriptionFacts(subscription).isLive)
  const isFree = settings.allowSeveralSubscriptions || (!isSubscribed && !unavailable.includes('subscriptions'))
  const canPay = hasAccount || settings.createCustomer !== null
  return {
    portal: hasAccount && visits.home,
    flows: hasAccount ? visits.flows : [],
    checkout: plans.length > 0 && isFree && canPay && operations.includes('createCheckoutSession'),
    operations: hasAccount ? [...operations] : [],
    cancellation: hasAccount && operations.includes('cancel') ? toCancellation(configuration) : null,
    customerFields: hasAccount ? fieldsWithin(operations, customerFieldsOf(configuration, settings)) : [],
  }
}

function toCancellation(configuration: Stripe.BillingPortal.Configuration | null): Capabilities['cancellation'] {
  const { when, reasons } = cancellationRulesOf(configuration)
  return { when, reasons }
}

/** A field that nobody may save is not offered. */
function fieldsWithin(operations: readonly Operation[], fields: readonly CustomerField[]): CustomerField[] {
  return fields.filter((field) => operations.includes(field === 'tax_id' ? 'addTaxId' : 'updateCustomer'))
}

const none: Capabilities = {
  portal: false,
  flows: [],
  checkout: false,
  operations: [],
  cancellation: null,
  customerFields: [],
}
