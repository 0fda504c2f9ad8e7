import * as v from 'valibot'
import { defineRoute, requireAccount } from '../route.js'
import { isMissing } from '../stripe/stripeErrors.js'
import { readDetails, toDetails } from './customerDetails.js'

/** Takes a tax ID off the invoices to come. One that is gone already is as it was asked for. */
export const removeTaxId = defineRoute(v.object({}), async (call) => {
  const account = requireAccount(call)
  const id = await account.refs.open('tax_id', call.params['ref'] ?? '')
  const { customer, taxIds } = await readDetails(account)
  if (!taxIds.some((taxId) => taxId.id === id)) return toDetails(account, { customer, taxIds })
  await account.stripe.deleteTaxId(id).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  return toDetails(account, { customer, taxIds: await account.stripe.taxIds() })
})
