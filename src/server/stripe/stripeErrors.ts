import { BillingProblem } from '../http/problem.js'

/** The fields of a Stripe error that decide what it means. */
export interface StripeFault {
  type: string
  code: string | undefined
  param: string | undefined
  message: string
  headers: Record<string, unknown>
}

/** Reads an error of the SDK by its fields: `instanceof` fails as soon as two copies of the SDK are installed. */
export function toStripeFault(error: unknown): StripeFault | undefined {
  if (typeof error !== 'object' || error === null || !('type' in error)) return undefined
  const { type, code, param, message, headers } = error as Record<string, unknown>
  if (typeof type !== 'string' || !/^Stripe\w*Error$/.test(type)) return undefined
  return {
    type,
    code: typeof code === 'string' ? code : undefined,
    param: typeof param === 'string' ? param : undefined,
    message: typeof message === 'string' ? message : '',
    headers: typeof headers === 'object' && headers !== null ? (headers as Record<string, unknown>) : {},
  }
}

/** Whether the object asked for does not exist, or only in the other mode. */
export function isMissing(error: unknown, param?: RegExp): boolean {
  const fault = toStripeFault(error)
  return fault?.code === 'resource_missing' && (param === undefined || param.test(fault.param ?? ''))
}

/** Stripe's own trouble: unreachable, overloaded, locked, failing, or a proxy's page in its place. */
const troubles = new Set(['StripeConnectionError', 'StripeRateLimitError', 'StripeAPIError'])

/** Its trouble of the moment, or the same act still being carried out for another request. */
function isTrouble({ type, code }: StripeFault): boolean {
  return troubles.has(type) || code === 'idempotency_key_in_use'
}

/** Whether the same call may succeed a moment later. */
export function isTransient(fault: StripeFault): boolean {
  return isTrouble(fault) && fault.headers['stripe-should-retry'] !== 'false'
}

const DEFAULT_RETRY_AFTER_S = 5
const LONGEST_RETRY_AFTER_S = 60

/** Seconds to wait before the next try: Stripe's word for it, within reason. */
export function retryAfterOf(fault: StripeFault): number {
  const seconds = Number(fault.headers['retry-after'] ?? Number.NaN)
  return seconds >= 0 ? Math.min(Math.ceil(seconds), LONGEST_RETRY_AFTER_S) : DEFAULT_RETRY_AFTER_S
}

/** Any error as a reason to answer: Stripe's kinds of error on our closed list, everything else a fault of ours. */
export function toBillingProblem(error: unknown): BillingProblem {
  if (error instanceof BillingProblem) return error
  const fault = toStripeFault(error)
  if (fault === undefined) return new BillingProblem('internal_error', { cause: error })
  if (fault.type === 'StripeAuthenticationError' || fault.type === 'StripePermissionError') {
    return new BillingProblem('misconfigured', { cause: error })
  }
  if (isMissing(error, /^customer$/)) return new BillingProblem('customer_not_found', { cause: error })
  // A refused card is the person's to solve, and the bank's words are for nobody else.
  if (fault.type === 'StripeCardError') return new BillingProblem('payment_failed')
  if (isTrouble(fault)) {
    return new BillingProblem('stripe_unavailable', { cause: error, retryAfter: retryAfterOf(fault) })
  }
  return new BillingProblem('stripe_error', { cause: error })
}
