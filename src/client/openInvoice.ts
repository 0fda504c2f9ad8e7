import type { InvoiceDocument, operations } from '../contract/index.js'
import type { BillingClient, ReadOptions } from './BillingClient.js'
import { request } from './request.js'
import { followableLink, joinUrl } from './url.js'

const call: typeof operations.openInvoice = { method: 'GET', path: '/invoices/:ref/:document' }

/** Which of an invoice's pages. */
export interface OpenInvoice {
  ref: string
  document: InvoiceDocument
}

const toPath = ({ ref, document }: OpenInvoice): string =>
  call.path.replace(':ref', encodeURIComponent(ref)).replace(':document', document)

/** The address of an invoice's page at the endpoint, for a link: a browser that follows it is sent on to Stripe. */
export const invoiceUrl = (client: BillingClient, invoice: OpenInvoice): string =>
  joinUrl(client.endpoint, toPath(invoice))

/**
 * A fresh address of an invoice's page at Stripe, for hosts where following `invoiceUrl` would not carry who is asking.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 */
export async function openInvoice(
  client: BillingClient,
  invoice: OpenInvoice,
  { signal }: ReadOptions = {},
): Promise<string> {
  return followableLink(await request(client, { ...call, path: toPath(invoice), signal }))
}
