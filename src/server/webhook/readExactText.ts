import { BillingProblem } from '../http/problem.js'
import { readBytes } from '../http/readBytes.js'

/** Stripe's events are some kilobytes; the largest invoices some hundred. */
const LARGEST_BODY_BYTES = 1024 * 1024

/**
 * Reads the body as the exact text that was sent.
 * @throws {BillingProblem} payload_too_large; misconfigured, when something has read it before; invalid_request
 */
export async function readExactText(request: Request): Promise<string> {
  const bytes = await readBytes(request, LARGEST_BODY_BYTES)
  try {
    // A decoder that mends what it reads, or drops a byte order mark, would verify other bytes than were sent.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new BillingProblem('invalid_request', { detail: 'The body is not UTF-8.' })
  }
}
