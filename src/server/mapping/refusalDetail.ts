import type { Refusal, SubscriptionOperation, verdictOf } from './subscriptionOperations.js'

type Facts = Parameters<typeof verdictOf>[1]
type Obstacle = readonly [holds: (facts: Facts) => boolean, words: string]

const is =
  (...statuses: readonly string[]) =>
  ({ status }: Facts) =>
    statuses.includes(status)
const always = () => true

/** What stands in the way of an operation, and what takes it out of the way; the first that holds is named. */
const obstacles: Record<Refusal, readonly Obstacle[]> = {
  conflict: [
    [is('canceled', 'incomplete_expired'), 'it has ended: start a new plan with `createCheckoutSession`'],
    [is('incomplete'), 'its first payment is still to be made: pay its open invoice first'],
    [is('unpaid'), 'it is unpaid: pay its open invoice first'],
    [
      ({ schedule, hasPendingChange }) => schedule === 'own' || hasPendingChange,
      'a change of it is coming: take that back with `undoChange` first',
    ],
    [({ cancelsAt }) => cancelsAt !== null, 'it is about to end: `resume` it first'],
    [({ pause }) => pause !== null, 'it, or its charges, are held: `unpause` it first'],
    [is('trialing'), 'it is in its trial: wait until that has ended'],
    [is('past_due'), 'its last payment failed: pay its open invoice first'],
    [always, 'its state has changed: show it as it stands now, and ask again'],
  ],
  managed_by_schedule: [
    [always, 'a schedule that was not made here decides over it: change that, or release it, in Stripe’s dashboard'],
  ],
  not_resumable: [[always, 'it has ended: start a new plan with `createCheckoutSession`']],
  operation_not_enabled: [
    [({ sendsInvoice }) => sendsInvoice, 'it is paid by invoices that are sent: make the change in Stripe’s dashboard'],
    [
      ({ status, pause, isFlexible, isMetered }) => status === 'active' && pause === null && (!isFlexible || isMetered),
      'Stripe pauses none that has classic billing or an item that is billed by use: do not offer it here',
    ],
    [always, 'its status, or the reason of its pause, is not known to this version: update react-billing-portal'],
  ],
}

/** Why an operation is refused on a subscription as it stands, and what to do about it; for the developer. */
export function refusalDetail(operation: SubscriptionOperation, verdict: Refusal, facts: Facts): string {
  const [, words = ''] = obstacles[verdict].find(([holds]) => holds(facts)) ?? []
  return `\`${operation}\` does not work on this subscription: ${words}.`
}
