import * as v from 'valibot'
import type { CustomerDetails } from '../../contract/index.js'
import { defineRoute } from '../route.js'
import { readDetails, toDetails } from './customerDetails.js'

const nobody: CustomerDetails = { name: null, email: null, phone: null, address: null, taxIds: [] }

/** Whom invoices are addressed to; asked for only where it is shown. */
export const getCustomer = defineRoute(v.object({}), async ({ account }) =>
  account === null ? { body: nobody } : toDetails(account, await readDetails(account)),
)
