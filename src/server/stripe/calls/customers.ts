import type Stripe from 'stripe'
import { BillingProblem } from '../../http/problem.js'
import type { Scope } from '../scope.js'
import { isMissing } from '../stripeErrors.js'

export const customerCalls = ({ stripe, customer, read }: Scope) => ({
  customer: (): Promise<Stripe.Customer | Stripe.DeletedCustomer> =>
    read((options) =>
      stripe.customers.retrieve(
        customer,
        { expand: ['invoice_settings.default_payment_method', 'default_source', 'discount.source.coupon'] },
        options,
      ),
    ).catch((error: unknown) => {
      throw isMissing(error) ? new BillingProblem('customer_not_found', { cause: error }) : error
    }),
})
