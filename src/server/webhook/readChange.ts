import type Stripe from 'stripe'
import { BillingProblem } from '../http/problem.js'
import type { Refs } from '../http/refs.js'
import { defaultMethodOf } from '../mapping/methodsInUse.js'
import { openInvoiceOf, readOpenPayment, subscriptionOf } from '../mapping/openPayment.js'
import { toCustomer } from '../mapping/toCustomer.js'
import { toInvoice } from '../mapping/toInvoice.js'
import { toPaymentMethod } from '../mapping/toPaymentMethod.js'
import { toSubscription } from '../mapping/toSubscription.js'
import type { Catalog } from '../stripe/catalog.js'
import { idOf } from '../stripe/ids.js'
import type { Scope } from '../stripe/scope.js'
import { isMissing } from '../stripe/stripeErrors.js'
import type { StripeCalls } from '../stripe/stripeCalls.js'
import type { ReceivedEvent } from './event.js'
import { invoiceFrom, paymentMethodFrom, subscriptionFrom } from './oldShapes.js'
import type { CallbackName, Subject } from './subject.js'
import type { WebhookChange, WebhookChanges, WebhookIgnored, WebhookSubscription } from './types.js'

/** What a change is read with. */
export interface ChangeReads {
  received: ReceivedEvent
  subject: Subject
  stripe: StripeCalls
  scope: Scope
  catalog: Catalog
  now: number
}

/** For each callback, what tells how things stand now; or why there is nothing to tell. */
type Readers = {
  [Name in CallbackName]: (
    reads: ChangeReads,
  ) => Promise<Omit<WebhookChanges<unknown>[Name], keyof WebhookChange<unknown>> | WebhookIgnored>
}

export const readChange: Readers = {
  async checkoutCompleted(reads) {
    const { scope, subject } = reads
    const object = await unlessGone(
      scope.readOwn((options) => scope.stripe.checkout.sessions.retrieve(subject.id, {}, options)),
    )
    if (object === null) return 'gone'
    if (object.status !== 'complete') return 'superseded'
    const id = idOf(object.subscription)
    const subscription = id === null ? null : await unlessGone(reads.stripe.subscription(id))
    return { object, subscription: subscription && (await describe(reads, subscription)) }
  },

  async subscriptionChanged(reads) {
    const { stripe, subject, received } = reads
    const isOver = received.event.type === 'customer.subscription.deleted'
    const object =
      (await unlessGone(stripe.subscription(subject.id))) ?? (isOver ? subscriptionFrom(received.object) : null)
    return object === null ? 'gone' : { object, subscription: await describe(reads, object) }
  },

  async paymentMethodChanged(reads) {
    const { stripe, scope, subject, received } = reads
    const isOver = received.event.type === 'payment_method.detached'
    const found = await scope
      .read((options) => scope.stripe.paymentMethods.retrieve(subject.id, {}, options))
      .catch(nullIfMissing)
    const object = found ?? (isOver ? paymentMethodFrom(received.object) : null)
    if (object === null) return 'gone'
    if (idOf(object.customer) !== subject.customer) return { object, paymentMethod: null }
    const isDefault = defaultMethodOf(await readCustomer(stripe))?.id === object.id
    const own = { ref: object.id, isDefault, isRemovable: false, now: reads.now }
    const { isRemovable: _, ...paymentMethod } = toPaymentMethod(object, own)
    return { object, paymentMethod }
  },

  async customerChanged({ stripe, subject }) {
    // Stripe knows customers that are gone; where it does not, this one is gone as well.
    const gone: Stripe.DeletedCustomer = { id: subject.customer, object: 'customer', deleted: true }
    const object = (await unlessGone(stripe.customer())) ?? gone
    return { object, customer: toCustomer(object) }
  },

  async invoicePaid({ stripe, subject, received }) {
    const object = (await unlessGone(stripe.invoice(subject.id))) ?? invoiceFrom(received.object)
    if (object === null) return 'gone'
    return object.status === 'paid' ? toInvoiceChange(object) : 'superseded'
  },

  async invoiceFailed({ stripe, subject }) {
    const object = await unlessGone(stripe.invoice(subject.id))
    if (object === null) return 'gone'
    return object.status === 'open' || object.status === 'uncollectible' ? toInvoiceChange(object) : 'superseded'
  },
}

const toInvoiceChange = (object: Stripe.Invoice) => ({
  object,
  invoice: toInvoice(object, object.id),
  subscriptionId: subscriptionOf(object),
})

/** A subscription as the page would show it, with all that it takes to say where it stands. */
async function describe(
  { stripe, catalog }: ChangeReads,
  subscription: Stripe.Subscription,
): Promise<WebhookSubscription> {
  const invoice = openInvoiceOf(subscription, [])
  const [customer, openPayment] = await Promise.all([
    readCustomer(stripe),
    invoice === null ? null : readOpenPayment(stripe, invoice),
  ])
  const unasked = { flows: [], isHomeOpen: false, operations: [], mayCollect: false, showsMethods: true }
  const surroundings = { customer, openPayment, catalog, refs: openRefs, ...unasked }
  const { flows: _, operations: __, isResumable: ___, ...shown } = await toSubscription(subscription, surroundings)
  return shown
}

/** On the host's own server an id is no secret. */
const asItIs = (_: unknown, id: string) => Promise.resolve(id)
const openRefs: Refs = { seal: asItIs, open: asItIs }

async function readCustomer(stripe: StripeCalls): Promise<Stripe.Customer | null> {
  const customer = await unlessGone(stripe.customer())
  return customer === null || customer.deleted === true ? null : customer
}

/** Null where Stripe has no such thing, or it is another customer's. */
function unlessGone<Found>(reading: Promise<Found>): Promise<Found | null> {
  return reading.catch((error: unknown) => {
    const code = error instanceof BillingProblem ? error.code : null
    if (code === 'not_found' || code === 'customer_not_found') return null
    throw error
  })
}

function nullIfMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}
