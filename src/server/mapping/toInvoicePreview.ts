import type Stripe from 'stripe'
import type { InvoiceLine, InvoicePreview } from '../../contract/index.js'
import { toInstant } from './toInstant.js'

/** An invoice that Stripe worked out and did not make. `at`: when it will be charged, in Unix seconds. */
export function toInvoicePreview(preview: Stripe.Invoice, at: number): InvoicePreview {
  const { currency, lines, subtotal, total, amount_due } = preview
  const tax = (preview.total_taxes ?? [])
    .filter(({ tax_behavior }) => tax_behavior === 'exclusive')
    .reduce((sum, { amount }) => sum + amount, 0)
  return {
    at: toInstant(at),
    currency,
    lines: lines.data.map(toLine),
    hasMoreLines: lines.has_more,
    subtotal,
    // Stripe's list of discounts counts those of single lines too, which the subtotal is already without.
    discount: subtotal + tax - total,
    tax,
    total,
    amountDue: amount_due,
  }
}

function toLine(line: Stripe.InvoiceLineItem): InvoiceLine {
  return {
    description: line.description,
    quantity: line.quantity,
    amount: line.amount,
    isProration: isProration(line),
    periodStartsAt: toInstant(line.period.start),
    periodEndsAt: toInstant(line.period.end),
  }
}

/** Whether a line settles a part of a period. */
export function isProration({ parent }: Stripe.InvoiceLineItem): boolean {
  const details = parent?.subscription_item_details ?? parent?.invoice_item_details
  return details?.proration === true
}
