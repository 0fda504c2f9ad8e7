import type Stripe from 'stripe'
import type { Scope } from '../scope.js'

export const invoiceCalls = ({ stripe, customer, read, readOwn, write }: Scope) => ({
  /** A page, newest first, drafts included. */
  invoices: (limit: number, after: string | null): Promise<Stripe.ApiList<Stripe.Invoice>> =>
    read((options) =>
      stripe.invoices.list({ customer, limit, ...(after !== null && { starting_after: after }) }, options),
    ),

  invoice: (id: string, expand: string[] = []): Promise<Stripe.Invoice> =>
    readOwn((options) => stripe.invoices.retrieve(id, { expand }, options)),

  /** Works out an invoice and makes none: a read, although Stripe takes it as a POST. */
  previewInvoice: (params: Omit<Stripe.InvoiceCreatePreviewParams, 'customer'>): Promise<Stripe.Invoice> =>
    read((options) => stripe.invoices.createPreview({ customer, ...params }, options)),

  /** Charges one that was read as this customer's. The person is there to answer the bank. */
  payInvoice: (id: string, paymentMethod: string | null, expand: string[]): Promise<Stripe.Invoice> =>
    write({ id, paymentMethod }, (_, options) =>
      stripe.invoices.pay(
        id,
        { off_session: false, expand, ...(paymentMethod !== null && { payment_method: paymentMethod }) },
        options,
      ),
    ),

  voidInvoice: (id: string): Promise<Stripe.Invoice> =>
    write({ id }, (_, options) => stripe.invoices.voidInvoice(id, {}, options)),
})
