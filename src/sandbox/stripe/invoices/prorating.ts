import { shortDate } from '../dates.js'
import type { Subscription, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

import { itemLines, type LineDraft } from './lines.js'
import { percentOff } from './totals.js'

/** What part of a whole is left: seconds of seconds. */
export interface Share {
  part: number
  whole: number
}

/** A share of an amount, to the nearest unit; exact halves go away from zero. */
export function shareOf(amount: number, { part, whole }: Share): number {
  return Math.sign(amount) * Math.round((Math.abs(amount) * part) / whole)
}

/** What of an item's period is left at a moment. */
function remainingShare(item: SubscriptionItem, at: number): Share {
  const { current_period_end: end, current_period_start: start } = item
  return { part: Math.max(0, end - Math.max(at, start)), whole: end - start }
}

/**
 * The credit for what is left of an item, or the charge for what it costs from a moment on. Unless the
 * subscription itemizes discounts, its discount is already taken off.
 */
export function prorationLine(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  kind: 'unused' | 'remaining',
  at = world.now,
): LineDraft {
  const period = { start: at, end: Math.max(at, item.current_period_end) }
  const full = itemLines(world, item, period).reduce((sum, line) => sum + line.amount, 0)
  const kept = itemizesDiscounts(subscription) ? 100 : 100 - percentOff(world, subscription)
  const { part, whole } = remainingShare(item, at)
  const amount = shareOf(full, { part: part * kept, whole: whole * 100 })
  const product = world.get('product', item.price.product).name
  const quantity = item.quantity ?? 1
  const words = kind === 'unused' ? 'Unused time on' : 'Remaining time on'
  return {
    amount: kind === 'unused' ? -amount || 0 : amount,
    description: `${words} ${quantity === 1 ? '' : `${quantity} × `}${product} after ${shortDate(at)}`,
    period,
    price: item.price,
    proration: true,
    quantity,
    subscription: item.subscription,
    subscriptionItem: item.id,
    unitAmount: null,
  }
}

/** Whether prorations show their discount beside them rather than have it taken off. */
export function itemizesDiscounts({ billing_mode: mode }: Subscription): boolean {
  return mode.type === 'flexible' && mode.flexible?.proration_discounts === 'itemized'
}
