import { periodEnd } from '../dates.js'
import { itemLines, prorationLine } from '../invoices/lines.js'
import type { Subscription } from '../wire.js'
import type { World } from '../world.js'

import { billNow } from './changing.js'
import { releaseSchedule, scheduleResume } from './scheduling.js'

type PauseReason = 'pause_requested' | 'trial_end_without_payment_method'

/** Stops a subscription; what is left of the paid period becomes credit on the invoice of the resumption. */
export function pauseSubscription(
  world: World,
  subscription: Subscription,
  reason: PauseReason,
  resumeAt?: number,
): void {
  if (resumeAt !== undefined) scheduleResume(world, subscription, resumeAt)
  if (reason === 'pause_requested') {
    const credits = subscription.items.data.map((item) => {
      const whole = item.current_period_end - item.current_period_start
      return prorationLine(world, item, 'unused', (item.current_period_end - world.now) / whole)
    })
    world.pendingLines.set(subscription.id, credits)
    for (const item of subscription.items.data) item.current_period_end = world.now
  }
  subscription.status = 'paused'
  subscription.status_details = {
    paused: {
      subscription: { type: reason },
      transitioned_at: world.now,
      type: 'subscription',
    },
  }
}

/** Takes a paused subscription up again: a new period starts now, and is billed now. */
export function resumeSubscription(world: World, subscription: Subscription): void {
  releaseSchedule(world, subscription)
  delete subscription.status_details
  subscription.status = 'active'
  subscription.billing_cycle_anchor = world.now
  const lines = world.pendingLines.get(subscription.id) ?? []
  world.pendingLines.delete(subscription.id)
  const charges = subscription.items.data.flatMap((item) => {
    item.current_period_start = world.now
    if (item.price.recurring) {
      item.current_period_end = periodEnd(world.now, item.price.recurring, world.now)
    }
    return itemLines(world, item, { start: world.now, end: item.current_period_end })
  })
  billNow(world, subscription, [...lines, ...charges])
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
