import type { Billing, PaymentMethod, Subscription } from '../contract/index.js'

/** What may need attention, the gravest first. */
const kinds = [
  'action_required',
  'past_due',
  'unpaid',
  'card_expired',
  'incomplete',
  'trial_without_method',
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

const SOON_MS = 7 * 24 * 60 * 60 * 1000

/** What needs attention, the gravest first: failed payments, expiring cards, plans and trials that end. */
export function toAlerts({ subscriptions, paymentMethods, serverTime }: Billing): BillingAlert[] {
  const alerts = subscriptions.flatMap((subscription) => {
    const { lifecycle, trialEndsAt } = subscription
    const paymentMethod = paymentMethods.find(({ ref }) => ref === subscription.paymentMethod) ?? null
    const isEnding = lifecycle === 'trialing' && Date.parse(trialEndsAt ?? '') - Date.parse(serverTime) < SOON_MS
    const hasEnded = lifecycle === 'canceled' || lifecycle === 'incomplete_expired'
    const found: BillingAlert[] = []

    const kind = isEnding ? 'trial_ending' : kinds.find((word) => word === lifecycle)
    if (kind) found.push({ kind, subscription, paymentMethod: null })
    const expiry = kinds.find((word) => word === `card_${paymentMethod?.expiry?.status}`)
    if (expiry && !hasEnded) found.push({ kind: expiry, subscription, paymentMethod })
    return found
  })

  return alerts
    .filter(
      ({ paymentMethod }, index) =>
        !paymentMethod || alerts.findIndex((alert) => alert.paymentMethod === paymentMethod) === index,
    )
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}
