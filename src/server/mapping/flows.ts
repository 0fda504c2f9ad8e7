import type { PortalFlowType } from '../../contract/index.js'
import type { SubscriptionFacts } from './subscriptionFacts.js'

type FlowFacts = Omit<
  SubscriptionFacts,
  'nextPhase' | 'periodStartsAt' | 'periodEndsAt' | 'schedule' | 'hasPendingChange'
>

const isFree = ({ isScheduled }: FlowFacts) => !isScheduled
const canChange = (facts: FlowFacts) =>
  isFree(facts) &&
  ['active', 'trialing', 'past_due'].includes(facts.status) &&
  facts.itemCount === 1 &&
  !facts.isMetered &&
  !facts.sendsInvoice

/**
 * When a flow works on a subscription, as far as its own state decides.
 * @see https://docs.stripe.com/customer-management#customer-portal-limitations
 */
const works: Record<PortalFlowType, (facts: FlowFacts) => boolean> = {
  payment_method_update: () => true,
  customer_update: () => true,
  subscription_cancel: (facts) =>
    isFree(facts) &&
    ['active', 'trialing', 'past_due', 'unpaid', 'paused'].includes(facts.status) &&
    facts.cancelsAt === null,
  subscription_pause: (facts) =>
    isFree(facts) &&
    facts.status === 'active' &&
    facts.isFlexible &&
    !facts.isMetered &&
    !facts.sendsInvoice &&
    facts.pause === null &&
    facts.cancelsAt === null,
  subscription_update: canChange,
  subscription_update_confirm: canChange,
}

const known = new Set(['active', 'trialing', 'past_due', 'unpaid', 'paused', 'incomplete'])

/** The flows of `enabled` that work on a subscription as it stands: none on one that has ended or that we do not understand. */
export function flowsOf(facts: FlowFacts, enabled: readonly PortalFlowType[]): PortalFlowType[] {
  return known.has(facts.status) ? enabled.filter((flow) => works[flow](facts)) : []
}

/** Whether the portal's home page can undo what is coming; a schedule is the host's, and out of its reach. */
export function isResumable(facts: FlowFacts, enabled: readonly PortalFlowType[]): boolean {
  if (!known.has(facts.status)) return false
  if (facts.status === 'paused') return facts.pause?.kind === 'requested' && enabled.includes('subscription_pause')
  return facts.cancelsAt !== null && !facts.isScheduled && enabled.includes('subscription_cancel')
}
