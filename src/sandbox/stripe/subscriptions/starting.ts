import { DAY, periodEnd } from '../dates.js'
import { draftInvoice, finalizeInvoice } from '../invoices/billing.js'
import { itemLines } from '../invoices/lines.js'
import { payInvoice, payingMethod } from '../invoices/paying.js'
import { subscription as emptySubscription, subscriptionItem } from '../objects/subscription.js'
import type { Customer, Price, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { applyDiscount, type NamedDiscount } from './discounting.js'

/** What a new subscription is made of. */
export interface StartOptions {
  items: { price: Price; quantity?: number | undefined }[]
  discount?: NamedDiscount | undefined
  /** Days without charge at the beginning. @default 0 */
  trialDays?: number | undefined
  /** Days to pay an invoice sent by e-mail; without it the payment method is charged. */
  daysUntilDue?: number | undefined
  fields?: Partial<Subscription> | undefined
}

/** Starts a subscription now, with its first invoice, paid where the payment method allows. */
export function startSubscription(world: World, owner: Customer, options: StartOptions): Subscription {
  const first = options.items[0]
  if (!first?.price.recurring) {
    throw new Error(
      'react-billing-portal/sandbox: a subscription needs at least one recurring price, or there is nothing to renew. Pass one of `sandbox.prices`.',
    )
  }
  const trialEnd = options.trialDays ? world.now + options.trialDays * DAY : null
  const anchor = trialEnd ?? world.now
  const started = emptySubscription(world, owner, {
    billing_cycle_anchor: anchor,
    currency: first.price.currency,
    status: trialEnd ? 'trialing' : options.daysUntilDue ? 'active' : 'incomplete',
    trial_end: trialEnd,
    trial_start: trialEnd ? world.now : null,
    ...(options.daysUntilDue ? { collection_method: 'send_invoice', days_until_due: options.daysUntilDue } : {}),
    ...options.fields,
  })
  owner.currency ??= first.price.currency
  for (const { price, quantity = 1 } of options.items) {
    const end = trialEnd ?? periodEnd(world.now, price.recurring ?? first.price.recurring, anchor)
    const period = { start: world.now, end }
    started.items.data.push(subscriptionItem(world, started, price, quantity, period))
  }
  applyDiscount(world, started, options.discount)
  billStart(world, owner, started)
  return started
}

function billStart(world: World, owner: Customer, started: Subscription): void {
  const lines = started.items.data.flatMap((item) => {
    const period = { start: item.current_period_start, end: item.current_period_end }
    const full = itemLines(world, item, period)
    if (started.status !== 'trialing') return full
    const product = world.get('product', item.price.product).name
    return full.slice(0, 1).map((line) => ({ ...line, amount: 0, description: `Trial period for ${product}` }))
  })
  const invoice = draftInvoice(world, owner, 'subscription_create', lines, started)
  finalizeInvoice(world, invoice, started.days_until_due ?? undefined)
  if (invoice.status === 'paid') {
    if (started.status === 'incomplete') started.status = 'active'
  } else if (started.collection_method === 'charge_automatically') {
    payInvoice(world, invoice, payingMethod(world, owner.id, started))
  }
}
