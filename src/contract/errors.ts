/**
 * The closed list of codes an endpoint answers, each with its HTTP status.
 * The code decides what the person reads; Stripe's words never travel.
 * The first code of a status is the general one, as which an answer without a code is read.
 */
export const errorStatus = {
  /** The request is malformed: a wrong field, a wrong value, a broken body. */
  invalid_request: 400,
  /** Nobody is signed in. */
  unauthenticated: 401,
  /** The card, or its bank, refused the payment. Ask for another method; a new act needs a new key. */
  payment_failed: 402,
  /** Signed in, but not allowed to do this. */
  forbidden: 403,
  /** The request came from a page of another origin. */
  origin_not_allowed: 403,
  /** The plan is not one of the host's. */
  plan_not_allowed: 403,
  /** No such thing, or not this customer's. */
  not_found: 404,
  /** The customer is gone at Stripe, or lives in the other mode (test or live). */
  customer_not_found: 404,
  method_not_allowed: 405,
  /** The thing changed in the meantime: `current` is how it stands now. */
  conflict: 409,
  /** What a preview showed does not hold any more: `current` is how the thing stands now. Preview again, and show that. */
  preview_outdated: 409,
  /** A live subscription exists already. */
  already_subscribed: 409,
  /** The person has no billing account yet. */
  no_customer: 409,
  /** The portal configuration, or the subscription as it stands, does not allow this. */
  flow_not_enabled: 409,
  /** The portal configuration, the endpoint's options, or the thing as it stands, do not allow this operation. */
  operation_not_enabled: 409,
  /** What has ended cannot be resumed: a new plan has to be started. */
  not_resumable: 409,
  /** A schedule of the host's decides over this subscription. */
  managed_by_schedule: 409,
  /** The payment method pays for something: another has to take its place first. */
  in_use: 409,
  /** The portal has no configuration in this mode (test or live). */
  portal_not_configured: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  /** Stripe takes the request but not a value the person typed: `field` names it. */
  invalid_details: 422,
  /** Too many requests: wait `retryAfter` seconds. */
  rate_limited: 429,
  /** A fault in the endpoint. */
  internal_error: 500,
  /** The endpoint is set up wrongly; its log says how. */
  misconfigured: 500,
  /** Stripe refused what the endpoint asked. */
  stripe_error: 502,
  /** Stripe cannot be reached or is overloaded. */
  stripe_unavailable: 503,
  /** Stripe, or the endpoint, took too long. */
  timeout: 504,
} as const

/** What an endpoint can answer. */
export type ErrorCode = keyof typeof errorStatus

/** What goes wrong before an endpoint answers, or when its answer makes no sense. `busy`: another act was under way. */
export type ClientErrorCode = 'busy' | 'network_error' | 'offline' | 'invalid_response' | 'unknown'

/** RFC 9457 problem document; `code` is the part to act on. */
export interface Problem {
  /** @default 'about:blank' */
  type: string
  /** The HTTP status in words. */
  title: string
  status: number
  code: ErrorCode
  /** For the person who builds, never for the one who pays: which field, and how to fix it. */
  detail?: string | undefined
  /** Which of the person's inputs is wrong, on `invalid_details`: `email`, `taxId`, `address`, … */
  field?: string | undefined
  /**
   * The object as it stands now, where its state is why: what the operation would have given. With `previewChange` the
   * `Subscription`, with `payInvoice` the `Invoice`.
   */
  current?: unknown
  /** Names this request in the endpoint's log. */
  requestId?: string | undefined
}
