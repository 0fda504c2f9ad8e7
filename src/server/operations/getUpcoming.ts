import * as v from 'valibot'
import { BillingProblem } from '../http/problem.js'
import { toInvoicePreview } from '../mapping/toInvoicePreview.js'
import { defineRoute } from '../route.js'
import { readStanding } from './actOnSubscription.js'
import { noneToCome } from './previewInvoices.js'

/** The next regular charge, as Stripe works it out. @throws {BillingProblem} not_found, where none will come */
export const getUpcoming = defineRoute(v.object({}), async (call) => {
  const { account, before, facts } = await readStanding(call)
  if (!facts.isLive) throw new BillingProblem('not_found')
  const preview = await account.stripe.previewInvoice({ subscription: before.id }).catch(noneToCome)
  if (preview === null) throw new BillingProblem('not_found')
  return { body: toInvoicePreview(preview, facts.periodEndsAt ?? preview.created) }
})
