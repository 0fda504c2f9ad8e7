import type Stripe from 'stripe'
import type { ChangePreview, InvoicePreview } from '../../contract/index.js'
import { isProration, toInvoicePreview } from '../mapping/toInvoicePreview.js'
import { toStripeFault } from '../stripe/stripeErrors.js'
import type { Standing } from './actOnSubscription.js'
import { prorates, toChangeParams } from './changeParams.js'
import type { PlanChange } from './readPlanChange.js'

/** What a change charges at once, and what the first regular charge after it will be. */
export async function previewInvoices(
  { account, before, facts, call }: Standing,
  change: PlanChange,
  prorationDate: number,
): Promise<Pick<ChangePreview, 'dueNow' | 'next'>> {
  const { prorationBehavior } = change.rules
  const preview = (params: Pick<Stripe.InvoiceCreatePreviewParams, 'subscription_details' | 'preview_mode'> = {}) =>
    account.stripe.previewInvoice({ subscription: before.id, ...params }).catch(noneToCome)
  const details = toChangeParams(change, prorates(change, facts) ? prorationDate : null)
  const end = change.item.current_period_end
  if (change.isSame) return { dueNow: null, next: toPreview(await preview(), end) }
  if (change.isScheduled) {
    // At the period's end nothing is left to settle: what is charged then is the new plan, whole.
    const whole = { items: details.items, proration_behavior: 'none' } as const
    const later = toPreview(await preview({ subscription_details: whole }), end)
    return { dueNow: null, next: later && movedTo(later, end) }
  }
  const isChargedNow = change.startsPeriod || (prorationBehavior === 'always_invoice' && !facts.isTrialing)
  if (!isChargedNow) return { dueNow: null, next: toPreview(await preview({ subscription_details: details }), end) }
  const [now, regular] = await Promise.all([
    preview({ subscription_details: details }),
    preview({ subscription_details: details, preview_mode: 'recurring' }),
  ])
  // What is billed by use alone leaves nothing to settle, and Stripe shows the next charge instead.
  const isDue = change.startsPeriod || (now?.lines.data ?? []).some((line) => settles(line, prorationDate))
  if (!isDue) return { dueNow: null, next: toPreview(now, end) }
  const next = change.startsPeriod ? Math.min(firstPeriodEnd(now) ?? end, ...otherEnds(before, change)) : end
  const dueNow = toPreview(now, Math.floor(call.settings.now() / 1000))
  return { dueNow, next: chargedAfter(now, toPreview(regular, next)) }
}

/** Both previews begin with the credit there is today; what the first takes of it, the second has no more. */
function chargedAfter(now: Stripe.Invoice | null, next: InvoicePreview | null): InvoicePreview | null {
  if (now === null || next === null) return next
  const { starting_balance, total, amount_due } = now
  return { ...next, amountDue: Math.max(0, next.total + starting_balance + total - amount_due) }
}

const toPreview = (preview: Stripe.Invoice | null, at: number): InvoicePreview | null =>
  preview === null ? null : toInvoicePreview(preview, at)

/** Whether a line settles the period from a moment on. */
const settles = (line: Stripe.InvoiceLineItem, moment: number) => isProration(line) && line.period.start === moment

/** When the period that a change begins will end, as the invoice for it says. */
function firstPeriodEnd(invoice: Stripe.Invoice | null): number | null {
  const ends = (invoice?.lines.data ?? []).filter((line) => !isProration(line)).map(({ period }) => period.end)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** When the items end whose periods run on while another's begins anew. */
function otherEnds({ items }: Stripe.Subscription, { item, rules, endsTrial }: PlanChange): number[] {
  if (rules.startsPeriod || endsTrial) return []
  return items.data.filter(({ id }) => id !== item.id).map(({ current_period_end }) => current_period_end)
}

/** A preview of what begins now, for what begins later: the sums are the same, the periods move. */
function movedTo(preview: InvoicePreview, start: number): InvoicePreview {
  const startsAt = start * 1000
  return {
    ...preview,
    lines: preview.lines.map((line) => {
      const from = Date.parse(line.periodStartsAt)
      if (line.isProration || from >= startsAt) return line
      return {
        ...line,
        periodStartsAt: at(startsAt),
        periodEndsAt: at(Date.parse(line.periodEndsAt) + startsAt - from),
      }
    }),
  }
}

const at = (milliseconds: number) => new Date(milliseconds).toISOString()

/** Stripe answers with an error where no further invoice will come. */
export function noneToCome(error: unknown): null {
  if (toStripeFault(error)?.code === 'invoice_upcoming_none') return null
  throw error
}
