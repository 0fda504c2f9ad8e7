import { periodEnd } from '../dates.js'
import { itemLines, type LineDraft } from '../invoices/lines.js'
import { prorationLine } from '../invoices/prorating.js'
import { plan, subscriptionItem } from '../objects/subscription.js'
import type { Price, Subscription, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

/** What becomes of the difference in price: on the next invoice, on one of its own now, or nothing. */
export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none'

/** What becomes of one item; without an id a new one is added. */
export interface ItemChange {
  id?: string | undefined
  deleted?: boolean | undefined
  price?: Price | undefined
  quantity?: number | undefined
}

/** What becomes of a subscription. */
export interface Change {
  items?: readonly ItemChange[] | undefined
  behavior: ProrationBehavior
  /** Whether a new period starts now, whatever the items are. */
  resetAnchor?: boolean | undefined
  /** Moment from which the difference counts. @default now */
  prorationDate?: number | undefined
  trialEnd?: 'now' | number | undefined
}

/** What a change costs. */
export interface Cost {
  lines: LineDraft[]
  /** Whether it is invoiced at once rather than with the next period. */
  isDue: boolean
}

/** What an item costs for a whole period. */
export function periodAmount(world: World, price: Price, quantity: number): number {
  const tiers = world.tiers.get(price.id)
  if (!tiers) return (price.unit_amount ?? 0) * quantity
  let from = 0
  return tiers.reduce((sum, { unit_amount, up_to }) => {
    const count = Math.max(0, Math.min(quantity, up_to ?? quantity) - from)
    from += count
    return sum + count * (unit_amount ?? 0)
  }, 0)
}

/**
 * Changes a subscription now and tells what that costs: credit for what was paid and not used, then
 * the charges. Items with another interval than before start a new period.
 */
export function applyChange(world: World, subscription: Subscription, change: Change): Cost {
  const { behavior, prorationDate: at = world.now, trialEnd } = change
  const before = structuredClone(subscription.items.data)
  const wasTrialing = subscription.status === 'trialing'
  changeItems(world, subscription, change.items ?? [])
  const after = subscription.items.data
  if (subscription.status === 'paused' || (wasTrialing && trialEnd === undefined)) return { lines: [], isDue: false }

  const old = (item: SubscriptionItem) => before.find(({ id }) => id === item.id)
  const starts = after.filter(
    (item) => change.resetAnchor || trialEnd !== undefined || !sameInterval(old(item)?.price ?? item.price, item.price),
  )
  const isChanged = (item: SubscriptionItem) => starts.includes(item) || !sameItem(old(item), item)
  const credits = before.filter((item) => {
    const left = after.find(({ id }) => id === item.id)
    return !wasTrialing && isPrepaid(item) && (!left || isChanged(left))
  })
  const lines = behavior === 'none' ? [] : credits.map((item) => prorationLine(world, subscription, item, 'unused', at))
  startPeriods(world, subscription, starts, trialEnd)
  for (const item of after.filter(isChanged)) {
    if (starts.includes(item)) lines.push(...firstLines(world, subscription, item))
    else if (behavior !== 'none' && isPrepaid(item)) {
      lines.push(prorationLine(world, subscription, item, 'remaining', at))
    }
  }
  return { lines, isDue: lines.length > 0 && (starts.length > 0 || behavior === 'always_invoice') }
}

/** Changes, adds and takes away items, whatever that costs. */
export function changeItems(world: World, subscription: Subscription, changes: readonly ItemChange[]): void {
  const { items } = subscription
  for (const { deleted, id, price, quantity } of changes) {
    const item = items.data.find((each) => each.id === id)
    if (deleted) items.data = items.data.filter((each) => each !== item)
    else if (item) {
      if (price) Object.assign(item, { price, plan: plan(price) })
      if (item.price.recurring?.usage_type === 'metered') delete item.quantity
      else item.quantity = quantity ?? item.quantity ?? 1
    } else if (price) items.data.push(addItem(world, subscription, price, quantity ?? 1))
  }
}

/** A new item whose period ends with that of another of the same interval, or else starts now. */
function addItem(world: World, subscription: Subscription, price: Price, quantity: number): SubscriptionItem {
  const twin = subscription.items.data.find(
    (each) => subscription.status === 'trialing' || sameInterval(each.price, price),
  )
  const end = price.recurring ? periodEnd(world.now, price.recurring, world.now) : world.now
  const period = twin ? { start: twin.current_period_start, end: twin.current_period_end } : { start: world.now, end }
  return subscriptionItem(world, subscription, price, quantity, period)
}

function startPeriods(
  world: World,
  subscription: Subscription,
  items: readonly SubscriptionItem[],
  trialEnd: Change['trialEnd'],
): void {
  if (items.length === 0) return
  if (trialEnd === 'now') Object.assign(subscription, { status: 'active', trial_end: world.now })
  else if (trialEnd !== undefined) {
    const start = subscription.trial_start ?? world.now
    Object.assign(subscription, { status: 'trialing', trial_end: trialEnd, trial_start: start })
  }
  if (items.length === subscription.items.data.length) {
    subscription.billing_cycle_anchor = typeof trialEnd === 'number' ? trialEnd : world.now
  }
  for (const item of items) {
    const { recurring } = item.price
    item.current_period_start = world.now
    if (typeof trialEnd === 'number') item.current_period_end = trialEnd
    else if (recurring) item.current_period_end = periodEnd(world.now, recurring, world.now)
  }
}

/** What a period that starts now costs; a trial and use cost nothing yet. */
export function firstLines(world: World, { status }: Subscription, item: SubscriptionItem): LineDraft[] {
  const period = { start: item.current_period_start, end: item.current_period_end }
  const full = itemLines(world, item, period)
  if (status !== 'trialing') return isPrepaid(item) ? full : []
  const product = world.get('product', item.price.product).name
  return full.slice(0, 1).map((line) => ({ ...line, amount: 0, description: `Trial period for ${product}` }))
}

/** Whether an item is paid at the beginning of its period. */
export function isPrepaid({ price }: SubscriptionItem): boolean {
  return price.recurring?.usage_type !== 'metered'
}

function sameItem(before: SubscriptionItem | undefined, after: SubscriptionItem): boolean {
  return before?.price.id === after.price.id && before.quantity === after.quantity
}

/** Whether two prices recur equally often. */
export function sameInterval(one: Price, other: Price): boolean {
  const { recurring: a } = one
  const { recurring: b } = other
  return a?.interval === b?.interval && a?.interval_count === b?.interval_count
}
