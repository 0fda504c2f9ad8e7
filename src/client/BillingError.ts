import type { ClientErrorCode, ErrorCode, Word } from '../contract/index.js'

/** Every way an operation can fail: a code we know, or one that came later. */
export type BillingErrorCode = Word<ErrorCode | ClientErrorCode>

/**
 * Why an operation failed. `code` is the part to act on, and what the person reads is `messages.errors[code]`; `message`
 * is for the person who builds.
 */
export class BillingError extends Error {
  override readonly name = 'BillingError'
  readonly code: BillingErrorCode
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null = null
  /** Names the request in the endpoint's log. */
  readonly requestId: string | null = null
  /** How long to wait before trying again, in seconds, at most 30; null when the endpoint did not say. */
  readonly retryAfter: number | null = null
  /** Which of the person's inputs is wrong, with `invalid_details`: `email`, `taxId`, `address`, …; else null. */
  readonly field: string | null = null

  constructor(
    code: BillingErrorCode,
    details?: Partial<Pick<BillingError, 'status' | 'requestId' | 'retryAfter' | 'field'>> & { cause?: unknown },
  ) {
    super(`Billing request failed: ${code}`)
    this.code = code
    Object.assign(this, details)
  }
}

/** The failure as it is when it is ours, else as the cause of an `unknown` one. */
export const toBillingError = (cause: unknown): BillingError =>
  cause instanceof BillingError ? cause : new BillingError('unknown', { cause })
