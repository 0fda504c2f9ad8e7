import type Stripe from 'stripe'
import type { PaymentMethods } from '../../contract/index.js'
import { methodsInUse } from '../mapping/methodsInUse.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'
import type { Chargeable } from '../mapping/toPaymentMethod.js'
import { toPaymentMethods } from '../mapping/toPaymentMethods.js'
import type { Account, Call } from '../route.js'

/** Everything a customer has saved, and what decides what it is used for. */
export interface SavedMethods {
  customer: Stripe.Customer
  /** The live ones. */
  subscriptions: Stripe.Subscription[]
  /** The default first, then those that subscriptions pin, then the newest. */
  methods: Chargeable[]
}

/** @throws {BillingProblem} customer_not_found */
export async function readSavedMethods({ stripe }: Account): Promise<SavedMethods> {
  const [customer, all, saved] = await Promise.all([
    stripe.livingCustomer(),
    stripe.subscriptions(),
    stripe.paymentMethods(),
  ])
  const subscriptions = all.filter((subscription) => toSubscriptionFacts(subscription).isLive)
  const inUse = methodsInUse(customer, subscriptions)
  // What is from before payment methods may be in use without being listed.
  const methods = [...new Map([...inUse, ...saved].map((method) => [method.id, method])).values()]
  return { customer, subscriptions, methods }
}

/** The answer of every operation that gives the list. */
export async function toMethodList(
  { settings }: Call,
  { refs }: Account,
  saved: SavedMethods,
): Promise<{ body: PaymentMethods }> {
  return { body: { data: await toPaymentMethods(saved.methods, saved, { refs, now: settings.now() }) } }
}
