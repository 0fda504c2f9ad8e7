import type Stripe from 'stripe'
import type { Capabilities, PortalFlowType } from '../../contract/index.js'
import type { Settings } from '../options.js'
import { switchedOn } from '../permissions.js'
import type { BillingReads } from '../operations/readBilling.js'
import { toSubscriptionFacts } from './subscriptionFacts.js'

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

/** Whether a subscription can be changed to a price in the portal. */
export function canSwitchTo(configuration: Stripe.BillingPortal.Configuration | null, price: string): boolean {
  const isOn = portalFlowsOf(configuration).includes('subscription_update_confirm')
  return isOn && configuration !== null && sellsPrice(configuration, price)
}

/** What this person can do at all. What cannot be known for a failed read is not offered. */
export function toCapabilities(settings: Settings, reads: BillingReads, hasAccount: boolean): Capabilities {
  const { customer, configuration, plans, subscriptions, unavailable } = reads
  if (customer?.deleted === true) return none
  const isSubscribed = subscriptions.some(({ subscription }) => toSubscriptionFacts(subscription).isLive)
  const isFree = settings.allowSeveralSubscriptions || (!isSubscribed && !unavailable.includes('subscriptions'))
  const canPay = hasAccount || settings.createCustomer !== null
  return {
    portal: hasAccount && configuration?.active === true,
    flows: hasAccount ? portalFlowsOf(configuration) : [],
    checkout: plans.length > 0 && isFree && canPay,
    operations: hasAccount ? switchedOn(configuration, settings) : [],
    cancellation: null,
    customerFields: [],
  }
}

const none: Capabilities = {
  portal: false,
  flows: [],
  checkout: false,
  operations: [],
  cancellation: null,
  customerFields: [],
}
