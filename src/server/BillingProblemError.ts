import { errorStatus } from '../contract/index.js'
import type { ErrorCode } from '../contract/index.js'
import type { Outcome } from './engine.js'

/**
 * Why a server action or a snapshot came to nothing: what the endpoint would have answered. Its message is ours, never
 * Stripe's, and what lies behind it has gone to `onError` and nowhere else.
 */
export class BillingProblemError extends Error {
  readonly code: ErrorCode
  /** The HTTP status that the code stands for. */
  readonly status: number
  /** Names this request in the log. */
  readonly requestId: string
  /** Seconds to wait before trying again; null where nobody said. */
  readonly retryAfter: number | null

  constructor({ problem, requestId }: Extract<Outcome, { problem: unknown }>) {
    const { code, detail, retryAfter } = problem
    super(`react-billing-portal: ${code}${detail === undefined ? '' : `: ${detail}`} (request ${requestId})`)
    this.name = 'BillingProblemError'
    this.code = code
    this.status = errorStatus[code]
    this.requestId = requestId
    this.retryAfter = retryAfter ?? null
  }
}
