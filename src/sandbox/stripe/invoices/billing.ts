import { DAY } from '../dates.js'
import { invoice as emptyInvoice } from '../objects/invoice.js'
import { invoicePayment, paymentIntent } from '../objects/payment-intent.js'
import type { Customer, Discount, Invoice, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { type LineDraft, toLineItem } from './lines.js'
import { itemizesDiscounts, shareOf } from './prorating.js'
import { lineTaxes, percentOff, sumInvoice } from './totals.js'

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
  draft.default_tax_rates = subscription?.default_tax_rates ?? []
  draft.customer_tax_ids = world
    .all('tax_id')
    .filter((each) => each.customer === owner.id)
    .map(({ type, value }) => ({ type, value }))
  draft.lines.data = lines.map((line) => {
    const off = discountOf(world, discount, line, subscription)
    const taxes = lineTaxes(draft.default_tax_rates, owner, line.amount - (off?.amount ?? 0))
    return toLineItem(world, draft, line, off, taxes)
  })
  sumInvoice(draft)
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
  const due = drawCredit(owner, invoice)
  invoice.number = `${owner.invoice_prefix}-${String(sequence).padStart(4, '0')}`
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

/** Lets a customer's credit pay what it can, and a negative total add to it. @returns what is left to pay */
export function drawCredit(owner: Customer, invoice: Invoice): number {
  const due = Math.max(0, invoice.total + owner.balance)
  invoice.starting_balance = owner.balance
  owner.balance = owner.balance + invoice.total - due
  invoice.ending_balance = owner.balance
  invoice.amount_due = due
  invoice.amount_remaining = due
  return due
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

function discountOf(world: World, discount: Discount | undefined, line: LineDraft, subscription?: Subscription) {
  if (!discount || (line.proration && subscription && !itemizesDiscounts(subscription))) return undefined
  return { id: discount.id, amount: shareOf(line.amount, { part: percentOff(world, subscription), whole: 100 }) }
}
