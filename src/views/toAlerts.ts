import type { Billing, PaymentMethod, Subscription } from '../contract/index.js'

/** What may need attention, the gravest first. */
const kinds = [
  'action_required',
  'past_due',
  'unpaid',
  'card_expired',
  'incomplete',
  'trial_without_method',
  'method_missing',
  'canceling',
  'card_expiring',
  'trial_ending',
] as const
export type AlertKind = (typeof kinds)[number]

/** Something that needs attention, and what it is about. */
export type BillingAlert = {
  kind: AlertKind
  subscription: Subscription
  /** The card that expires; null for the other kinds. */
  paymentMethod: PaymentMethod | null
}

const saysLess = new Set<AlertKind>(['past_due', 'method_missing', 'card_expired', 'card_expiring'])

/** Whether an alert says what its plan’s card would say of what happens next. */
export const saysWhatIsNext = ({ kind }: BillingAlert): boolean => !saysLess.has(kind)

/** Whether an alert offers what its plan’s card would offer first. */
export const offersMainAct = ({ kind, subscription }: BillingAlert): boolean => kind === subscription.lifecycle

const SOON_MS = 7 * 24 * 60 * 60 * 1000

/** What needs attention, the gravest first: failed payments, expiring cards, plans and trials that end. */
export function toAlerts(billing: Billing): BillingAlert[] {
  const { subscriptions, paymentMethods, serverTime } = billing
  const alerts: BillingAlert[] = []

  for (const subscription of subscriptions) {
    const { lifecycle, trialEndsAt } = subscription
    const isEnding = lifecycle === 'trialing' && Date.parse(trialEndsAt ?? '') - Date.parse(serverTime) < SOON_MS
    const state = kinds.find((kind) => kind === (isEnding ? 'trial_ending' : lifecycle))
    if (state) alerts.push({ kind: state, subscription, paymentMethod: null })

    if (isUncovered(subscription, billing)) alerts.push({ kind: 'method_missing', subscription, paymentMethod: null })
    if (lifecycle === 'canceled' || lifecycle === 'incomplete_expired') continue
    const paymentMethod = paymentMethods.find(({ ref }) => ref === subscription.paymentMethod)
    const expiry = kinds.find((kind) => kind === `card_${paymentMethod?.expiry?.status}`)
    if (!paymentMethod || !expiry || alerts.some((alert) => alert.paymentMethod === paymentMethod)) continue
    alerts.push({ kind: expiry, subscription, paymentMethod })
  }

  return alerts.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

/**
 * Whether a plan will be charged to nothing. Where that is not certain, for what is saved is unknown or hidden from this
 * person, nothing is said: a false alarm is worse than none.
 */
function isUncovered(
  subscription: Subscription,
  { paymentMethods, capabilities, customer, unavailable }: Billing,
): boolean {
  const { lifecycle, renewal, paymentMethod, sendsInvoice } = subscription
  const isKnown = !unavailable.some((section) => section === 'customer' || section === 'paymentMethods')
  const mayAdd =
    capabilities.flows.includes('payment_method_update') || capabilities.operations.includes('createSetupIntent')
  const isCharged = renewal !== null && renewal.amount !== 0 && !sendsInvoice && !customer?.credit
  const runs = lifecycle === 'active' || lifecycle === 'scheduled_change'
  return runs && isCharged && !paymentMethod && paymentMethods.length === 0 && isKnown && mayAdd
}
