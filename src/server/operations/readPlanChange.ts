import type Stripe from 'stripe'
import type { ChangePlan } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { toItemAmount, toPeriodLength } from '../mapping/prices.js'
import { updateRulesOf } from '../mapping/updateRules.js'
import type { UpdateRules } from '../mapping/updateRules.js'
import type { PlanSetting } from '../options.js'
import type { Call } from '../route.js'
import { priceOnSale } from '../stripe/catalog.js'
import type { Standing } from './actOnSubscription.js'
import { findPlanItem } from './findPlanItem.js'

/** A change of plan that was checked against everything but the subscription's state. */
export interface PlanChange {
  item: Stripe.SubscriptionItem
  price: Stripe.Price
  /** Null for metered prices. */
  quantity: number | null
  rules: UpdateRules
  /** Whether the subscription has this plan and quantity already. */
  isSame: boolean
  /** Whether the portal configuration puts it off until the period ends. */
  isScheduled: boolean
  /** Whether a new period begins, and is charged, with it. */
  startsPeriod: boolean
  /** Whether it ends the trial. */
  endsTrial: boolean
  /**
   * Whether it costs no less the earlier it counts from. Where the amount falls, or a new period is charged whole
   * whatever was left of the old one, an earlier moment only adds to the credit.
   */
  costsMoreEarlier: boolean
}

/**
 * Checks what is asked for against the host's plans, the price and the portal configuration.
 * @throws {BillingProblem} invalid_request, operation_not_enabled; misconfigured, where Stripe has no such price;
 * conflict, where it cannot be told which item it is about
 */
export async function readPlanChange(
  { call, before, facts }: Standing,
  { quantity: asked }: ChangePlan,
  plan: PlanSetting,
): Promise<PlanChange> {
  const [price, configuration] = await Promise.all([
    priceOnSale(call.catalog, plan),
    call.catalog.portalConfiguration(call.report),
  ])
  const item = findPlanItem(before, price, call.catalog)
  if (item === null) throw new BillingProblem('conflict', { detail: UNCLEAR_ITEM })
  const rules = updateRulesOf(configuration, call.settings)
  const quantity = readQuantity(price, item, asked)
  const isSamePrice = item.price.id === price.id
  const isSame = isSamePrice && (item.quantity ?? null) === quantity
  if (!isSame) {
    checkPrice(price, item, before.currency, rules)
    checkQuantity(quantity, price, item, rules)
  }
  const endsTrial = facts.isTrialing && rules.endsTrial
  const period = { before: toPeriodLength(item.price), after: toPeriodLength(price) }
  const amount = {
    before: await amountOf(call, item, before.currency),
    after: toItemAmount(price, quantity, before.currency),
  }
  const becomesPaid = amount.before === 0 && amount.after !== null && amount.after > 0
  const startsPeriod =
    endsTrial || (!facts.isTrialing && (rules.startsPeriod || period.before !== period.after || becomesPaid))
  return {
    item,
    price,
    quantity,
    rules,
    isSame,
    // A trial costs nothing that would have to run out first.
    isScheduled: !facts.isTrialing && isPutOff(rules, period, amount),
    startsPeriod,
    endsTrial,
    costsMoreEarlier: !startsPeriod && amount.before !== null && amount.after !== null && amount.after >= amount.before,
  }
}

const UNCLEAR_ITEM =
  'Which of the subscription’s items is the plan cannot be told: name the price of one of them in the option `plans`.'

function readQuantity(price: Stripe.Price, item: Stripe.SubscriptionItem, asked: number | undefined): number | null {
  const isMetered = price.recurring?.usage_type === 'metered'
  if (isMetered && asked !== undefined) throw refused('`quantity` belongs to no plan that is billed by use.')
  return isMetered ? null : (asked ?? item.quantity ?? 1)
}

function checkPrice(price: Stripe.Price, item: Stripe.SubscriptionItem, currency: string, rules: UpdateRules): void {
  const isOther = price.id !== item.price.id
  if (isOther && !rules.changesPrice)
    throw disabled(
      'The portal configuration lets nobody change the plan: switch `subscription_update` on for `price` there, or pass `operations: { changePlan: true }`.',
    )
  if (!rules.sells(price.id))
    throw disabled(
      'The portal configuration does not sell this plan: add its price to `subscription_update` there, or pass `operations: { changePlan: true }`.',
    )
  const hasCurrency = price.currency === currency || price.currency_options?.[currency] !== undefined
  if (!hasCurrency) throw refused('The price of this plan is in another currency than the subscription.')
  if (price.tax_behavior !== item.price.tax_behavior) {
    throw refused('The price of this plan has another tax behavior than the one it would replace.')
  }
}

/** @throws {BillingProblem} invalid_request, where the configuration does not sell a price in this quantity */
export function checkQuantity(
  quantity: number | null,
  price: Stripe.Price,
  item: Stripe.SubscriptionItem,
  { changesQuantity, limitsOf }: UpdateRules,
): void {
  const limits = limitsOf(price.id)
  if (quantity === null || (!changesQuantity && quantity === (item.quantity ?? 1))) return
  const { minimum, maximum } = limits ?? { minimum: item.quantity ?? 1, maximum: item.quantity ?? 1 }
  const isWithin = quantity >= minimum && (maximum === null || quantity <= maximum)
  if (!isWithin) throw refused('`quantity` is not within what the plan is sold in.')
}

/** A subscription's item has its price without tiers; the catalogue has them. */
async function amountOf({ catalog }: Call, item: Stripe.SubscriptionItem, currency: string): Promise<number | null> {
  const price = item.price.billing_scheme === 'tiered' ? await catalog.price(item.price.id) : item.price
  return toItemAmount(price, item.quantity ?? null, currency)
}

interface Turn<Value> {
  before: Value
  after: Value
}

/** The portal's two conditions. Amounts of unlike periods are not compared. */
function isPutOff({ conditions }: UpdateRules, period: Turn<number>, amount: Turn<number | null>): boolean {
  const isLess = amount.before !== null && amount.after !== null && amount.after < amount.before
  const holds: Readonly<Record<string, boolean>> = {
    decreasing_item_amount: period.before === period.after && isLess,
    shortening_interval: period.after < period.before,
  }
  return conditions.some((condition) => holds[condition] === true)
}

const refused = (detail: string) => new BillingProblem('invalid_request', { detail })
const disabled = (detail: string) => new BillingProblem('operation_not_enabled', { detail })
