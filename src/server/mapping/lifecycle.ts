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
const rules: readonly (readonly [Lifecycle, (facts: LifecycleFacts) => boolean])[] = [
  ['canceled', ({ status }) => status === 'canceled'],
  ['incomplete_expired', ({ status }) => status === 'incomplete_expired'],
  ['paused', ({ status }) => status === 'paused'],
  ['action_required', ({ status, requiresAction }) => requiresAction && owes.has(status)],
  ['unpaid', ({ status }) => status === 'unpaid'],
  ['past_due', ({ status }) => status === 'past_due'],
  ['incomplete', ({ status }) => status === 'incomplete'],
  ['unknown', ({ status }) => status !== 'active' && status !== 'trialing'],
  ['canceling', ({ cancelsAt }) => cancelsAt !== null],
  ['collection_paused', ({ pause }) => pause !== null],
  ['trial_without_method', (facts) => facts.status === 'trialing' && !facts.hasMethod && !facts.sendsInvoice],
  ['scheduled_change', ({ nextPhase }) => nextPhase !== null],
  ['trialing', ({ status }) => status === 'trialing'],
  ['active', ({ status }) => status === 'active'],
]

const owes = new Set(['incomplete', 'past_due', 'unpaid'])

/** Whether a subscription of this status waits for money. */
export const isOwing = (status: string): boolean => owes.has(status)

export function toLifecycle(facts: LifecycleFacts): Lifecycle {
  return rules.find(([, holds]) => holds(facts))?.[0] ?? 'unknown'
}

const gravity: readonly Word<Lifecycle>[] = [
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
