import { NothingSchema } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute, requireAccount } from '../route.js'
import { changesToDefault, makeDefault } from './makeDefault.js'
import { readSavedMethods, toMethodList } from './savedMethods.js'

/** What the customer and every subscription are charged with from now on. Asking again finishes what failed halfway. */
export const setDefaultPaymentMethod = defineRoute(NothingSchema, async (call) => {
  const account = requireAccount(call)
  const id = await account.refs.open('payment_method', call.params['ref'] ?? '')
  const saved = await readSavedMethods(account)
  if (!saved.methods.some((method) => method.id === id)) throw new BillingProblem('not_found')
  const changes = changesToDefault(account, id, saved)
  if (changes.length === 0) return toMethodList(call, account, saved)
  const [failure, ...others] = await makeDefault(changes)
  others.forEach(call.report)
  if (failure !== undefined) throw failure
  return toMethodList(call, account, await readSavedMethods(account))
})
