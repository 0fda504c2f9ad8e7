import { HOUR } from '../dates.js'
import { draftInvoice, finalizeInvoice, voidInvoice } from '../invoices/billing.js'
import type { LineDraft } from '../invoices/lines.js'
import { payInvoice, payingMethod } from '../invoices/paying.js'
import type { Invoice, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { applyChange, type Change, type Cost } from './changing.js'

/** What happens when a change has to be paid and the payment does not go through at once. */
export type PaymentBehavior = 'allow_incomplete' | 'default_incomplete' | 'pending_if_incomplete'

/** Hours until an unpaid change, or an unpaid resumption, is given up. */
const WAITING_HOURS = 23

/** Changes a subscription and bills what that costs, now or with the next period. */
export function changeSubscription(
  world: World,
  subscription: Subscription,
  change: Change,
  behavior: PaymentBehavior = 'allow_incomplete',
): Invoice | undefined {
  giveUpWaiting(world, subscription)
  const before = structuredClone(subscription)
  const cost = applyChange(world, subscription, change)
  const invoice = billChange(world, subscription, cost, change.prorationDate, behavior === 'default_incomplete')
  if (behavior === 'pending_if_incomplete' && invoice?.status === 'open') {
    waitForPayment(world, subscription, before, invoice)
    const { items, trial_end: trialEnd, billing_cycle_anchor: anchor } = world.waiting.get(subscription.id)?.state ?? {}
    subscription.pending_update = {
      billing_cycle_anchor: anchor === before.billing_cycle_anchor ? null : (anchor ?? null),
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: Math.min(
        world.now + WAITING_HOURS * HOUR,
        ...before.items.data.map((item) => item.current_period_end),
      ),
      metadata: null,
      subscription_items: items?.data ?? null,
      trial_end: trialEnd === before.trial_end ? null : (trialEnd ?? null),
      trial_from_plan: null,
    }
    const waiting = world.waiting.get(subscription.id)
    if (waiting) waiting.until = subscription.pending_update.expires_at
  }
  return invoice
}

/** Keeps a subscription as it was before until an invoice is paid. */
export function waitForPayment(world: World, subscription: Subscription, before: Subscription, invoice: Invoice): void {
  const { billing_cycle_anchor, items, status, status_details, trial_end, trial_start } = subscription
  const then = {
    billing_cycle_anchor,
    items,
    status: status === 'past_due' ? 'active' : status,
    trial_end,
    trial_start,
  }
  const after = status_details ? { ...then, status_details } : then
  world.waiting.set(subscription.id, {
    invoice: invoice.id,
    state: structuredClone(after),
    until: world.now + WAITING_HOURS * HOUR,
  })
  Object.assign(subscription, before, { latest_invoice: invoice.id })
}

/** Forgets a change nobody paid for; its invoice need not be paid any more. */
export function giveUpWaiting(world: World, subscription: Subscription): void {
  const waiting = world.waiting.get(subscription.id)
  if (!waiting) return
  world.waiting.delete(subscription.id)
  subscription.pending_update = null
  const invoice = world.get('invoice', waiting.invoice)
  if (invoice.status === 'open') voidInvoice(world, invoice)
}

/** Bills what a change costs: at once where it is due, else the lines wait for the next invoice. */
function billChange(
  world: World,
  subscription: Subscription,
  { lines, isDue }: Cost,
  prorationDate: number | undefined,
  isLeftOpen: boolean,
): Invoice | undefined {
  if (lines.length === 0) return undefined
  const all = [...(world.pendingLines.get(subscription.id) ?? []), ...lines]
  if (!isDue) {
    world.pendingLines.set(subscription.id, all)
    return undefined
  }
  world.pendingLines.delete(subscription.id)
  return billNow(world, subscription, all, prorationDate, isLeftOpen)
}

/** Makes, finalizes and collects an invoice in the middle of a period. */
export function billNow(
  world: World,
  subscription: Subscription,
  lines: LineDraft[],
  prorationDate?: number,
  isLeftOpen = false,
): Invoice {
  const owner = world.get('customer', subscription.customer)
  const invoice = draftInvoice(world, owner, 'subscription_update', lines, subscription)
  const details = invoice.parent?.subscription_details
  if (details && lines.some((line) => line.proration)) {
    details.subscription_proration_date = prorationDate ?? world.now
  }
  finalizeInvoice(world, invoice, subscription.days_until_due ?? undefined)
  if (invoice.status !== 'open' || invoice.collection_method !== 'charge_automatically') return invoice
  if (isLeftOpen) subscription.status = 'past_due'
  else payInvoice(world, invoice, payingMethod(world, owner.id, subscription))
  return invoice
}
