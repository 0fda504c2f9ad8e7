import { defaultMethodOf, ownMethodOf, scheduledMethodOf } from '../mapping/methodsInUse.js'
import { activeSchedule } from '../mapping/schedules.js'
import type { Account } from '../route.js'
import type { SavedMethods } from './savedMethods.js'

/** A write that is still needed. */
type Change = () => Promise<unknown>

/**
 * What remains to be written until a method is the customer's default, and every live subscription with a method of
 * its own has this one, from its schedule too. Subscriptions without one follow the customer. Nothing remains where
 * all is so already.
 */
export function changesToDefault({ stripe }: Account, method: string, saved: SavedMethods): Change[] {
  const { customer, subscriptions } = saved
  const own = defaultsOf(method)
  const { default_payment_method, ...source } = own
  const isOther = (id: string | null | undefined) => (id ?? method) !== method
  const changes: Change[] = []
  for (const subscription of subscriptions) {
    if (isOther(ownMethodOf(subscription)?.id)) changes.push(() => stripe.updateSubscription(subscription.id, own))
    const schedule = activeSchedule(subscription)
    if (schedule !== null && isOther(scheduledMethodOf(subscription))) {
      changes.push(() => stripe.updateSchedule(schedule.id, { default_settings: { default_payment_method } }))
    }
  }
  if (defaultMethodOf(customer)?.id === method) return changes
  return [() => stripe.updateCustomer({ ...source, invoice_settings: { default_payment_method } }), ...changes]
}

/** A card or account from before payment methods counts only where no payment method stands before it. */
function defaultsOf(method: string): { default_payment_method: string; default_source?: string } {
  return method.startsWith('pm_')
    ? { default_payment_method: method }
    : { default_payment_method: '', default_source: method }
}

/**
 * Makes a method what everything is charged with. One write after the other, since Stripe locks the customer for
 * each; one that fails does not keep the rest from being made.
 * @returns what failed
 */
export async function makeDefault(changes: readonly Change[]): Promise<unknown[]> {
  const failures: unknown[] = []
  for (const change of changes) await change().catch((error: unknown) => failures.push(error))
  return failures
}
