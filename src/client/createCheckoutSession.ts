import type { CreateCheckoutSession, operations } from '../contract/index.js'
import type { BillingClient, WriteOptions } from './BillingClient.js'
import { request } from './request.js'
import { navigableLink } from './url.js'

const call: typeof operations.createCheckoutSession = { method: 'POST', path: '/checkout-sessions' }

/**
 * Opens a visit to Stripe Checkout and gives its address, which the page may be sent to.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 */
export async function createCheckoutSession(
  client: BillingClient,
  body: CreateCheckoutSession,
  options: WriteOptions,
): Promise<string> {
  return navigableLink(client, await request(client, { ...call, body, ...options }))
}
