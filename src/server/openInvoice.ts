import * as v from 'valibot'
import type { Link } from '../contract/index.js'
import { BillingProblem } from './problem.js'
import { defineRoute } from './route.js'
import { isIssued } from './toInvoice.js'

const documents: Record<string, 'invoice_pdf' | 'hosted_invoice_url'> = {
  pdf: 'invoice_pdf',
  hosted: 'hosted_invoice_url',
}

/** The link is read afresh: Stripe's expire. A browser is sent there; who asks for JSON is told. */
export const openInvoice = defineRoute(v.object({}), async ({ request, params, account, settings }) => {
  const document = documents[params['document'] ?? '']
  if (account === null || document === undefined) throw new BillingProblem('not_found')
  const invoice = await account.stripe.invoice(await account.refs.open('invoice', params['ref'] ?? ''))
  const url = invoice[document]
  if (typeof url !== 'string' || !isIssued(invoice)) throw new BillingProblem('not_found')
  if (!isSafeLink(url, settings.origins)) {
    throw new BillingProblem('stripe_error', {
      cause: new TypeError(`the link of an invoice is not https (${document})`),
    })
  }
  const wantsJson = /\bapplication\/json\b/i.test(request.headers.get('Accept') ?? '')
  return wantsJson ? { body: { url } satisfies Link } : { location: url }
})

function isSafeLink(link: string, origins: readonly string[]): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, origin } = new URL(link)
  return protocol === 'https:' || origins.includes(origin)
}
