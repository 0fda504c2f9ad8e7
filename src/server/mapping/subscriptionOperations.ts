import type { Operation, SubscriptionStatus } from '../../contract/index.js'
import type { SubscriptionFacts } from './subscriptionFacts.js'

/** The operations on one subscription. */
export type SubscriptionOperation = Extract<
  Operation,
  'getUpcoming' | 'previewChange' | 'changePlan' | 'undoChange' | 'cancel' | 'resume' | 'pause' | 'unpause'
>

/**
 * What an operation meets on a subscription as it stands. `done`: it is so already, and that is the answer.
 * `conflict`: its state has moved on, or another act has to come first. `operation_not_enabled`: its kind never
 * takes it, or we do not understand its state.
 */
export type Verdict = 'allowed' | 'done' | Refusal
export type Refusal = 'conflict' | 'managed_by_schedule' | 'not_resumable' | 'operation_not_enabled'

type Facts = Pick<
  SubscriptionFacts,
  | 'status'
  | 'cancelsAt'
  | 'pause'
  | 'schedule'
  | 'hasPendingChange'
  | 'nextPhase'
  | 'sendsInvoice'
  | 'isFlexible'
  | 'isMetered'
>
type Row = Record<SubscriptionStatus, Verdict>

const ended = { incomplete_expired: 'conflict', canceled: 'conflict' } as const
const changes: Row = {
  active: 'allowed',
  trialing: 'allowed',
  past_due: 'allowed',
  unpaid: 'conflict',
  paused: 'conflict',
  incomplete: 'conflict',
  ...ended,
}

/** What a subscription's status says to an operation. A status that came after us is never touched. */
export const byStatus: Record<SubscriptionOperation, Row> = {
  getUpcoming: changes,
  previewChange: changes,
  changePlan: changes,
  undoChange: {
    active: 'allowed',
    trialing: 'allowed',
    past_due: 'allowed',
    unpaid: 'allowed',
    paused: 'allowed',
    incomplete: 'allowed',
    incomplete_expired: 'done',
    canceled: 'done',
  },
  cancel: {
    active: 'allowed',
    trialing: 'allowed',
    past_due: 'allowed',
    unpaid: 'allowed',
    paused: 'allowed',
    // Nothing runs yet, and what is not paid within a day is given up by itself.
    incomplete: 'conflict',
    incomplete_expired: 'done',
    canceled: 'done',
  },
  resume: {
    active: 'allowed',
    trialing: 'allowed',
    past_due: 'allowed',
    unpaid: 'allowed',
    paused: 'allowed',
    incomplete: 'allowed',
    incomplete_expired: 'not_resumable',
    canceled: 'not_resumable',
  },
  pause: {
    active: 'allowed',
    trialing: 'conflict',
    past_due: 'conflict',
    unpaid: 'conflict',
    paused: 'allowed',
    incomplete: 'conflict',
    ...ended,
  },
  unpause: {
    active: 'allowed',
    trialing: 'allowed',
    past_due: 'allowed',
    unpaid: 'allowed',
    paused: 'allowed',
    incomplete: 'allowed',
    incomplete_expired: 'not_resumable',
    canceled: 'not_resumable',
  },
}

/** A rule that says more than the status does; the first that holds decides. */
type Rule = readonly [holds: (facts: Facts) => boolean, verdict: Verdict]

// A schedule of the host's decides over it.
const hostDecides: Rule = [({ schedule }) => schedule === 'host', 'managed_by_schedule']
const changing: readonly Rule[] = [
  // It is paid by invoices that are sent.
  [({ sendsInvoice }) => sendsInvoice, 'operation_not_enabled'],
  hostDecides,
  // A change is coming, by a schedule of ours or with a payment: one thing at a time, and that is taken back first.
  [({ schedule, hasPendingChange }) => schedule === 'own' || hasPendingChange, 'conflict'],
  // It will end.
  [({ cancelsAt }) => cancelsAt !== null, 'conflict'],
  // Its charges are held back: a better plan would cost nothing.
  [({ pause }) => pause !== null, 'conflict'],
]

