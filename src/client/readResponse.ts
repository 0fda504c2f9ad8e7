import type { ErrorCode, Problem } from '../contract/index.js'
import { BillingError, type BillingErrorCode } from './BillingError.js'

const MAX_RETRY_AFTER_SECONDS = 30

/** The JSON in an answer's body. @throws {BillingError} the endpoint's code, or invalid_response */
export async function readResponse(response: Response): Promise<unknown> {
  const { headers, redirected, status } = response
  const body = parseJson(await response.text())
  if (status < 300 && body !== undefined) return body
  if (status >= 400) {
    const { code, requestId, field } = (body ?? {}) as Partial<Problem>
    throw new BillingError(toCode(code, status), {
      status,
      requestId: requestId ?? null,
      field: field ?? null,
      retryAfter: parseRetryAfter(headers.get('Retry-After') ?? ''),
    })
  }
  // A page where JSON belongs is most often the sign-in page that a redirect led to.
  const isPage = redirected && headers.get('Content-Type')?.includes('html')
  throw new BillingError(isPage ? 'unauthenticated' : 'invalid_response', { status })
}

/** Undefined for what is no JSON. `JSON.parse` itself refuses a byte order mark. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** `Retry-After` in seconds, at most 30; null when absent or neither seconds nor a date. */
function parseRetryAfter(value: string): number | null {
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return seconds >= 0 ? Math.min(seconds, MAX_RETRY_AFTER_SECONDS) : null
}

/** What a status says that comes without a code: from a proxy or a framework, so Stripe had no part in it. */
const codes: Record<number, ErrorCode> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
  504: 'timeout',
}

function toCode(code: unknown, status: number): BillingErrorCode {
  if (status !== 401 && typeof code === 'string' && /^[a-z_]{1,64}$/.test(code)) return code
  return codes[status] ?? (status < 500 ? 'invalid_request' : 'internal_error')
}
