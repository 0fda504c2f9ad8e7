import type { Link } from '../contract/index.js'
import { safeHref, safeUrl } from '../format/safeUrl.js'
import type { BillingClient } from './BillingClient.js'
import { BillingError } from './BillingError.js'

/** What to throw where `who` has no endpoint. */
export const noEndpoint = (who: string): Error =>
  new Error(
    `${who} has no \`endpoint\` to load billing data from. Give the path or URL where createBillingHandler is ` +
      'mounted to <BillingDashboard> or to a <BillingProvider> above: endpoint="/api/billing".',
  )

/** Throws for what cannot be an endpoint, so that the mistake shows at mount and not at a click. */
export function assertEndpoint(endpoint: unknown): asserts endpoint is string {
  if (typeof endpoint !== 'string' || endpoint.trim() === '') throw noEndpoint('BillingProvider')
}

/** The address of a path below the endpoint. The endpoint's own query stays, its trailing slashes and fragment do not. */
export function joinUrl(endpoint: string, path: string): string {
  const [, base = '', query] = /^([^?#]*?)\/*(?:\?([^#]*))?(?:#.*)?$/.exec(endpoint.trim()) ?? []
  const url = path === '/' ? base || path : base + path
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

/** The address in an answer that is a `Link`, if the page may go there. @throws {BillingError} invalid_response */
export const navigableLink = (client: BillingClient, body: unknown): string =>
  accepted(safeUrl(addressIn(body), { origin: location.origin, hosts: client.redirectHosts }))

/** The address in an answer that is a `Link`, if it may stand in a link. @throws {BillingError} invalid_response */
export const followableLink = (body: unknown): string => accepted(safeHref(addressIn(body), location.origin))

const addressIn = (body: unknown): unknown => (body as Partial<Link> | null)?.url

function accepted(url: string | null): string {
  if (url !== null) return url
  throw new BillingError('invalid_response', { cause: 'The URL is not allowed: see `redirectHosts`.' })
}
