import type Stripe from 'stripe'
import type { Invoice } from '../../contract/index.js'
import { toInstant } from './toInstant.js'

/** Whether a customer may see an invoice: one that is being drafted may still change. */
export function isIssued({ status }: Stripe.Invoice): boolean {
  return status !== null && status !== 'draft'
}

export function toInvoice(invoice: Stripe.Invoice, ref: string): Invoice {
  return {
    ref,
    number: invoice.number,
    status: invoice.status ?? 'open',
    createdAt: toInstant(invoice.created),
    dueAt: toInstant(invoice.due_date),
    currency: invoice.currency,
    total: invoice.total,
    amountDue: invoice.amount_due,
    amountPaid: invoice.amount_paid,
    amountRemaining: invoice.amount_remaining,
    hasPdf: typeof invoice.invoice_pdf === 'string',
    hasHostedPage: typeof invoice.hosted_invoice_url === 'string',
  }
}
