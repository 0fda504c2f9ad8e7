import { type InvoicePage, InvoicePageSchema, type ListInvoices, type operations } from '../contract/index.js'
import type { BillingClient, ReadOptions } from './BillingClient.js'
import { BillingError } from './BillingError.js'
import { parse } from './parse.js'
import { request } from './request.js'

const call: typeof operations.listInvoices = { method: 'GET', path: '/invoices' }

/**
 * One page of invoices.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 */
export async function listInvoices(
  client: BillingClient,
  { cursor, limit }: ListInvoices = {},
  { signal }: ReadOptions = {},
): Promise<InvoicePage> {
  const query = new URLSearchParams()
  if (cursor !== undefined) query.set('cursor', cursor)
  if (limit !== undefined) query.set('limit', String(limit))
  const search = query.toString()
  const body = await request(client, { ...call, path: search ? `${call.path}?${search}` : call.path, signal })
  const { value, failed } = parse(InvoicePageSchema, body)
  if (!value || failed.includes('data')) throw new BillingError('invalid_response', { status: 200 })
  return value
}
