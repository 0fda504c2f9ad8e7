import type { ChangePlan, Plan, Subscription, SubscriptionItem } from '../../contract/index.js'
import { MAX_QUANTITY } from '../../contract/limits.js'
import { toAsciiDigits } from '../../format/digits.js'
import { own } from '../../format/own.js'

/** What a person has chosen of the plans on offer. */
export interface PlanChoice {
  /** The plan's key; null while none is chosen. */
  plan: string | null
  /** How often the plans that are shown are paid, as `rhythmOf` writes it. */
  rhythm: string
  /** How many, as typed. */
  quantity: string
}

type Rhythm = Pick<Plan, 'interval' | 'intervalCount'>

const days = { day: 1, week: 7, month: 30, year: 365 }
const lengthOf = ({ interval, intervalCount }: Rhythm) => (own(days, interval) ?? 0) * intervalCount

const longer: Record<string, [count: number, interval: string]> = { day: [7, 'week'], month: [12, 'year'] }

/** The same rhythm in as few intervals as there are: twelve months are a year. */
function plain({ interval, intervalCount }: Rhythm): Rhythm {
  const [count, whole] = own(longer, interval) ?? []
  return count && whole && intervalCount % count === 0
    ? { interval: whole, intervalCount: intervalCount / count }
    : { interval, intervalCount }
}

/** How often a plan is paid, as one word: "1 month". */
export function rhythmOf(plan: Rhythm): string {
  const { interval, intervalCount } = plain(plan)
  return `${intervalCount} ${interval}`
}

/** What of a subscription is the plan: its only item, or the only one that is on the host's list. */
export function itemOf({ items }: Subscription): SubscriptionItem | undefined {
  const [item, more] = items.length === 1 ? items : items.filter(({ plan }) => plan !== null)
  return more ? undefined : item
}

/** The plans that a subscription can be changed to, and the one it has. */
export function offersOf(subscription: Subscription, plans: readonly Plan[]): Plan[] {
  const current = itemOf(subscription)?.plan
  return plans.filter(
    ({ key, canSwitchTo, currency }) => key === current || (canSwitchTo && currency === subscription.currency),
  )
}

/** Each rhythm there is, the shortest first. */
export function rhythmsOf(offers: readonly Plan[]): Rhythm[] {
  const byRhythm = new Map(offers.map((plan) => [rhythmOf(plan), plain(plan)]))
  return [...byRhythm.values()].sort((a, b) => lengthOf(a) - lengthOf(b))
}

/** The choice to begin with: the plan that was asked for, else what the subscription has. */
export function firstChoice(subscription: Subscription, plans: readonly Plan[], wanted?: string): PlanChoice {
  const offers = offersOf(subscription, plans)
  const item = itemOf(subscription)
  const plan = offers.find(({ key }) => key === wanted) ?? offers.find(({ key }) => key === item?.plan)
  const like = offers.find((each) => item && rhythmOf(each) === rhythmOf(item))
  const shown = plan ?? like ?? offers[0]
  return { plan: plan?.key ?? null, rhythm: shown ? rhythmOf(shown) : '', quantity: String(item?.quantity ?? 1) }
}

const RHYTHM_WORDS = /[_.-]?(?:dai|da?y|week|month|quarter|annual|year)[a-z]*/gi
const stemOf = ({ key }: Plan) => key.replace(RHYTHM_WORDS, '').toLowerCase()

/** The same choice in another rhythm: there a plan has a key of its own, and is known by its name or the rest of its key. */
export function inRhythm(choice: PlanChoice, rhythm: string, offers: readonly Plan[]): PlanChoice {
  const from = offers.find(({ key }) => key === choice.plan)
  const there = offers.filter((plan) => rhythmOf(plan) === rhythm)
  const like =
    from && (there.find(({ name }) => name === from.name) ?? there.find((plan) => stemOf(plan) === stemOf(from)))
  return { ...choice, rhythm, plan: like?.key ?? null }
}

type Limits = NonNullable<Plan['quantityLimits']>

/** The whole number that was typed, in the digits of any script; 0 where it is none. */
function numberOf(typed: string): number {
  // Keyboards of scripts from right to left may add marks that nobody sees.
  const digits = toAsciiDigits(typed.replaceAll(/\p{Cf}/gu, '').trim())
  return /^\d+$/.test(digits) ? Number(digits) : 0
}

/** How many the plan can be had of at most; null where more than were typed can. */
export const mostOf = (typed: string, { maximum }: Limits): number | null =>
  maximum ?? (numberOf(typed) > MAX_QUANTITY ? MAX_QUANTITY : null)

/** The number that was typed; null where it is none, or none that the plan is sold in. */
export function quantityOf(typed: string, limits: Limits): number | null {
  const quantity = numberOf(typed)
  const isSold = quantity >= Math.max(1, limits.minimum) && quantity <= (limits.maximum ?? MAX_QUANTITY)
  return isSold && quantity <= MAX_QUANTITY ? quantity : null
}

/** The change that a choice comes to; null where it comes to none, or not yet to one that can be made. */
export function changeOf(choice: PlanChoice, subscription: Subscription, plans: readonly Plan[]): ChangePlan | null {
  const plan = offersOf(subscription, plans).find(({ key }) => key === choice.plan)
  if (!plan) return null
  const { key, quantityLimits: limits } = plan
  const item = itemOf(subscription)
  const had = item?.quantity ?? 1
  const quantity = limits ? quantityOf(choice.quantity, limits) : had
  if (quantity === null || (key === item?.plan && quantity === had)) return null
  return quantity === had ? { plan: key } : { plan: key, quantity }
}
