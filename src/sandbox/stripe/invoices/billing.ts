import { DAY } from '../dates.js'
import { invoice as emptyInvoice } from '../objects/invoice.js'
import { invoicePayment, paymentIntent } from '../objects/payment-intent.js'
import type { Customer, Discount, Invoice, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { type LineDraft, toLineItem } from './lines.js'

/** A draft with these lines, its discounts applied and its sums made. */
export function draftInvoice(
  world: World,
  owner: Customer,
  reason: NonNullable<Invoice['billing_reason']>,
  lines: LineDraft[],
  subscription?: Subscription,
  fields: Partial<Invoice> = {},
): Invoice {
  const collection = subscription?.collection_method ?? 'charge_automatically'
  const draft = emptyInvoice(world, owner, {
    billing_reason: reason,
    collection_method: collection,
    currency: subscription?.currency ?? owner.currency ?? 'eur',
    default_payment_method: null,
    parent: subscription
      ? {
          type: 'subscription_details',
          quote_details: null,
          subscription_details: { metadata: subscription.metadata, subscription: subscription.id },
        }
      : null,
    ...fields,
  })
  const discount = world.find('discount', subscription?.discounts[0])
  draft.discounts = discount ? [discount.id] : []
  draft.lines.data = lines.map((line) => toLineItem(world, draft, line, discountOf(world, discount, line)))
  sum(draft)
  if (subscription) subscription.latest_invoice = draft.id
  return draft
}

/**
 * Numbers a draft and opens it for payment. The customer's credit is used up first; nothing left to
 * pay means paid, and a negative total becomes credit.
 */
export function finalizeInvoice(world: World, invoice: Invoice, daysUntilDue = 30): Invoice {
  const owner = world.get('customer', invoice.customer)
  const sequence = owner.next_invoice_sequence ?? 1
  owner.next_invoice_sequence = sequence + 1
  owner.currency ??= invoice.currency
  const page = `${world.pagesUrl}/invoices/${invoice.id}`
  const due = Math.max(0, invoice.total + owner.balance)
  invoice.number = `${owner.invoice_prefix}-${String(sequence).padStart(4, '0')}`
  invoice.starting_balance = owner.balance
  owner.balance = owner.balance + invoice.total - due
  invoice.ending_balance = owner.balance
  invoice.amount_due = due
  invoice.amount_remaining = due
  invoice.status = 'open'
  invoice.status_transitions.finalized_at = world.now
  invoice.effective_at = world.now
  invoice.hosted_invoice_url = page
  invoice.invoice_pdf = `${page}/pdf`
  if (invoice.collection_method === 'send_invoice') {
    invoice.due_date = world.now + daysUntilDue * DAY
  }
  if (due === 0) {
    invoice.attempted = true
    return closeAsPaid(world, invoice)
  }
  const intent = paymentIntent(world, invoice)
  invoicePayment(world, invoice, intent)
  return invoice
}

/** Records that nothing is left to pay. */
export function closeAsPaid(world: World, invoice: Invoice): Invoice {
  invoice.status = 'paid'
  invoice.amount_paid = invoice.amount_due
  invoice.amount_remaining = 0
  invoice.attempted = true
  invoice.auto_advance = false
  invoice.next_payment_attempt = null
  invoice.status_transitions.paid_at = world.now
  return invoice
}

/** Takes an open invoice back: it no longer has to be paid, now or ever. */
export function voidInvoice(world: World, invoice: Invoice): Invoice {
  invoice.status = 'void'
  invoice.auto_advance = false
  invoice.next_payment_attempt = null
  invoice.status_transitions.voided_at = world.now
  return invoice
}

/** Gives an open invoice up as a loss. */
export function markUncollectible(
  world: World,
  invoice: Invoice,
  reason: 'max_payment_attempts' | 'payment_not_received' | 'subscription_paused' | 'user_forgiven',
): Invoice {
  invoice.status = 'uncollectible'
  invoice.auto_advance = false
  invoice.next_payment_attempt = null
  invoice.status_transitions.marked_uncollectible_at = world.now
  invoice.status_details = { uncollectible: { reason } }
  return invoice
}

function discountOf(world: World, discount: Discount | undefined, line: LineDraft) {
  if (!discount || line.proration) return undefined
  const percent = world.get('coupon', discount.source.coupon).percent_off ?? 0
  return { id: discount.id, amount: Math.round((line.amount * percent) / 100) }
}

function sum(invoice: Invoice): void {
  const byDiscount = new Map<string, number>()
  for (const line of invoice.lines.data) {
    for (const { amount, discount } of line.discount_amounts ?? []) {
      byDiscount.set(discount, (byDiscount.get(discount) ?? 0) + amount)
    }
  }
  const discounts = [...byDiscount].map(([discount, amount]) => ({ amount, discount }))
  const subtotal = invoice.lines.data.reduce((total, line) => total + line.amount, 0)
  const total = discounts.reduce((rest, { amount }) => rest - amount, subtotal)
  invoice.total_discount_amounts = discounts
  invoice.subtotal = subtotal
  invoice.subtotal_excluding_tax = subtotal
  invoice.total = total
  invoice.total_excluding_tax = total
  invoice.amount_due = Math.max(0, total)
  invoice.amount_remaining = invoice.amount_due
}
