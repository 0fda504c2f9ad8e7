import { AddTaxIdSchema } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute, requireAccount } from '../route.js'
import { readDetails, refuseDetails, toDetails } from './customerDetails.js'

/** As many as Stripe keeps of one customer. */
const MOST_TAX_IDS = 5

/** Puts a tax ID on the invoices to come. One that is there already is as it was asked for. */
export const addTaxId = defineRoute(AddTaxIdSchema, async (call, { type, value }) => {
  const account = requireAccount(call)
  const { customer, taxIds } = await readDetails(account)
  const isThere = taxIds.some((taxId) => taxId.type === type && plain(taxId.value) === plain(value))
  if (isThere) return toDetails(account, { customer, taxIds })
  if (taxIds.length >= MOST_TAX_IDS) {
    throw new BillingProblem('operation_not_enabled', { detail: `A customer has ${MOST_TAX_IDS} tax IDs at most.` })
  }
  await account.stripe.createTaxId({ type, value }).catch(refuseDetails)
  return toDetails(account, { customer, taxIds: await account.stripe.taxIds() })
})

/** A tax ID without what people and Stripe may put between its letters. */
const plain = (value: string) => value.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()
