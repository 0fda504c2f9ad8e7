import type Stripe from 'stripe'
import { BillingProblem } from '../../http/problem.js'
import type { Scope } from '../scope.js'
import { isMissing } from '../stripeErrors.js'

const parts = ['invoice_settings.default_payment_method', 'default_source', 'discount.source.coupon']

export const customerCalls = ({ stripe, customer, read, readAll, write }: Scope) => {
  const retrieve = (): Promise<Stripe.Customer | Stripe.DeletedCustomer> =>
    read((options) => stripe.customers.retrieve(customer, { expand: parts }, options)).catch(gone())

  return {
    customer: retrieve,

    /** @throws {BillingProblem} customer_not_found, for one that was deleted as well */
    async livingCustomer(): Promise<Stripe.Customer> {
      const found = await retrieve()
      if (found.deleted === true) throw new BillingProblem('customer_not_found')
      return found
    },

    updateCustomer: (params: Stripe.CustomerUpdateParams): Promise<Stripe.Customer> =>
      write({ customer, ...params }, (_, options) => stripe.customers.update(customer, params, options)).catch(
        gone(/^(id|customer)$/),
      ),

    /** In the order they were added. */
    taxIds: async (): Promise<Stripe.TaxId[]> => {
      const newestFirst = await readAll((page, options) => stripe.customers.listTaxIds(customer, page, options)).catch(
        gone(),
      )
      return newestFirst.toReversed()
    },

    createTaxId: (params: Stripe.CustomerCreateTaxIdParams): Promise<Stripe.TaxId> =>
      write({ customer, ...params }, (_, options) => stripe.customers.createTaxId(customer, params, options)),

    deleteTaxId: (id: string): Promise<Stripe.DeletedTaxId> =>
      write({ customer, id }, (_, options) => stripe.customers.deleteTaxId(customer, id, {}, options)),
  }
}

/** Reads that something is missing as the customer being gone; of a write, only where its parameter says so. */
const gone =
  (param?: RegExp) =>
  (error: unknown): never => {
    throw isMissing(error, param) ? new BillingProblem('customer_not_found', { cause: error }) : error
  }
