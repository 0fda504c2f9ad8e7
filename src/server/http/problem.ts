import { errorStatus } from '../../contract/index.js'
import type { ErrorCode, Problem } from '../../contract/index.js'

/** What a {@link BillingProblem} carries besides its code. */
export interface ProblemDetails {
  /** For the developer at the other end; our words only. */
  detail?: string | undefined
  /** What happened underneath; goes to the operator's log and nowhere else. */
  cause?: unknown
  /** Seconds to wait before trying again. */
  retryAfter?: number | undefined
  /** Methods that the path takes, for `Allow`. */
  allow?: readonly string[] | undefined
  /** Which of the person's inputs is wrong. */
  field?: string | undefined
  /** The object as it stands now, as the contract gives it. */
  current?: unknown
}

/** Codes that have several causes, of which the developer has to be told the one. */
type ExplainedCode =
  | 'already_subscribed'
  | 'conflict'
  | 'flow_not_enabled'
  | 'forbidden'
  | 'managed_by_schedule'
  | 'not_resumable'
  | 'operation_not_enabled'
  | 'plan_not_allowed'
  | 'preview_outdated'

type Reason =
  | [code: Exclude<ErrorCode, ExplainedCode>, details?: ProblemDetails]
  | [code: ExplainedCode, details: ProblemDetails & { detail: string }]

/** A reason to answer with one of the contract's codes. */
export class BillingProblem extends Error {
  readonly code: ErrorCode
  readonly detail: string | undefined
  readonly retryAfter: number | undefined
  readonly allow: readonly string[] | undefined
  readonly field: string | undefined
  readonly current: unknown

  constructor(...[code, { detail, cause, retryAfter, allow, field, current } = {}]: Reason) {
    super(detail ?? code, { cause })
    this.name = 'BillingProblem'
    this.code = code
    this.detail = detail
    this.retryAfter = retryAfter
    this.allow = allow
    this.field = field
    this.current = current
  }
}

/** Whether the operator must hear of it: a fault of ours, of the set-up or of Stripe's, not of the request. */
export function isForOperator(problem: BillingProblem): boolean {
  return errorStatus[problem.code] >= 500 || problem.cause !== undefined
}

const titles: Record<(typeof errorStatus)[ErrorCode], string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** The document that travels. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function toProblemDocument({ code, detail, field, current }: BillingProblem, requestId: string): Problem {
  const status = errorStatus[code]
  return { type: 'about:blank', title: titles[status], status, code, detail, field, current, requestId }
}
