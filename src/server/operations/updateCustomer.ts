import type Stripe from 'stripe'
import { UpdateCustomerSchema } from '../../contract/index.js'
import type { UpdateCustomer } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { customerFieldsOf } from '../mapping/customerFields.js'
import { defineRoute, requireAccount } from '../route.js'
import { readDetails, refuseDetails, toDetails } from './customerDetails.js'

/** Changes whom invoices are addressed to, as far as the portal configuration lets a person. */
export const updateCustomer = defineRoute(UpdateCustomerSchema, async (call, details) => {
  const account = requireAccount(call)
  const allowed = customerFieldsOf(await call.catalog.portalConfiguration(call.report), call.settings)
  const refused = fields.find((field) => details[field] !== undefined && !allowed.includes(field))
  if (refused !== undefined) {
    throw new BillingProblem('operation_not_enabled', { detail: `\`${refused}\` is not one of the fields to change.` })
  }
  const params = toParams(details)
  if (Object.keys(params).length > 0) await account.stripe.updateCustomer(params).catch(refuseDetails)
  return toDetails(account, await readDetails(account))
})

const fields = ['name', 'email', 'phone', 'address'] as const

/** Stripe clears what it is given an empty text for; an address keeps nothing of the one before. */
function toParams({ name, email, phone, address }: UpdateCustomer): Stripe.CustomerUpdateParams {
  return {
    ...(name !== undefined && { name: name ?? '' }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone: phone ?? '' }),
    ...(address !== undefined && { address: address === null ? '' : toAddressParam(address) }),
  }
}

function toAddressParam(address: NonNullable<UpdateCustomer['address']>): Stripe.AddressParam {
  const { line1, line2, postalCode, city, state, country } = address
  return {
    line1: line1 ?? '',
    line2: line2 ?? '',
    postal_code: postalCode ?? '',
    city: city ?? '',
    state: state ?? '',
    country,
  }
}
