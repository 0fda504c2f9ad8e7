import { periodEnd } from '../dates.js'
import { draftInvoice, finalizeInvoice, markUncollectible, voidInvoice } from '../invoices/billing.js'
import { itemLines } from '../invoices/lines.js'
import { payInvoice, payingMethod } from '../invoices/paying.js'
import { plan } from '../objects/subscription.js'
import type { Subscription, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

import { cancelNow } from './canceling.js'
import { pauseSubscription } from './pausing.js'
import { releaseSchedule, scheduleOf } from './scheduling.js'

/** Starts the next period of every item whose period is over, and bills it. */
export function renewSubscription(world: World, subscription: Subscription): void {
  enterPhase(world, subscription)
  const owner = world.get('customer', subscription.customer)
  const due = subscription.items.data.filter((item) => item.current_period_end <= world.now)
  const past = { start: due[0]?.current_period_start ?? world.now, end: world.now }
  const lines = due.flatMap((item) => startPeriod(world, subscription, item))
  lines.push(...(world.pendingLines.get(subscription.id) ?? []))
  world.pendingLines.delete(subscription.id)
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

function enterPhase(world: World, subscription: Subscription): void {
  const phase = scheduleOf(world, subscription)?.phases.find(
    ({ start_date: start, end_date: end }) => start <= world.now && world.now < end,
  )
  const [planned] = phase?.items ?? []
  const [item] = subscription.items.data
  const price = world.find('price', planned?.price)
  if (!planned || !item || !price) return
  item.price = price
  item.plan = plan(price)
  item.quantity = planned.quantity ?? 1
  releaseSchedule(world, subscription)
}
