import type Stripe from 'stripe'
import type { InvoicePage, Section } from '../../contract/index.js'
import type { CatalogPlan } from '../stripe/catalog.js'
import { INVOICES_A_PAGE, readInvoicePage } from './listInvoices.js'
import { openInvoiceOf, readOpenPayment } from '../mapping/openPayment.js'
import type { OpenPayment } from '../mapping/openPayment.js'
import type { Account, Call } from '../route.js'
import { createSections } from './sections.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'

/** What Stripe knows of one customer, as far as it could be read. */
export interface BillingReads {
  /** Null for nobody's billing, and where it could not be read. */
  customer: Stripe.Customer | Stripe.DeletedCustomer | null
  /** Those to show, in Stripe's order. */
  subscriptions: { subscription: Stripe.Subscription; openPayment: OpenPayment | null }[]
  invoices: InvoicePage
  plans: CatalogPlan[]
  configuration: Stripe.BillingPortal.Configuration | null
  unavailable: Section[]
}

const noInvoices = { page: { data: [], nextCursor: null }, invoices: [] }

/**
 * One parallel round for the customer, the subscriptions and the invoices (the catalogue is cached),
 * and a second only where a payment is open.
 * @throws {BillingProblem} customer_not_found; or the first failure, when nothing of the customer's could be read
 */
export async function readBilling(call: Call, account: Account): Promise<BillingReads> {
  const { catalog, budget, report, authorizer } = call
  const { stripe } = account
  const { read, readMore, failed } = createSections(budget, report)
  // Whoever may not list invoices is given none here, and none are read for them.
  const readInvoices = async () =>
    (await authorizer.allows('listInvoices')) ? readInvoicePage(account, INVOICES_A_PAGE, null) : null
  const [customer, all, listed, plans, configuration] = await Promise.all([
    read('customer', stripe.customer(), null),
    read('subscriptions', stripe.subscriptions(), []),
    read('invoices', readInvoices(), noInvoices),
    read('plans', catalog.plans(report), []),
    read('capabilities', catalog.portalConfiguration(report), null),
  ])
  const { page, invoices } = listed ?? noInvoices
  const asked = ['customer', 'subscriptions', ...(listed === null ? [] : (['invoices'] as const))] as const
  const own = asked.map((section) => failed.get(section))
  const [first] = own
  if (first !== undefined && (first.code === 'customer_not_found' || !own.includes(undefined))) throw first
  // The default method comes with the customer.
  const unread = failed.get('customer')
  if (unread !== undefined) failed.set('paymentMethods', unread)
  // Of a customer that is gone nothing is shown, so nothing of its own can be missing.
  if (customer?.deleted === true) for (const section of ['subscriptions', 'invoices'] as const) failed.delete(section)

  const subscriptions = await Promise.all(
    visible(all).map(async (subscription) => {
      const invoice = openInvoiceOf(subscription, invoices)
      if (invoice === null) return { subscription, openPayment: null }
      const unread = { invoice, requiresAction: false }
      return { subscription, openPayment: await readMore(readOpenPayment(stripe, invoice), unread) }
    }),
  )
  return { customer, subscriptions, invoices: page, plans, configuration, unavailable: [...failed.keys()] }
}

/** Those that live; when none does, the one that ended last. */
function visible(all: readonly Stripe.Subscription[]): Stripe.Subscription[] {
  const live = all.filter((subscription) => toSubscriptionFacts(subscription).isLive)
  if (live.length > 0) return live
  const ended = all.toSorted((a, b) => endOf(b) - endOf(a))
  const last = ended.find(({ status }) => status === 'canceled') ?? ended[0]
  return last === undefined ? [] : [last]
}

const endOf = ({ ended_at, created }: Stripe.Subscription) => ended_at ?? created
