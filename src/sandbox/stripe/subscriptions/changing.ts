import { periodEnd } from '../dates.js'
import { draftInvoice, finalizeInvoice } from '../invoices/billing.js'
import { itemLines, type LineDraft, prorationLine } from '../invoices/lines.js'
import { payInvoice, payingMethod } from '../invoices/paying.js'
import { plan } from '../objects/subscription.js'
import type { Price, Subscription, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

/** What becomes of the difference in price: on the next invoice, on one of its own now, or nothing. */
export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none'

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

/** Moves an item to another price or quantity now. A different interval starts a new period. */
export function changeItem(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  price: Price,
  quantity: number,
  behavior: ProrationBehavior,
): void {
  const before = { ...item }
  const newInterval =
    before.price.recurring?.interval !== price.recurring?.interval ||
    before.price.recurring?.interval_count !== price.recurring?.interval_count
  item.price = price
  item.plan = plan(price)
  if (price.recurring?.usage_type === 'metered') delete item.quantity
  else item.quantity = quantity
  if (subscription.status === 'trialing' || subscription.status === 'paused') return

  const share = (before.current_period_end - world.now) / (before.current_period_end - before.current_period_start)
  const lines: LineDraft[] = []
  if (behavior !== 'none') lines.push(prorationLine(world, before, 'unused', share))
  if (newInterval && price.recurring) {
    subscription.billing_cycle_anchor = world.now
    item.current_period_start = world.now
    item.current_period_end = periodEnd(world.now, price.recurring, world.now)
    lines.push(...itemLines(world, item, { start: item.current_period_start, end: item.current_period_end }))
  } else if (behavior !== 'none') {
    lines.push(prorationLine(world, item, 'remaining', share))
  }
  if (lines.length === 0) return
  if (behavior === 'create_prorations' && !newInterval) {
    world.pendingLines.set(subscription.id, [...(world.pendingLines.get(subscription.id) ?? []), ...lines])
    return
  }
  billNow(world, subscription, lines)
}

/** Makes, finalizes and collects an invoice in the middle of a period. */
export function billNow(world: World, subscription: Subscription, lines: LineDraft[]): void {
  const owner = world.get('customer', subscription.customer)
  const invoice = draftInvoice(world, owner, 'subscription_update', lines, subscription)
  finalizeInvoice(world, invoice, subscription.days_until_due ?? undefined)
  if (invoice.status === 'open' && invoice.collection_method === 'charge_automatically') {
    payInvoice(world, invoice, payingMethod(world, owner.id, subscription))
  }
}
