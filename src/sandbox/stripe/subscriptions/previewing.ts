import { HOUR } from '../dates.js'
import { draftInvoice, drawCredit } from '../invoices/billing.js'
import type { LineDraft } from '../invoices/lines.js'
import { prorationLine } from '../invoices/prorating.js'
import type { Invoice, Subscription, TaxRate } from '../wire.js'
import type { World } from '../world.js'

import { currentPeriodEnd } from './canceling.js'
import { applyChange, type Change, isPrepaid } from './changing.js'
import { type NamedDiscount, replaceDiscounts } from './discounting.js'
import { pauseLines, type PauseOptions, resumeLines } from './pausing.js'
import { nextActOfSchedule } from './phases.js'
import { nextCycle } from './renewing.js'

/** What would happen to a subscription. */
export interface PreviewOptions {
  change?: Change | undefined
  /** When it would end, in the words of an update. */
  cancels?: { cancel_at?: number | string | undefined; cancel_at_period_end?: boolean | undefined } | undefined
  endsNow?: boolean | undefined
  /** Whether only what comes back every period counts. */
  isRecurring?: boolean | undefined
  /** Whether ending now gives nothing back. */
  keepsCredit?: boolean | undefined
  pause?: PauseOptions | undefined
  prorationDate?: number | undefined
  resumes?: boolean | undefined
  discounts?: '' | readonly NamedDiscount[] | undefined
  taxRates?: TaxRate[] | undefined
}

interface Bill {
  lines: LineDraft[]
  period?: { start: number; end: number } | undefined
}

/** The invoice that would come next, made in a copy of the account by what makes the real ones. */
export function preview(real: World, subject: Subscription, options: PreviewOptions): Invoice | undefined {
  const world = real.fork(subject.customer)
  const subscription = world.get('subscription', subject.id)
  if (options.discounts !== undefined) replaceDiscounts(world, subscription, options.discounts)
  if (options.taxRates) subscription.default_tax_rates = options.taxRates
  const bill = billOf(world, subscription, options)
  if (!bill) return undefined
  const { lines, period = { start: world.now, end: world.now } } = bill
  const owner = world.get('customer', subscription.customer)
  const id = real.id('upcoming_in')
  const invoice = draftInvoice(world, owner, 'upcoming', lines, subscription, {
    id,
    lines: { object: 'list', data: [], has_more: false, url: `/v1/invoices/upcoming/lines?subscription=${subject.id}` },
    next_payment_attempt: subscription.collection_method === 'charge_automatically' ? world.now + HOUR : null,
    period_end: period.end,
    period_start: period.start,
    webhooks_delivered_at: null,
  })
  const details = invoice.parent?.subscription_details
  if (details && options.change && lines.some((line) => line.proration)) {
    details.subscription_proration_date = options.prorationDate ?? real.now
  }
  drawCredit(owner, invoice)
  return invoice
}

function billOf(world: World, subscription: Subscription, options: PreviewOptions): Bill | undefined {
  const waiting = world.pendingLines.get(subscription.id) ?? []
  if (options.endsNow) return some([...waiting, ...endLines(world, subscription, options)])
  if (options.pause) {
    const lines = pauseLines(world, subscription, options.pause)
    return options.pause.invoicesNow ? some([...waiting, ...lines]) : undefined
  }
  if (options.resumes) return some([...waiting, ...resumeLines(world, subscription, {})])
  if (options.change) {
    const { isDue, lines } = applyChange(world, subscription, options.change)
    if (isDue && !options.isRecurring) return some([...waiting, ...lines])
    world.pendingLines.set(subscription.id, [...waiting, ...lines])
  }
  return next(world, subscription, options)
}

/** The invoice at the end of the period; what ends by then is only billed for use and for what waits. */
function next(world: World, subscription: Subscription, options: PreviewOptions): Bill | undefined {
  if (subscription.status === 'paused') return undefined
  const end = currentPeriodEnd(subscription)
  const ends = endOf(subscription, end, options.cancels)
  world.now = end
  const planned = nextActOfSchedule(world, subscription)
  if (planned && planned.at <= end && !options.change) planned.run()
  if (subscription.status === 'trialing') subscription.status = 'active'
  if (ends !== null && ends <= end) {
    subscription.items.data = subscription.items.data.filter((item) => !isPrepaid(item))
  }
  const { lines, past } = nextCycle(world, subscription, !options.isRecurring)
  return some(lines, past)
}

/** When a subscription would end, in the words of an update or as it has been said before. */
function endOf({ cancel_at: before }: Subscription, end: number, cancels: PreviewOptions['cancels']): number | null {
  const { cancel_at: moment, cancel_at_period_end: atPeriodEnd } = cancels ?? {}
  if (atPeriodEnd === true) return end
  if (atPeriodEnd === false || moment === '') return null
  return typeof moment === 'string' ? end : (moment ?? before)
}

function endLines(world: World, subscription: Subscription, options: PreviewOptions): LineDraft[] {
  if (options.keepsCredit || subscription.status === 'trialing') return []
  const items = subscription.items.data.filter(isPrepaid)
  return items.map((item) => prorationLine(world, subscription, item, 'unused', options.prorationDate))
}

function some(lines: LineDraft[], period?: { start: number; end: number }): Bill | undefined {
  return lines.length > 0 ? { lines, period } : undefined
}
