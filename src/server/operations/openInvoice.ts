import * as v from 'valibot'
import { BillingProblem } from '../http/problem.js'
import { defineRoute } from '../route.js'
import { isIssued } from '../mapping/toInvoice.js'
import { toLink } from '../http/toLink.js'

const documents: Record<string, 'invoice_pdf' | 'hosted_invoice_url'> = {
  pdf: 'invoice_pdf',
  hosted: 'hosted_invoice_url',
}

/** The link is read afresh: Stripe's expire. A browser is sent there; who asks for JSON is told. */
export const openInvoice = defineRoute(v.object({}), async ({ request, params, account, settings }) => {
  const name = params['document'] ?? ''
  const document = Object.hasOwn(documents, name) ? documents[name] : undefined
  if (account === null || document === undefined) throw new BillingProblem('not_found')
  const invoice = await account.stripe.invoice(await account.refs.open('invoice', params['ref'] ?? ''))
  const url = invoice[document]
  if (typeof url !== 'string' || !isIssued(invoice)) throw new BillingProblem('not_found')
  const link = toLink(url, settings.origins)
  const wantsJson = /\bapplication\/json\b/i.test(request.headers.get('Accept') ?? '')
  return wantsJson ? { body: link } : { location: link.url }
})
