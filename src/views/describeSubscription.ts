import type { Lifecycle, Plan, Subscription } from '../contract/index.js'
import { cleanName, isolate } from '../format/name.js'
import { own } from '../format/own.js'
import type { BillingText } from '../messages/createText.js'
import type { BillingMessages } from '../messages/mergeMessages.js'
import type { Tone } from './atoms/variants.js'

/** What can be done about a plan. `resume` also keeps one that is ending and undoes a change. */
export type PlanAction =
  | 'addPaymentMethod'
  | 'cancel'
  | 'change'
  | 'choose'
  | 'manage'
  | 'pay'
  | 'resume'
  | 'resumePayments'
  | 'upgrade'

interface Standing {
  tone: Tone
  /** The main action, and the words on its button. */
  action: PlanAction
  label:
    | 'addMethod'
    | 'change'
    | 'choices'
    | 'confirmPayment'
    | 'finishPayment'
    | 'keep'
    | 'manage'
    | 'pay'
    | 'resume'
    | 'resumePayments'
    | 'undo'
}

const standing = (tone: Tone, action: PlanAction, label: Standing['label']): Standing => ({ tone, action, label })

const standings: Record<Lifecycle, Standing> = {
  active: standing('positive', 'change', 'change'),
  trialing: standing('info', 'change', 'change'),
  trial_without_method: standing('caution', 'addPaymentMethod', 'addMethod'),
  canceling: standing('caution', 'resume', 'keep'),
  scheduled_change: standing('positive', 'resume', 'undo'),
  past_due: standing('critical', 'pay', 'pay'),
  action_required: standing('critical', 'pay', 'confirmPayment'),
  incomplete: standing('caution', 'pay', 'finishPayment'),
  incomplete_expired: standing('neutral', 'choose', 'choices'),
  unpaid: standing('critical', 'pay', 'pay'),
  collection_paused: standing('info', 'resumePayments', 'resumePayments'),
  paused: standing('neutral', 'resume', 'resume'),
  canceled: standing('neutral', 'choose', 'choices'),
  unknown: standing('neutral', 'manage', 'manage'),
}

/** Where a subscription stands, and what is to be done. A lifecycle that came after us reads as `unknown`. */
export const standingOf = (subscription: Subscription): Standing =>
  own(standings, subscription.lifecycle) ?? standings.unknown

/** What a plan is called; "Your plan" when its name shows nothing. */
export const nameOf = (plan: { name: string }, messages: BillingMessages): string =>
  cleanName(plan.name) ?? messages.plan.title

/** The state in a word or two. */
export function badgeOf(subscription: Subscription, { messages, format }: BillingText): string {
  const { lifecycle, status, cancelsAt } = subscription
  if (lifecycle === 'canceling') return messages.plan.ends(format.date(cancelsAt, 'short'))
  return own(messages.plan.badges, lifecycle) ?? status.replaceAll('_', ' ')
}

/** "€29.00 / month", "12 × €29.00 / month" of several, or that it depends on use. */
export function priceOf(
  { unitAmount, currency, interval, intervalCount }: Omit<Plan, 'key' | 'name' | 'description' | 'canSwitchTo'>,
  { messages: { plan }, format }: BillingText,
  quantity?: number | null,
): string {
  if (unitAmount === null) return plan.usageBased
  const price = `${format.money(unitAmount, currency)} ${plan.per(interval, intervalCount)}`
  return quantity && quantity > 1 ? plan.seats(format.number(quantity), price) : price
}

/** What happens next, in a sentence; empty when nothing can be said. */
export function sentenceOf(subscription: Subscription, text: BillingText): string {
  const { renewal, trialEndsAt, cancelsAt, endedAt, scheduledChange, openInvoice, pause, currency, amount, items } =
    subscription
  const {
    messages: { plan },
    format,
  } = text
  const money = (value: number | null) => (value === null ? null : format.money(value, currency))
  const due = openInvoice && format.money(openInvoice.amount, openInvoice.currency)
  const [item] = items

  switch (subscription.lifecycle) {
    case 'active':
      return renewal
        ? plan[subscription.sendsInvoice ? 'invoices' : 'renews'](
            format.date(renewal.at),
            money(renewal.amount),
            renewal.taxExtra,
          )
        : ''
    case 'trialing':
      return plan.trialUntil(
        format.date(trialEndsAt),
        item && amount !== null ? priceOf({ ...item, unitAmount: renewal?.amount ?? amount }, text) : null,
      )
    case 'trial_without_method':
      return plan.trialEnds(format.date(trialEndsAt))
    case 'canceling':
      return plan.endsOn(format.date(cancelsAt))
    case 'scheduled_change':
      return scheduledChange
        ? plan.changesTo(isolate(nameOf(scheduledChange, text.messages)), format.date(scheduledChange.at))
        : ''
    case 'past_due':
      return due ? plan.overdue(due, openInvoice.nextAttemptAt && format.date(openInvoice.nextAttemptAt)) : ''
    case 'action_required':
      return due ? plan.confirm(due) : ''
    case 'incomplete':
      return plan.finish(openInvoice?.expiresAt ? format.date(openInvoice.expiresAt) : null)
    case 'incomplete_expired':
      return plan.neverStarted
    case 'unpaid':
      return plan.unpaid
    case 'collection_paused':
    case 'paused':
      return pausedOf(pause, text)
    case 'canceled':
      return plan.ended(format.date(endedAt))
    default:
      return plan.period(format.date(subscription.currentPeriodStartsAt), format.date(subscription.currentPeriodEndsAt))
  }
}

function pausedOf(pause: Subscription['pause'], { messages: { plan }, format }: BillingText): string {
  const until = pause?.resumesAt && format.date(pause.resumesAt)
  if (!until) return own(plan.paused, pause?.kind ?? '') ?? plan.paused.requested
  return pause?.kind === 'collection' ? plan.chargesPausedUntil(until) : plan.pausedUntil(until)
}

const cost = ({ unitAmount }: Plan) => unitAmount ?? 0

/** The nearest dearer plan on offer in the portal, in the same currency and rhythm; undefined when there is none. */
export function upgradeOf(subscription: Subscription, plans: readonly Plan[]): Plan | undefined {
  const current = plans.find(({ key, unitAmount }) => key === subscription.plan && unitAmount !== null)
  if (!current) return undefined
  return plans
    .filter(
      (plan) =>
        plan.canSwitchTo &&
        plan.currency === current.currency &&
        plan.interval === current.interval &&
        plan.intervalCount === current.intervalCount &&
        cost(plan) > cost(current),
    )
    .sort((a, b) => cost(a) - cost(b))[0]
}
