import * as v from 'valibot'
import { CONTRACT_VERSION } from '../../contract/index.js'
import type { Billing, PaymentMethod, Subscription } from '../../contract/index.js'
import { salesOf, toCapabilities } from '../mapping/capabilities.js'
import { gravityOf } from '../mapping/lifecycle.js'
import { methodsInUse } from '../mapping/methodsInUse.js'
import { readBilling } from './readBilling.js'
import type { BillingReads } from './readBilling.js'
import { filterAllowed } from '../permissions.js'
import { defineRoute } from '../route.js'
import type { Account, Call } from '../route.js'
import { createSections } from './sections.js'
import { toCustomer } from '../mapping/toCustomer.js'
import { toPaymentMethods } from '../mapping/toPaymentMethods.js'
import { toPlan } from '../mapping/toPlan.js'
import { toSubscription } from '../mapping/toSubscription.js'
import { rightsOf } from '../visits.js'
import type { Rights } from '../visits.js'

/** Everything the dashboard shows, in one answer. */
export const getBilling = defineRoute(v.object({}), async (call) => {
  const { account } = call
  const [reads] = await Promise.all([
    account === null ? readCatalogOnly(call) : readBilling(call, account),
    // The host is asked while Stripe is; what it says is kept for this request.
    filterAllowed(call),
  ])
  return { body: await toBilling(call, account, reads, await rightsOf(call, reads.configuration)) }
})

/** Someone without a customer is on the free plan: nothing but the catalogue is read. */
async function readCatalogOnly({ catalog, budget, report }: Call): Promise<BillingReads> {
  const { read, failed } = createSections(budget, report)
  const plans = await read('plans', catalog.plans(report), [])
  return {
    customer: null,
    subscriptions: [],
    invoices: { data: [], nextCursor: null },
    plans,
    configuration: null,
    unavailable: [...failed.keys()],
  }
}

async function toBilling(call: Call, account: Account | null, reads: BillingReads, rights: Rights): Promise<Billing> {
  const { settings, authorizer } = call
  const showsMethods = await authorizer.allows('listPaymentMethods')
  const isDeleted = reads.customer?.deleted === true
  const subscriptions =
    account === null || isDeleted ? [] : await toSubscriptions(call, account, reads, { ...rights, showsMethods })
  return {
    version: CONTRACT_VERSION,
    customer: reads.customer === null ? null : toCustomer(reads.customer),
    subscriptions,
    plans: reads.plans.map((plan) => toPlan(plan, salesOf(plan.price.id, reads.configuration, settings))),
    paymentMethods: account === null || isDeleted || !showsMethods ? [] : await paymentMethodsIn(call, account, reads),
    invoices: isDeleted ? { data: [], nextCursor: null } : reads.invoices,
    capabilities: toCapabilities(settings, reads, account !== null, rights),
    publishableKey: settings.publishableKey,
    livemode: isLive(reads),
    serverTime: new Date(settings.now()).toISOString(),
    unavailable: reads.unavailable,
  }
}

async function toSubscriptions(
  { settings, catalog }: Call,
  { refs }: Account,
  reads: BillingReads,
  { operations, visits: { flows, home }, showsMethods }: Rights & { showsMethods: boolean },
): Promise<Subscription[]> {
  const customer = existing(reads)
  const mayCollect = settings.operations.unpause === true
  const subscriptions = await Promise.all(
    reads.subscriptions.map(({ subscription, openPayment }) =>
      toSubscription(subscription, {
        customer,
        openPayment,
        catalog,
        refs,
        flows,
        isHomeOpen: home,
        operations,
        mayCollect,
        showsMethods,
      }),
    ),
  )
  // Stripe gives the newest first; sorting leaves equals in their order.
  return subscriptions.toReversed().toSorted(byWeight)
}

/** The gravest first, then the host's plans before what is added to them, then the larger amount. */
function byWeight(a: Subscription, b: Subscription): number {
  return (
    gravityOf(a.lifecycle) - gravityOf(b.lifecycle) ||
    Number(hasPlan(b)) - Number(hasPlan(a)) ||
    (b.amount ?? 0) - (a.amount ?? 0)
  )
}

const hasPlan = ({ items }: Subscription) => items.some(({ plan }) => plan !== null)

async function paymentMethodsIn({ settings }: Call, { refs }: Account, reads: BillingReads): Promise<PaymentMethod[]> {
  if (reads.unavailable.includes('paymentMethods')) return []
  const customer = existing(reads)
  const subscriptions = reads.subscriptions.map(({ subscription }) => subscription)
  return toPaymentMethods(
    methodsInUse(customer, subscriptions),
    { customer, subscriptions: reads.unavailable.includes('subscriptions') ? null : subscriptions },
    { refs, now: settings.now() },
  )
}

const existing = ({ customer }: BillingReads) => (customer === null || customer.deleted === true ? null : customer)

function isLive(reads: BillingReads): boolean {
  const known = [existing(reads), reads.subscriptions[0]?.subscription, reads.plans[0]?.price]
  return known.find((object) => object !== null && object !== undefined)?.livemode ?? false
}
