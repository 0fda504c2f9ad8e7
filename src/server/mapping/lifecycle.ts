import type { Lifecycle, Word } from '../../contract/index.js'
import type { SubscriptionFacts } from './subscriptionFacts.js'

/** What {@link toLifecycle} decides by. */
export interface LifecycleFacts extends Pick<
  SubscriptionFacts,
  'status' | 'cancelsAt' | 'pause' | 'nextPhase' | 'sendsInvoice'
> {
  /** Whether the next charge has a payment method to use. */
  hasMethod: boolean
  /** Whether the open payment waits for the bank's customer. */
  requiresAction: boolean
}

/**
 * Where a subscription stands: the first rule that holds says it.
 * The order is the precedence: what has ended, then what keeps the service from being paid,
 * then what will end or hold it, then what will change it.
 */
export const rules: readonly (readonly [Lifecycle, (facts: LifecycleFacts) => boolean])[] = [
  // It has ended.
  ['canceled', ({ status }) => status === 'canceled'],
  // Its first payment was never made, and Stripe has given it up.
  ['incomplete_expired', ({ status }) => status === 'incomplete_expired'],
  // It does not run: by request, or because a trial or its payments came to nothing.
  ['paused', ({ status }) => status === 'paused'],
  // Its status is `incomplete`, `past_due` or `unpaid`, and the bank waits for the person to confirm the open payment.
  ['action_required', ({ status, requiresAction }) => requiresAction && owes.has(status)],
  // Payment failed, and Stripe has stopped trying.
  ['unpaid', ({ status }) => status === 'unpaid'],
  // Payment failed, and Stripe tries again.
  ['past_due', ({ status }) => status === 'past_due'],
  // Its first payment is still to be made.
  ['incomplete', ({ status }) => status === 'incomplete'],
  // Stripe has given it a status that came after us.
  ['unknown', ({ status }) => status !== 'active' && status !== 'trialing'],
  // It will end: by a date, by the flag for the period’s end, or by a schedule that ends in `cancel`.
  ['canceling', ({ cancelsAt }) => cancelsAt !== null],
  // It runs, and its charges are held back.
  ['collection_paused', ({ pause }) => pause !== null],
  // Its trial ends with nothing to charge, and no invoice is sent.
  ['trial_without_method', (facts) => facts.status === 'trialing' && !facts.hasMethod && !facts.sendsInvoice],
  // A coming phase of its schedule buys another price or quantity.
  ['scheduled_change', ({ nextPhase }) => nextPhase !== null],
  // It is in a trial, and the trial’s end has something to charge.
  ['trialing', ({ status }) => status === 'trialing'],
  // It is paid, and nothing is to come.
  ['active', ({ status }) => status === 'active'],
]

const owes = new Set(['incomplete', 'past_due', 'unpaid'])

/** Whether a subscription of this status waits for money. */
export const isOwing = (status: string): boolean => owes.has(status)

export function toLifecycle(facts: LifecycleFacts): Lifecycle {
  return rules.find(([, holds]) => holds(facts))?.[0] ?? 'unknown'
}

/** Every lifecycle, the one that wants attention most first. */
export const gravity: readonly Word<Lifecycle>[] = [
  'action_required',
  'unpaid',
  'past_due',
  'incomplete',
  'trial_without_method',
  'paused',
  'canceling',
  'collection_paused',
  'scheduled_change',
  'trialing',
  'active',
  'unknown',
  'canceled',
  'incomplete_expired',
]

/** Where a lifecycle stands among others: the lower, the more it wants attention. */
export const gravityOf = (lifecycle: Word<Lifecycle>): number => gravity.indexOf(lifecycle)
