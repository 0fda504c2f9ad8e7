import { customerCalls } from './calls/customers.js'
import { invoiceCalls } from './calls/invoices.js'
import { paymentMethodCalls } from './calls/paymentMethods.js'
import { sessionCalls } from './calls/sessions.js'
import { subscriptionCalls } from './calls/subscriptions.js'
import { createScope } from './scope.js'
import type { ScopeOptions } from './scope.js'

/** The calls that serve one request of one customer; none can name another customer. */
export interface StripeCalls
  extends
    ReturnType<typeof customerCalls>,
    ReturnType<typeof subscriptionCalls>,
    ReturnType<typeof invoiceCalls>,
    ReturnType<typeof paymentMethodCalls>,
    ReturnType<typeof sessionCalls> {}

/** @throws {BillingProblem} misconfigured, when the customer is not the id of one */
export function createStripeCalls(options: ScopeOptions): StripeCalls {
  const scope = createScope(options)
  return {
    ...customerCalls(scope),
    ...subscriptionCalls(scope),
    ...invoiceCalls(scope),
    ...paymentMethodCalls(scope),
    ...sessionCalls(scope),
  }
}
