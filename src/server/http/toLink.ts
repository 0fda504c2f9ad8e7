import type { Link } from '../../contract/index.js'
import { BillingProblem } from './problem.js'

/**
 * A link of Stripe's as it travels: https, or the app's own origin, where stand-ins for Stripe live.
 * @throws {BillingProblem} stripe_error for any other
 */
export function toLink(url: string | null, origins: readonly string[]): Link {
  const { protocol, origin } = url !== null && URL.canParse(url) ? new URL(url) : {}
  if (url !== null && (protocol === 'https:' || (origin !== undefined && origins.includes(origin)))) return { url }
  throw new BillingProblem('stripe_error', { cause: new TypeError('Stripe gave a link that is not https') })
}
