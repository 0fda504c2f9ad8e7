import { itemLines } from '../invoices/lines.js'
import { prorationLine } from '../invoices/prorating.js'
import type { Invoice, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { billNow } from './billing.js'
import { cancelNow, type Farewell } from './canceling.js'
import { isPrepaid } from './changing.js'

/** How a subscription ends now. */
export interface EndOptions {
  farewell: Farewell
  /** Whether what was paid and not used becomes credit. */
  credits: boolean
  /** Whether use, credit and whatever else waits is invoiced at once. */
  invoicesNow: boolean
}

/** Ends a subscription now, with a last invoice if that is wanted. */
export function endSubscription(world: World, subscription: Subscription, options: EndOptions): Invoice | undefined {
  const { data: items } = subscription.items
  const lines = [...(world.pendingLines.get(subscription.id) ?? [])]
  if (options.credits && subscription.status !== 'trialing') {
    const unused = items.filter(isPrepaid).map((item) => prorationLine(world, subscription, item, 'unused'))
    lines.push(...unused)
  }
  if (options.invoicesNow) {
    const used = items.filter((item) => !isPrepaid(item))
    lines.push(...used.flatMap((item) => itemLines(world, item, { start: item.current_period_start, end: world.now })))
  }
  world.pendingLines.set(subscription.id, lines)
  if (!options.invoicesNow || lines.length === 0) {
    cancelNow(world, subscription, options.farewell)
    return undefined
  }
  world.pendingLines.delete(subscription.id)
  const invoice = billNow(world, subscription, lines)
  cancelNow(world, subscription, options.farewell)
  return invoice
}
