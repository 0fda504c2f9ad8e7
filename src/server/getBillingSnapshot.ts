import type { Billing } from '../contract/index.js'
import { BillingProblemError } from './BillingProblemError.js'
import { engineOf } from './engine.js'
import { toRequest } from './http/toRequest.js'
import type { RequestSource } from './http/toRequest.js'
import type { BillingHandlerOptions } from './options.js'

/**
 * What `getBilling` answers, without a request over HTTP: `initialData` for a page that is rendered on the server. The
 * same checks, the same sections that can be `unavailable` alone. Hand in the options that the handler was made with,
 * and both share their caches.
 * @param request the framework's request, or its headers, as `await headers()` gives them in Next
 * @returns null where nobody is signed in
 * @throws {BillingProblemError} where nothing of the customer's can be read
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export async function getBillingSnapshot(
  options: BillingHandlerOptions,
  request: RequestSource,
): Promise<Billing | null> {
  const { settings, serve } = engineOf(options)
  const asked = { operation: 'getBilling', params: {}, readInput: () => ({}) } as const
  const outcome = await serve(toRequest(request, settings), () => asked)
  if ('problem' in outcome) {
    if (outcome.problem.code === 'unauthenticated') return null
    throw new BillingProblemError(outcome)
  }
  return (outcome.answer as { body: Billing }).body
}
