import type * as v from 'valibot'

import { invalid } from '../api/errors.js'
import type { subscriptionPauseParams } from '../params/subscriptions.js'
import type { PauseOptions } from '../subscriptions/pausing.js'
import type { Subscription } from '../wire.js'

/** Refuses to pause what Stripe does not pause. @throws {ApiError} 400 */
export function checkPausable(subscription: Subscription, param?: string): void {
  const reason =
    subscription.billing_mode.type !== 'flexible'
      ? 'it is in classic billing mode'
      : subscription.collection_method === 'send_invoice'
        ? 'its invoices are sent by e-mail'
        : subscription.schedule
          ? 'a schedule is attached to it'
          : !['active', 'past_due', 'unpaid'].includes(subscription.status)
            ? `its status is ${subscription.status}`
            : undefined
  if (reason) throw invalid(`The subscription ${subscription.id} cannot be paused because ${reason}.`, param)
}

/** What a pause bills and credits. */
export function toPause(
  params: Partial<Pick<v.InferOutput<typeof subscriptionPauseParams>, 'bill_for' | 'invoicing_behavior'>>,
): PauseOptions {
  const { outstanding_usage_through: usage, unused_time_from: unused } = params.bill_for ?? {}
  return {
    billsUsage: usage?.type !== 'none',
    invoicesNow: params.invoicing_behavior === 'invoice',
    unusedFrom: unused?.type,
  }
}
