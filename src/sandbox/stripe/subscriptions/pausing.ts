import { periodEnd } from '../dates.js'
import { itemLines, type LineDraft } from '../invoices/lines.js'
import { prorationLine } from '../invoices/prorating.js'
import type { Invoice, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { billNow, waitForPayment } from './billing.js'
import { firstLines, isPrepaid, type ProrationBehavior } from './changing.js'
import { releaseSchedule, scheduleResume } from './scheduling.js'

/** Why a subscription stands still. */
export type PauseReason = 'pause_requested' | 'trial_end_without_payment_method'

/** What is billed and credited when a subscription is paused. */
export interface PauseOptions {
  resumeAt?: number | undefined
  /** From when paid time is credited. @default 'now' */
  unusedFrom?: 'item_current_period_start' | 'none' | 'now' | undefined
  /** Whether use so far is billed. @default true */
  billsUsage?: boolean | undefined
  /** Whether that is invoiced at once rather than when the subscription goes on. @default false */
  invoicesNow?: boolean | undefined
}

/** How a paused subscription goes on. */
export interface ResumeOptions {
  /** Whether the day of billing stays what it was. @default false */
  keepsAnchor?: boolean | undefined
  behavior?: ProrationBehavior | undefined
  prorationDate?: number | undefined
  /** Whether it stays paused until it is paid. @default false */
  waitsForPayment?: boolean | undefined
}

/** Stops a subscription; what is left of the paid period becomes credit on the invoice of the resumption. */
export function pauseSubscription(
  world: World,
  subscription: Subscription,
  reason: PauseReason,
  options: PauseOptions = {},
): Invoice | undefined {
  if (options.resumeAt !== undefined) scheduleResume(world, subscription, options.resumeAt)
  const lines = reason === 'pause_requested' ? pauseLines(world, subscription, options) : []
  if (reason === 'pause_requested') for (const item of subscription.items.data) item.current_period_end = world.now
  subscription.status = 'paused'
  subscription.status_details = {
    paused: {
      subscription: { type: reason },
      transitioned_at: world.now,
      type: 'subscription',
    },
  }
  if (lines.length === 0) return undefined
  const all = [...(world.pendingLines.get(subscription.id) ?? []), ...lines]
  world.pendingLines.set(subscription.id, all)
  if (!options.invoicesNow) return undefined
  world.pendingLines.delete(subscription.id)
  return billNow(world, subscription, all)
}

/** What a pause bills and credits. */
export function pauseLines(world: World, subscription: Subscription, options: PauseOptions): LineDraft[] {
  const { billsUsage = true, unusedFrom = 'now' } = options
  return subscription.items.data.flatMap((item) => {
    const { current_period_start: start } = item
    if (!isPrepaid(item)) return billsUsage ? itemLines(world, item, { start, end: world.now }) : []
    if (unusedFrom === 'none') return []
    return [prorationLine(world, subscription, item, 'unused', unusedFrom === 'now' ? world.now : start)]
  })
}

/** Takes a paused subscription up again: a new period starts now and is billed now, or the old days go on. */
export function resumeSubscription(world: World, subscription: Subscription, options: ResumeOptions = {}): Invoice {
  const before = structuredClone(subscription)
  releaseSchedule(world, subscription)
  delete subscription.status_details
  subscription.status = 'active'
  const lines = world.pendingLines.get(subscription.id) ?? []
  world.pendingLines.delete(subscription.id)
  const charges = resumeLines(world, subscription, options)
  const invoice = billNow(world, subscription, [...lines, ...charges])
  if (options.waitsForPayment && invoice.status === 'open') waitForPayment(world, subscription, before, invoice)
  return invoice
}

/** What a resumption charges, with the periods it starts or takes up. */
export function resumeLines(world: World, subscription: Subscription, options: ResumeOptions): LineDraft[] {
  return options.keepsAnchor ? resumePeriods(world, subscription, options) : restartPeriods(world, subscription)
}

function restartPeriods(world: World, subscription: Subscription): LineDraft[] {
  subscription.billing_cycle_anchor = world.now
  return subscription.items.data.flatMap((item) => {
    item.current_period_start = world.now
    if (item.price.recurring) {
      item.current_period_end = periodEnd(world.now, item.price.recurring, world.now)
    }
    return firstLines(world, subscription, item)
  })
}

/** Takes up the periods that would be running had there been no pause, and charges the rest of them. */
function resumePeriods(
  world: World,
  subscription: Subscription,
  { behavior = 'create_prorations', prorationDate }: ResumeOptions,
): LineDraft[] {
  return subscription.items.data.flatMap((item) => {
    const { recurring } = item.price
    const { billing_cycle_anchor: anchor } = subscription
    if (!recurring) return []
    let start = anchor
    for (let end = periodEnd(start, recurring, anchor); end <= world.now; end = periodEnd(start, recurring, anchor)) {
      start = end
    }
    item.current_period_start = start
    item.current_period_end = periodEnd(start, recurring, anchor)
    if (behavior === 'none' || !isPrepaid(item)) return []
    return [prorationLine(world, subscription, item, 'remaining', prorationDate)]
  })
}

/** Keeps a subscription active while its invoices are waived, kept as drafts or written off. */
export function pauseCollection(
  subscription: Subscription,
  behavior: 'keep_as_draft' | 'mark_uncollectible' | 'void',
  resumesAt: number | null,
): void {
  subscription.pause_collection = { behavior, resumes_at: resumesAt }
}

/** Collects a subscription's invoices again. */
export function resumeCollection(subscription: Subscription): void {
  subscription.pause_collection = null
}
