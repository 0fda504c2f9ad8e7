import { type Billing, BillingSchema, CONTRACT_VERSION, type operations, sections } from '../contract/index.js'
import type { BillingClient, ReadOptions } from './BillingClient.js'
import { BillingError } from './BillingError.js'
import { parse } from './parse.js'
import { request } from './request.js'

const call: typeof operations.getBilling = { method: 'GET', path: '/' }

/**
 * Everything the dashboard shows. Sections that could not be read are empty and named in `unavailable`.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 */
export async function getBilling(client: BillingClient, { signal }: ReadOptions = {}): Promise<Billing> {
  const body = await request(client, { ...call, signal })
  const { value, failed } = parse(BillingSchema, body, {
    version: CONTRACT_VERSION,
    serverTime: new Date().toISOString(),
  })
  const lost = sections.filter((section) => failed.includes(section))
  if (!value || lost.length === sections.length) throw new BillingError('invalid_response', { status: 200 })
  return { ...value, unavailable: [...value.unavailable, ...lost] }
}