/** The rules of each operation, with what each means in words beside it. */
export const furtherRules: Record<SubscriptionOperation, readonly Rule[]> = {
  getUpcoming: [],
  previewChange: changing,
  changePlan: changing,
  undoChange: [
    // A change is coming, by a schedule of ours or with a payment.
    [({ hasPendingChange, schedule }) => hasPendingChange || schedule === 'own', 'allowed'],
    // A schedule of the host's will change it.
    [({ schedule, nextPhase }) => schedule === 'host' && nextPhase !== null, 'managed_by_schedule'],
    // Otherwise there is nothing to take back.
    [() => true, 'done'],
  ],
  cancel: [
    // It will end already.
    [({ cancelsAt }) => cancelsAt !== null, 'done'],
    hostDecides,
  ],
  resume: [
    // It will not end.
    [({ cancelsAt }) => cancelsAt === null, 'done'],
    hostDecides,
  ],
  pause: [
    // It is paused by request already.
    [({ pause }) => pause?.kind === 'requested', 'done'],
    // It is paused in another way, or will end.
    [({ pause, cancelsAt }) => pause !== null || cancelsAt !== null, 'conflict'],
    // It is paid by invoices that are sent, has classic billing, or has an item that is billed by use.
    [(facts) => facts.sendsInvoice || !facts.isFlexible || facts.isMetered, 'operation_not_enabled'],
    hostDecides,
    // A change is coming, by a schedule of ours or with a payment.
    [({ schedule, hasPendingChange }) => schedule === 'own' || hasPendingChange, 'conflict'],
  ],
  unpause: [
    // It is not paused.
    [({ pause }) => pause === null, 'done'],
    // Its status is `paused`, and it is paid by invoices that are sent.
    [({ sendsInvoice, status }) => sendsInvoice && status === 'paused', 'operation_not_enabled'],
    // It is paused until a day: that is itself a schedule, which the portal made for the person.
    [({ pause }) => pause?.kind === 'requested' && pause.resumesAt !== null, 'allowed'],
    hostDecides,
    // It is paused for a reason that came after us.
    [({ pause }) => !mayBeEnded.has(pause?.kind ?? ''), 'operation_not_enabled'],
  ],
}

/** Pauses that a person may end: not those whose reason came after us. */
const mayBeEnded = new Set(['requested', 'trial_ended', 'payment_failed', 'collection'])

/** What an operation meets on a subscription: the one place that says so, for what is offered and for what is done. */
export function verdictOf(operation: SubscriptionOperation, facts: Facts): Verdict {
  const row: Readonly<Record<string, Verdict>> = byStatus[operation]
  const verdict = Object.hasOwn(row, facts.status) ? row[facts.status] : undefined
  if (verdict === undefined) return 'operation_not_enabled'
  if (verdict !== 'allowed') return verdict
  return furtherRules[operation].find(([holds]) => holds(facts))?.[1] ?? 'allowed'
}

const subscriptionOperations = Object.keys(byStatus) as SubscriptionOperation[]

/** What an offer depends on besides the subscription itself. */
export interface Offer {
  /** The operations that this person may ask for. */
  allowed: readonly Operation[]
  /** Whether a next charge is expected. */
  hasRenewal: boolean
  hasOpenInvoice: boolean
  /** Whether a person may have charges made again that the host held back. */
  mayCollect: boolean
}

/** The operations of `allowed` that work on a subscription as it stands. */
export function operationsOf(facts: Facts, { allowed, hasRenewal, hasOpenInvoice, mayCollect }: Offer): Operation[] {
  const works = new Set<Operation>(subscriptionOperations.filter((each) => verdictOf(each, facts) === 'allowed'))
  if (!hasRenewal) works.delete('getUpcoming')
  if (facts.pause?.kind === 'collection' && !mayCollect) works.delete('unpause')
  if (hasOpenInvoice) works.add('payInvoice')
  return allowed.filter((operation) => works.has(operation))
}
