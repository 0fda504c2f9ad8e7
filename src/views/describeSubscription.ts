import type { Lifecycle, Plan, Subscription } from '../contract/index.js'
import { cleanName, isolate } from '../format/name.js'
import { own } from '../format/own.js'
import type { BillingText } from '../messages/createText.js'
import type { BillingMessages } from '../messages/mergeMessages.js'
import type { Tone } from './atoms/variants.js'
import type { PlanActs } from './planActs.js'

type Price = Pick<Plan, 'unitAmount' | 'currency' | 'interval' | 'intervalCount'>

/** A state in a word or two. */
export interface Badge {
  tone: Tone
  label: string
}

type Standing = readonly [
  tone: Tone,
  /** The main one; null where a plan has to be chosen. */
  act: Exclude<keyof PlanActs, 'upgrade' | 'choose'> | null,
  /** When what comes next happens. */
  at?: (subscription: Subscription) => string | null | undefined,
]

const standings: Record<Lifecycle, Standing> = {
  active: ['positive', 'change', ({ renewal }) => renewal?.at],
  trialing: ['info', 'change', ({ trialEndsAt }) => trialEndsAt],
  trial_without_method: ['caution', 'addPaymentMethod', ({ trialEndsAt }) => trialEndsAt],
  canceling: ['caution', 'resume', ({ cancelsAt }) => cancelsAt],
  scheduled_change: ['positive', 'resume', ({ scheduledChange }) => scheduledChange?.at],
  past_due: ['critical', 'pay', ({ openInvoice }) => openInvoice?.nextAttemptAt],
  action_required: ['critical', 'pay'],
  incomplete: ['caution', 'pay', ({ openInvoice }) => openInvoice?.expiresAt],
  incomplete_expired: ['neutral', null],
  unpaid: ['critical', 'pay'],
  collection_paused: ['info', 'resumePayments', ({ pause }) => pause?.resumesAt],
  paused: ['neutral', 'resume', ({ pause }) => pause?.resumesAt],
  canceled: ['neutral', null, ({ endedAt }) => endedAt],
  unknown: ['neutral', 'manage'],
}

/** Of these there is nothing to say but the day. */
const dated = new Set<string>(['trialing', 'trial_without_method', 'canceling', 'canceled'] satisfies Lifecycle[])

/** What a plan is called; "Your plan" when its name shows nothing. */
export const nameOf = (plan: { name: string }, messages: BillingMessages): string =>
  cleanName(plan.name) ?? messages.plan.title

/** "€29.00 / month", "12 × €29.00 / month" of several, or that it depends on use. */
export function priceOf(
  { unitAmount, currency, interval, intervalCount }: Price,
  { messages: { plan }, format }: BillingText,
  quantity?: number | null,
): string {
  if (unitAmount === null) return plan.usageBased
  const price = `${format.money(unitAmount, currency)} ${plan.per(interval, intervalCount, format.number(intervalCount))}`
  return quantity && quantity > 1 ? plan.seats(format.number(quantity), price) : price
}

/** An amount, where there is one. */
export const moneyOf = (amount: number | null, currency: string, { format }: BillingText): string =>
  amount === null ? '' : format.money(amount, currency)

/** What there is to say about a subscription. A lifecycle that came after us reads as `unknown`. */
export function describeSubscription(subscription: Subscription, text: BillingText) {
  const { lifecycle, currency, amount, items, renewal, scheduledChange, openInvoice } = subscription
  const { messages, format } = text
  const [, act, at] = own(standings, lifecycle) ?? standings.unknown
  const words = own(messages.plan.states, lifecycle) ?? messages.plan.states.unknown
  const date = at?.(subscription)
  const [item] = items
  // Nothing is said of a day that is not known.
  const sentenceOf = !date && dated.has(lifecycle) ? () => '' : words.sentence

  const badges = badgesOf(subscription, text)

  return {
    tone: badges[0].tone,
    /** Where it stands: the gravest first. */
    badges,
    /** The main act, and the words on its control. */
    act,
    label: words.action,
    name: nameOf(subscription, messages),
    /** What happens next; empty when nothing can be said. */
    sentence: sentenceOf({
      date: date ? format.date(date) : '',
      amount: moneyOf(renewal?.amount ?? null, currency, text),
      taxExtra: renewal?.taxExtra ?? false,
      sendsInvoice: subscription.sendsInvoice,
      due: openInvoice ? format.money(openInvoice.amount, openInvoice.currency) : '',
      price: item && amount !== null ? priceOf({ ...item, unitAmount: renewal?.amount ?? amount }, text) : '',
      plan: scheduledChange ? isolate(nameOf(scheduledChange, messages)) : '',
      pause: subscription.pause?.kind ?? '',
      from: format.date(subscription.currentPeriodStartsAt),
      to: format.date(subscription.currentPeriodEndsAt),
    }),
  }
}

/** Where it stands, each in a word or two: the gravest first, then what is so besides. */
function badgesOf(subscription: Subscription, { messages: { plan }, format }: BillingText): [Badge, ...Badge[]] {
  const { lifecycle, status, cancelsAt, pause } = subscription
  const known = own(standings, lifecycle) ? (lifecycle as Lifecycle) : 'unknown'
  const badgeOf = (word: Lifecycle) => ({ tone: standings[word][0], label: plan.states[word].badge })
  const ends = cancelsAt && { ...badgeOf('canceling'), label: plan.ends(format.date(cancelsAt, 'short')) }
  const trial = status === 'trialing' && badgeOf('trialing')
  const held = pause?.kind === 'collection' && badgeOf('collection_paused')

  // Whatever will change a trial, it is not `Active` yet.
  const main = (known === 'canceling' && ends) || (known === 'scheduled_change' && trial) || badgeOf(known)
  const shown = main.label ? main : { ...main, label: status.replaceAll('_', ' ') }
  if (standings[known][1] === null || known === 'unknown') return [shown]
  const others = [ends, held, trial].filter((badge) => badge && badge.label !== shown.label)
  return [shown, ...(others as Badge[])]
}

const rhythm = ({ currency, interval, intervalCount }: Plan) => `${intervalCount} ${interval} ${currency}`

/**
 * The nearest plan that a subscription can be changed to, in the same currency and rhythm: the next dearer one, or the
 * next cheaper. Undefined when there is none.
 */
export function neighbourOf(subscription: Subscription, plans: readonly Plan[], way: 'dearer' | 'cheaper') {
  const current = plans.find(
    ({ key, unitAmount, currency }) =>
      key === subscription.plan && unitAmount !== null && currency === subscription.currency,
  )
  /** How much dearer, or cheaper; not at all where it depends on use. */
  const stepTo = ({ unitAmount }: Plan) =>
    unitAmount === null ? 0 : (unitAmount - (current?.unitAmount ?? 0)) * (way === 'dearer' ? 1 : -1)
  const [next] = plans
    .filter((plan) => current && plan.canSwitchTo && rhythm(plan) === rhythm(current) && stepTo(plan) > 0)
    .sort((a, b) => stepTo(a) - stepTo(b))
  return next
}
