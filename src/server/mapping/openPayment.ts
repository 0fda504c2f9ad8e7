import type Stripe from 'stripe'
import type { Subscription } from '../../contract/index.js'
import { idOf } from '../stripe/ids.js'
import { isOwing } from './lifecycle.js'
import type { Refs } from '../http/refs.js'
import type { StripeCalls } from '../stripe/stripeCalls.js'
import { paymentStatusOf } from './paymentStep.js'
import { toInstant } from './toInstant.js'

/** The invoice a subscription waits to be paid, and whether the bank waits for the person. */
export interface OpenPayment {
  invoice: Stripe.Invoice
  requiresAction: boolean
}

/** Stripe gives up an unfinished first payment after this long. */
const FIRST_PAYMENT_EXPIRES_S = 23 * 3600

/** Finds what a subscription owes, or what a change of it waits for: its latest invoice, or an older one of the page. */
export function openInvoiceOf(
  subscription: Stripe.Subscription,
  page: readonly Stripe.Invoice[],
): Stripe.Invoice | null {
  const isOverdue = isOwing(subscription.status)
  const isPending = Boolean(subscription.pending_update)
  if (!isOverdue && !isPending) return null
  const latest = typeof subscription.latest_invoice === 'object' ? [subscription.latest_invoice] : []
  const own = page.filter((invoice) => subscriptionOf(invoice) === subscription.id && invoice.id !== latest[0]?.id)
  // What is overdue comes before what a change waits for.
  const candidates = !isOverdue ? latest : isPending ? [...own, ...latest] : [...latest, ...own]
  return candidates.find((invoice) => invoice?.status === 'open') ?? null
}

export const subscriptionOf = ({ parent }: Stripe.Invoice) => idOf(parent?.subscription_details?.subscription)

/** Reads how the payment of an open invoice stands: the one thing the lists do not tell. Null where it is settled by now. */
export async function readOpenPayment(calls: StripeCalls, { id }: Stripe.Invoice): Promise<OpenPayment | null> {
  return toOpenPayment(await calls.invoice(id, ['payments.data.payment.payment_intent']))
}

export function toOpenPayment(invoice: Stripe.Invoice): OpenPayment | null {
  if (invoice.status !== 'open') return null
  return { invoice, requiresAction: paymentStatusOf(invoice) === 'requires_action' }
}

export async function toOpenInvoice(
  { invoice, requiresAction }: OpenPayment,
  subscription: Stripe.Subscription,
  refs: Refs,
): Promise<NonNullable<Subscription['openInvoice']>> {
  const isFirst = subscription.status === 'incomplete'
  return {
    ref: await refs.seal('invoice', invoice.id),
    amount: invoice.amount_remaining,
    currency: invoice.currency,
    dueAt: toInstant(invoice.due_date),
    nextAttemptAt: toInstant(invoice.next_payment_attempt),
    expiresAt: isFirst ? toInstant(subscription.created + FIRST_PAYMENT_EXPIRES_S) : null,
    requiresAction,
  }
}
