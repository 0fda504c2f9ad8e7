import type Stripe from 'stripe'
import { customerFields } from '../../contract/index.js'
import type { CustomerField } from '../../contract/index.js'
import type { Settings } from '../options.js'

/** What of a customer a person may change: all of it where the host has switched the operation on. */
export function customerFieldsOf(
  configuration: Stripe.BillingPortal.Configuration | null,
  { operations }: Settings,
): CustomerField[] {
  const update = configuration?.active === true ? configuration.features.customer_update : null
  const allowed = update?.enabled === true ? update.allowed_updates : []
  return customerFields.filter(
    (field) => operations[field === 'tax_id' ? 'addTaxId' : 'updateCustomer'] ?? allowed.includes(field),
  )
}
