import type { Noun } from '../wire.js'

type Shown = Record<string, unknown>

/** Names of events of each noun, where they are not the noun's own. */
const PREFIXES: Partial<Record<Noun, string>> = {
  subscription: 'customer.subscription',
  discount: 'customer.discount',
  tax_id: 'customer.tax_id',
}

/** Nouns of which the account tells nothing. */
const SILENT = new Set<Noun>(['invoice_payment'])

/** Nouns whose events tell how far they are, not just that they changed. */
const STAGES: Partial<Record<Noun, (before: Shown | undefined, now: Shown) => string[]>> = {
  'checkout.session': (before, now) => reached(before, now, { complete: ['completed'], expired: ['expired'] }),
  invoice: invoiceStages,
  payment_intent: (before, now) => [
    ...reached(before, now, { succeeded: ['succeeded'], requires_action: ['requires_action'], canceled: ['canceled'] }),
    ...(now['last_payment_error'] !== null && differs(before, now, 'last_payment_error') ? ['payment_failed'] : []),
  ],
  payment_method: (before, now) => {
    if (!differs(before, now, 'customer')) return []
    return now['customer'] === null ? (before ? ['detached'] : []) : ['attached']
  },
  setup_intent: (before, now) => [
    ...reached(before, now, { succeeded: ['succeeded'], requires_action: ['requires_action'], canceled: ['canceled'] }),
    ...(now['last_setup_error'] !== null && differs(before, now, 'last_setup_error') ? ['setup_failed'] : []),
  ],
  subscription: subscriptionStages,
  subscription_schedule: (before, now) =>
    reached(before, now, { canceled: ['canceled'], completed: ['completed'], released: ['released'] }),
}

/** Nouns of which an update is told by stages only. */
const STAGED_ONLY = new Set<Noun>(['checkout.session', 'payment_intent', 'setup_intent'])

/** What happened to an object, in the names Stripe has for it. */
export function eventTypes(noun: Noun, before: Shown | undefined, now: Shown | null): string[] {
  if (SILENT.has(noun)) return noun === 'invoice_payment' && now ? paidPayment(before, now) : []
  const prefix = PREFIXES[noun] ?? noun
  if (!now) return [`${prefix}.deleted`]
  const stages = STAGES[noun]?.(before, now) ?? []
  const isUpdated = before && !STAGED_ONLY.has(noun) && !isAttachment(stages) && !stages.includes('deleted')
  const plain = before ? (isUpdated ? ['updated'] : []) : noun === 'payment_method' ? [] : ['created']
  return [...plain, ...stages].map((stage) => `${prefix}.${stage}`)
}

function isAttachment(stages: readonly string[]): boolean {
  return stages.includes('attached') || stages.includes('detached')
}

function paidPayment(before: Shown | undefined, now: Shown): string[] {
  return now['status'] === 'paid' && differs(before, now, 'status') ? ['invoice_payment.paid'] : []
}

function invoiceStages(before: Shown | undefined, now: Shown): string[] {
  const stages: string[] = []
  const wasDraft = before === undefined || before['status'] === 'draft'
  if (wasDraft && now['status'] !== 'draft') stages.push('finalized')
  if (now['attempt_count'] !== (before?.['attempt_count'] ?? 0) && now['status'] === 'open') {
    stages.push('payment_failed')
  }
  stages.push(
    ...reached(before, now, {
      paid: ['paid', 'payment_succeeded'],
      uncollectible: ['marked_uncollectible'],
      void: ['voided'],
    }),
  )
  return stages
}

function subscriptionStages(before: Shown | undefined, now: Shown): string[] {
  const stages = reached(before, now, { canceled: ['deleted'] })
  if (before && now['status'] === 'paused' && before['status'] !== 'paused') stages.push('paused')
  if (before?.['status'] === 'paused' && ['active', 'past_due'].includes(String(now['status']))) stages.push('resumed')
  if (before?.['pending_update'] && now['pending_update'] === null && now['status'] !== 'canceled') {
    stages.push(differs(before, now, 'items') ? 'pending_update_applied' : 'pending_update_expired')
  }
  return stages
}

function reached(before: Shown | undefined, now: Shown, stages: Record<string, string[]>): string[] {
  if (!differs(before, now, 'status')) return []
  return [...(stages[String(now['status'])] ?? [])]
}

function differs(before: Shown | undefined, now: Shown, field: string): boolean {
  return JSON.stringify(before?.[field]) !== JSON.stringify(now[field])
}
