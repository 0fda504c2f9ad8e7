import type Stripe from 'stripe'
import * as v from 'valibot'
import { ListInvoicesSchema } from '../../contract/index.js'
import type { InvoicePage } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute } from '../route.js'
import type { Account } from '../route.js'
import { isIssued, toInvoice } from '../mapping/toInvoice.js'

/** How many invoices come at a time when nobody asks for a number. */
export const INVOICES_A_PAGE = 12

// Whatever else stands in the query is the host's: its endpoint's URL may carry one.
const query = v.object(ListInvoicesSchema.entries)

export const listInvoices = defineRoute(query, async ({ account }, { cursor, limit = INVOICES_A_PAGE }) => {
  if (account === null) return { body: { data: [], nextCursor: null } satisfies InvoicePage }
  const after = cursor === undefined ? null : await openCursor(account, cursor)
  return { body: (await readInvoicePage(account, limit, after)).page }
})

/** A page as it travels, and Stripe's invoices behind it. A page of nothing but drafts is passed over. */
export async function readInvoicePage(
  account: Account,
  limit: number,
  after: string | null,
): Promise<{ page: InvoicePage; invoices: Stripe.Invoice[] }> {
  let last = after
  for (;;) {
    const { data, has_more } = await account.stripe.invoices(limit, last)
    const invoices = data.filter(isIssued)
    // A draft can be deleted before the next page is asked for, so the list goes on after one that was shown.
    last = (invoices.at(-1) ?? data.at(-1))?.id ?? null
    const hasNext = has_more && last !== null
    if (invoices.length === 0 && hasNext) continue
    const page: InvoicePage = {
      data: await Promise.all(
        invoices.map(async (invoice) => toInvoice(invoice, await account.refs.seal('invoice', invoice.id))),
      ),
      nextCursor: hasNext && last !== null ? await account.refs.seal('cursor', last) : null,
    }
    return { page, invoices }
  }
}

async function openCursor({ refs }: Account, cursor: string): Promise<string> {
  return refs.open('cursor', cursor).catch(() => {
    throw new BillingProblem('invalid_request', { detail: '`cursor` is not one of this list; begin without it.' })
  })
}
