const WORDS: Record<string, string> = {
  incorrect_number: 'number is incorrect.',
  insufficient_funds: 'has insufficient funds.',
  invalid_expiry_month: "'s expiration month is invalid.",
  invalid_expiry_year: "'s expiration year is invalid.",
  subscription_payment_intent_requires_action: 'needs to be authenticated.',
}

/** What an error envelope says. */
export interface ErrorFields {
  message: string
  type?: string | undefined
  code?: string | undefined
  param?: string | undefined
  /** Why the issuer refused, in the words of the card networks. */
  decline_code?: string | undefined
  payment_intent?: object | undefined
  payment_method?: object | undefined
  setup_intent?: object | undefined
}

/** A refusal, answered with Stripe's error envelope. */
export class ApiError extends Error {
  readonly status: number
  readonly fields: ErrorFields
  /** Whether the request had begun to execute, so that its idempotency key now stands for this refusal. */
  readonly executed: boolean

  constructor(status: number, fields: ErrorFields, executed = true) {
    super(fields.message)
    this.status = status
    this.fields = { type: 'invalid_request_error', ...fields }
    this.executed = executed
  }
}

/** A request that cannot be carried out as it stands. */
export function invalid(message: string, param?: string, code?: string): ApiError {
  return new ApiError(400, { message, param, code })
}

/** A request whose parameters are refused before anything runs. */
export function malformed(message: string, param?: string, code?: string): ApiError {
  return new ApiError(400, { message, param, code }, false)
}

/** A parameter the request cannot do without. */
export function missing(param: string, message = `Missing required param: ${param}.`): ApiError {
  return malformed(message, param, 'parameter_missing')
}

/** An id in a parameter that nothing stands behind. */
export function noSuch(noun: string, id: string, param: string): ApiError {
  return invalid(`No such ${noun}: '${id}'`, param, 'resource_missing')
}

/** An address nothing stands behind, or nothing in the key's mode. */
export function notFound(noun: string, id: string, param: string, otherMode: boolean): ApiError {
  const hint = otherMode
    ? '; a similar object exists in test mode, but a live mode key was used to make this request.'
    : ''
  return new ApiError(404, { message: `No such ${noun}: '${id}'${hint}`, param, code: 'resource_missing' })
}

/** A payment method that could not be charged or saved. */
export function declined(fields: Omit<ErrorFields, 'message' | 'type'>): ApiError {
  const { code = 'card_declined', decline_code: reason } = fields
  const message = `Your card ${WORDS[reason ?? code] ?? 'was declined.'}`
  return new ApiError(402, { ...fields, type: 'card_error', code, message })
}

/** The JSON that answers an error. */
export function errorBody(fields: ErrorFields, requestId: string) {
  return {
    error: {
      ...fields,
      ...(fields.code ? { doc_url: `https://docs.stripe.com/error-codes/${fields.code.replaceAll('_', '-')}` } : {}),
      request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
    },
  }
}
