import type Stripe from 'stripe'
import type { PaymentStep, Subscription } from '../../contract/index.js'
import { isOwing } from '../mapping/lifecycle.js'
import { openInvoiceOf, toOpenPayment } from '../mapping/openPayment.js'
import { paymentParts, toPaymentStep } from '../mapping/paymentStep.js'
import { toSubscription } from '../mapping/toSubscription.js'
import type { Account, Call } from '../route.js'
import { INVOICES_A_PAGE } from './listInvoices.js'
import { idOf } from '../stripe/ids.js'
import { rightsOf } from '../visits.js'

/** A subscription as the page shows it, and what its newest invoice still needs; null where that is none of this act's. */
export interface Presented {
  subscription: Subscription
  payment: PaymentStep | null
}

/** What an act found, and what it needs to say how things stand after it. */
export interface Presenting {
  call: Call
  account: Account
  /** The subscription as it stood before. */
  before: Stripe.Subscription
  /** Null where it could not be read. */
  customer: Stripe.Customer | null
}

/** What was done stands, whatever fails afterwards: a read that fails only makes the answer say less. */
export async function present(
  { call, account, before, customer }: Presenting,
  subscription: Stripe.Subscription,
): Promise<Presented> {
  const { settings, catalog, authorizer, report } = call
  const orNull = <Value>(reading: Promise<Value>) =>
    reading.catch((error: unknown) => {
      report(error)
      return null
    })
  const latest = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
  const [configuration, { open, read }] = await Promise.all([
    orNull(catalog.portalConfiguration(report)),
    readOpenInvoice(account, subscription, orNull),
  ])
  const { operations, visits } = await rightsOf(call, configuration)
  const isNew = latest !== null && latest.id !== idOf(before.latest_invoice)
  const concerns = latest !== null && (isNew || Boolean(subscription.pending_update)) ? latest : null
  const invoice = concerns !== null && concerns.id === read?.id ? read : concerns
  return {
    subscription: await toSubscription(subscription, {
      customer,
      openPayment: read === null ? open && { invoice: open, requiresAction: false } : toOpenPayment(read),
      catalog,
      refs: account.refs,
      flows: visits.flows,
      isHomeOpen: visits.home,
      operations,
      mayCollect: settings.operations.unpause === true,
      showsMethods: await authorizer.allows('listPaymentMethods'),
    }),
    // What came to nothing, or to a credit, is nobody's payment.
    payment: invoice === null || invoice.amount_due <= 0 ? null : await toPaymentStep(invoice, account.refs),
  }
}

type OrNull = <Value>(reading: Promise<Value>) => Promise<Value | null>

/** What a subscription owes: as its list has it, and as it reads with its payment. */
async function readOpenInvoice({ stripe }: Account, subscription: Stripe.Subscription, orNull: OrNull) {
  const newest = openInvoiceOf(subscription, [])
  // Where the newest is not what is owed, as when retrying has stopped, it is among the older ones.
  const isOlder = newest === null && isOwing(subscription.status)
  const older = isOlder ? await orNull(stripe.invoices(INVOICES_A_PAGE, null)) : null
  const open = newest ?? openInvoiceOf(subscription, older?.data ?? [])
  return { open, read: open === null ? null : await orNull(stripe.invoice(open.id, paymentParts)) }
}
