import { periodEnd } from '../dates.js'
import { draftInvoice, finalizeInvoice, markUncollectible, voidInvoice } from '../invoices/billing.js'
import { itemLines, type LineDraft } from '../invoices/lines.js'
import { payInvoice, payingMethod } from '../invoices/paying.js'
import type { Subscription, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

import { cancelNow } from './canceling.js'
import { pauseSubscription } from './pausing.js'

/** Starts the next period of every item whose period is over, and bills it. */
export function renewSubscription(world: World, subscription: Subscription): void {
  const owner = world.get('customer', subscription.customer)
  const { lines, past } = nextCycle(world, subscription)
  const invoice = draftInvoice(world, owner, 'subscription_cycle', lines, subscription, {
    period_end: past.end,
    period_start: past.start,
  })
  const pause = subscription.pause_collection?.behavior
  if (subscription.status === 'unpaid' || pause === 'keep_as_draft') {
    invoice.auto_advance = false
    return
  }
  finalizeInvoice(world, invoice, subscription.days_until_due ?? undefined)
  if (invoice.status !== 'open') return
  if (pause === 'void') voidInvoice(world, invoice)
  else if (pause === 'mark_uncollectible') markUncollectible(world, invoice, 'subscription_paused')
  else if (subscription.collection_method === 'charge_automatically') {
    payInvoice(world, invoice, payingMethod(world, owner.id, subscription))
  }
}

/** What the next period of a subscription costs, with what waits to be billed unless it should go on waiting. */
export function nextCycle(world: World, subscription: Subscription, billsWaiting = true): Cycle {
  const due = subscription.items.data.filter((item) => item.current_period_end <= world.now)
  const past = { start: due[0]?.current_period_start ?? world.now, end: world.now }
  const lines = due.flatMap((item) => startPeriod(world, subscription, item))
  if (!billsWaiting) return { lines, past }
  const waiting = world.pendingLines.get(subscription.id) ?? []
  world.pendingLines.delete(subscription.id)
  return { lines: [...waiting, ...lines], past }
}

/** The lines of a renewal, and the period that is over. */
interface Cycle {
  lines: LineDraft[]
  past: { start: number; end: number }
}

/** Ends a trial: bills the first period, or does what the trial's settings say when nothing can be charged. */
export function endTrial(world: World, subscription: Subscription): void {
  const missing = subscription.trial_settings?.end_behavior.missing_payment_method
  if (!payingMethod(world, subscription.customer, subscription)) {
    if (missing === 'pause') {
      pauseSubscription(world, subscription, 'trial_end_without_payment_method')
      return
    }
    if (missing === 'cancel') return cancelNow(world, subscription)
  }
  subscription.status = 'active'
  renewSubscription(world, subscription)
}

function startPeriod(world: World, subscription: Subscription, item: SubscriptionItem) {
  const past = { start: item.current_period_start, end: item.current_period_end }
  const recurring = item.price.recurring
  item.current_period_start = past.end
  if (recurring) {
    item.current_period_end = periodEnd(past.end, recurring, subscription.billing_cycle_anchor)
  }
  const next = { start: item.current_period_start, end: item.current_period_end }
  return itemLines(world, item, recurring?.usage_type === 'metered' ? past : next)
}
