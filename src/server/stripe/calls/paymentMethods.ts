import type Stripe from 'stripe'
import { BillingProblem } from '../../http/problem.js'
import type { Scope } from '../scope.js'
import { isMissing } from '../stripeErrors.js'

export const paymentMethodCalls = ({ stripe, customer, readAll, readOwn, write }: Scope) => ({
  /** Everything that is saved, newest first, cards and accounts from before payment methods among them. */
  paymentMethods: (): Promise<Stripe.PaymentMethod[]> =>
    readAll((page, options) => stripe.customers.listPaymentMethods(customer, page, options)).catch((error: unknown) => {
      throw isMissing(error) ? new BillingProblem('customer_not_found', { cause: error }) : error
    }),

  paymentMethod: (id: string): Promise<Stripe.PaymentMethod> =>
    readOwn((options) => stripe.paymentMethods.retrieve(id, {}, options)),

  /** Forgets one of {@link paymentMethods}; what is from before them goes the way it came. */
  detach: (id: string): Promise<unknown> =>
    write({ customer, id }, (_, options): Promise<unknown> =>
      id.startsWith('pm_')
        ? stripe.paymentMethods.detach(id, {}, options)
        : stripe.customers.deleteSource(customer, id, {}, options),
    ),

  createSetupIntent: (): Promise<Stripe.SetupIntent> =>
    write({ customer, usage: 'off_session', automatic_payment_methods: { enabled: true } }, (given, options) =>
      stripe.setupIntents.create(given, options),
    ),

  setupIntent: (id: string): Promise<Stripe.SetupIntent> =>
    readOwn((options) => stripe.setupIntents.retrieve(id, { expand: ['payment_method', 'latest_attempt'] }, options)),
})
