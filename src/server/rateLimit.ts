import type { Operation } from '../contract/index.js'
import { BillingProblem } from './http/problem.js'
import type { OperationRequest, RateLimit, Settings } from './options.js'

/** How often someone may do something: `times` at once, and as many again for each `seconds` that pass. */
export interface RateLimitRule {
  times: number
  seconds: number
}

/** What {@link createMemoryRateLimit} takes. */
export interface MemoryRateLimitOptions {
  /** Rules by operation, added to the defaults; `null` takes a default away. */
  rules?: Readonly<Partial<Record<Operation, RateLimitRule | null>>> | undefined
  /** How many people times operations are remembered; beyond it, those not seen for longest are forgotten. @default 10000 */
  size?: number | undefined
  /** The time in milliseconds. @default performance.now */
  now?: (() => number) | undefined
}

const MINUTES = 60

/** What card testers try stolen numbers with, what makes or changes objects at Stripe, and what costs several calls. */
const defaultRules: Partial<Record<Operation, RateLimitRule>> = {
  createSetupIntent: { times: 10, seconds: 10 * MINUTES },
  completeSetup: { times: 20, seconds: 10 * MINUTES },
  payInvoice: { times: 10, seconds: 10 * MINUTES },
  previewChange: { times: 60, seconds: 10 * MINUTES },
  changePlan: { times: 20, seconds: 10 * MINUTES },
  cancel: { times: 20, seconds: 10 * MINUTES },
  resume: { times: 20, seconds: 10 * MINUTES },
  updateCustomer: { times: 30, seconds: 10 * MINUTES },
  createPortalSession: { times: 30, seconds: 10 * MINUTES },
  createCheckoutSession: { times: 20, seconds: 10 * MINUTES },
  addTaxId: { times: 10, seconds: 10 * MINUTES },
}

/**
 * Makes the rate limit that an endpoint has by default: per customer (or user without one) and operation, in memory.
 * Best effort: each process counts for itself, and a serverless function that starts anew has counted nothing. Where
 * that is not enough, pass a `rateLimit` over a store of yours. Operations without a rule are not limited.
 * @throws {TypeError} naming what is wrong with an option
 */
export function createMemoryRateLimit(options: MemoryRateLimitOptions = {}): RateLimit {
  const { size = 10_000, now = () => performance.now() } = options
  const rules = { ...defaultRules, ...options.rules }
  for (const [operation, rule] of Object.entries(rules)) {
    if (rule !== null && !(isPositive(rule.times) && rule.times >= 1 && isPositive(rule.seconds))) {
      throw new TypeError(
        `createMemoryRateLimit: the rule of \`${operation}\` is not { times, seconds }. To fix it, pass times of 1 or more and seconds above 0, or null for no limit.`,
      )
    }
  }
  if (!isPositive(size)) {
    throw new TypeError('createMemoryRateLimit: `size` is not a number above 0. To fix it, pass one, or leave it out.')
  }

  /** Who has how many times left since when, the one not seen for longest first. */
  const buckets = new Map<string, { left: number; at: number }>()
  return ({ operation, customer, user }) => {
    const rule = rules[operation]
    if (rule === undefined || rule === null) return true
    const key = JSON.stringify([operation, customer, user])
    const time = now()
    const perMillisecond = rule.times / (rule.seconds * 1000)
    const bucket = buckets.get(key)
    const refilled = bucket === undefined ? rule.times : bucket.left + Math.max(0, time - bucket.at) * perMillisecond
    const left = Math.min(rule.times, refilled)
    const isAllowed = left >= 1
    buckets.delete(key)
    buckets.set(key, { left: isAllowed ? left - 1 : left, at: time })
    for (const oldest of buckets.keys()) {
      if (buckets.size <= size) break
      buckets.delete(oldest)
    }
    return isAllowed ? true : { retryAfter: Math.ceil((1 - left) / perMillisecond / 1000) }
  }
}

const isPositive = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value > 0

/** Seconds to wait where the host says no and not for how long. */
const DEFAULT_RETRY_AFTER_S = 60

/**
 * Asks whether a request may run so soon.
 * @throws {BillingProblem} rate_limited; internal_error or misconfigured, where the host gives no clear answer
 */
export async function checkRate(rateLimit: Settings['rateLimit'], asked: OperationRequest): Promise<void> {
  let ruling: unknown
  try {
    ruling = await rateLimit(asked)
  } catch (cause) {
    throw new BillingProblem('internal_error', { cause })
  }
  if (ruling === true) return
  if (ruling === false) throw new BillingProblem('rate_limited', { retryAfter: DEFAULT_RETRY_AFTER_S })
  const retryAfter =
    typeof ruling === 'object' && ruling !== null ? (ruling as { retryAfter?: unknown }).retryAfter : null
  if (typeof retryAfter === 'number' && retryAfter >= 0 && Number.isFinite(retryAfter)) {
    throw new BillingProblem('rate_limited', { retryAfter: Math.ceil(retryAfter) })
  }
  throw new BillingProblem('misconfigured', {
    cause: new TypeError('`rateLimit` gave neither true, nor false, nor { retryAfter } in seconds'),
  })
}
