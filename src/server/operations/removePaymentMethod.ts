import * as v from 'valibot'
import { BillingProblem } from '../http/problem.js'
import { payingMethods } from '../mapping/methodsInUse.js'
import { defineRoute, requireAccount } from '../route.js'
import { readSavedMethods, toMethodList } from './savedMethods.js'

/** Forgets a payment method. One that is gone already is as it was asked for. */
export const removePaymentMethod = defineRoute(v.object({}), async (call) => {
  const account = requireAccount(call)
  const id = await account.refs.open('payment_method', call.params['ref'] ?? '')
  const saved = await readSavedMethods(account)
  const isSaved = ({ methods }: typeof saved) => methods.some((method) => method.id === id)
  if (!isSaved(saved)) return toMethodList(call, account, saved)
  if (payingMethods(saved.customer, saved.subscriptions).has(id)) {
    throw new BillingProblem('in_use', { detail: 'A subscription is paid with it: make another the default first.' })
  }
  const failure: unknown = await account.stripe.detach(id).then(
    () => undefined,
    (error: unknown) => error,
  )
  const left = await readSavedMethods(account)
  // Whoever was faster has done what was asked for.
  if (failure !== undefined && isSaved(left)) throw failure
  return toMethodList(call, account, left)
})
