import * as v from 'valibot'
import type { PaymentMethods } from '../../contract/index.js'
import { defineRoute } from '../route.js'
import { readSavedMethods, toMethodList } from './savedMethods.js'

/** Every saved payment method. */
export const listPaymentMethods = defineRoute(v.object({}), async (call) => {
  const { account } = call
  if (account === null) return { body: { data: [] } satisfies PaymentMethods }
  return toMethodList(call, account, await readSavedMethods(account))
})
