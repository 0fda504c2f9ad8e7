import type Stripe from 'stripe'
import { NothingSchema } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveSubscription, releaseOwnSchedule } from './actOnSubscription.js'

/** Takes back a change that waits for its payment, by giving up its invoice, and one that a schedule of ours will make. */
export const undoChange = defineRoute(NothingSchema, (call) =>
  actOnSubscription(call, {
    operation: 'undoChange',
    give: giveSubscription,
    async write(standing) {
      const { account, before, facts } = standing
      if (facts.hasPendingChange) {
        const invoice = invoiceOfChange(before)
        if (invoice === null) throw new BillingProblem('conflict', { detail: SETTLED })
        await account.stripe.voidInvoice(invoice.id)
      }
      await releaseOwnSchedule(standing)
      return account.stripe.subscription(before.id)
    },
  }),
)

const SETTLED = 'The invoice of the change is not open any more: read the subscription again, and show it as it stands.'

/** Never an invoice for anything else: what a person owes is not theirs to give up. */
function invoiceOfChange({ latest_invoice: invoice }: Stripe.Subscription): Stripe.Invoice | null {
  if (typeof invoice !== 'object' || invoice === null) return null
  return invoice.status === 'open' && invoice.billing_reason === 'subscription_update' ? invoice : null
}
