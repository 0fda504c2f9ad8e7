import type Stripe from 'stripe'
import type { CustomerDetails } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { toCustomerDetails } from '../mapping/toCustomerDetails.js'
import { toTaxId } from '../mapping/toTaxId.js'
import type { Account } from '../route.js'
import { toStripeFault } from '../stripe/stripeErrors.js'

/** What Stripe keeps of whom invoices are addressed to. */
export interface StoredDetails {
  customer: Stripe.Customer
  taxIds: Stripe.TaxId[]
}

/** @throws {BillingProblem} customer_not_found */
export async function readDetails({ stripe }: Account): Promise<StoredDetails> {
  const [customer, taxIds] = await Promise.all([stripe.livingCustomer(), stripe.taxIds()])
  return { customer, taxIds }
}

/** The answer of every operation that gives the details. */
export async function toDetails({ refs }: Account, stored: StoredDetails): Promise<{ body: CustomerDetails }> {
  const { customer, taxIds } = stored
  const sealed = taxIds.map(async (taxId) => toTaxId(taxId, await refs.seal('tax_id', taxId.id)))
  return { body: toCustomerDetails(customer, await Promise.all(sealed)) }
}

/** Which of the person's inputs Stripe means by an error's code, or else by its parameter. */
const fieldOfCode = new Map([
  ['email_invalid', 'email'],
  ['customer_tax_location_invalid', 'address'],
  ['postal_code_invalid', 'address'],
  ['tax_id_invalid', 'taxId'],
])
const fieldOfParam = new Map([
  ['name', 'name'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['address', 'address'],
  ['type', 'taxId'],
  ['value', 'taxId'],
])

/**
 * For what a write of details throws: a value that Stripe does not take is the person's to put right.
 * @throws {BillingProblem} invalid_details
 */
export function refuseDetails(error: unknown): never {
  const fault = toStripeFault(error)
  if (fault?.type !== 'StripeInvalidRequestError') throw error
  const [param = ''] = fault.param?.split('[') ?? []
  const field = fieldOfCode.get(fault.code ?? '') ?? fieldOfParam.get(param)
  if (field === undefined) throw error
  throw new BillingProblem('invalid_details', { field, detail: `Stripe does not take this value as \`${field}\`.` })
}
