import type Stripe from 'stripe'
import type { Customer } from '../../contract/index.js'

export function toCustomer(customer: Stripe.Customer | Stripe.DeletedCustomer): Customer {
  if (customer.deleted === true) return { name: null, deleted: true, credit: null }
  const { name, balance, currency } = customer
  // Stripe's balance is what the customer owes: below zero is credit.
  const hasCredit = balance < 0 && typeof currency === 'string'
  return { name: name ?? null, deleted: false, credit: hasCredit ? { amount: -balance, currency } : null }
}
