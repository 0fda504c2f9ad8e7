import type Stripe from 'stripe'
import type { Scope } from '../scope.js'

export const invoiceCalls = ({ stripe, customer, read, readOwn }: Scope) => ({
  /** A page, newest first, drafts included. */
  invoices: (limit: number, after: string | null): Promise<Stripe.ApiList<Stripe.Invoice>> =>
    read((options) =>
      stripe.invoices.list({ customer, limit, ...(after !== null && { starting_after: after }) }, options),
    ),

  invoice: (id: string, expand: string[] = []): Promise<Stripe.Invoice> =>
    readOwn((options) => stripe.invoices.retrieve(id, { expand }, options)),
})
