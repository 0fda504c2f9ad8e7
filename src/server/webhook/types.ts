import type Stripe from 'stripe'
import type { Customer, Invoice, PaymentMethod, Subscription } from '../../contract/index.js'

/** The event behind a callback. */
export interface WebhookEvent {
  /** `evt_…` */
  id: string
  /** Stripe's type: `customer.subscription.updated`, … */
  type: string
  createdAt: string
  /** The connected account it comes from, `acct_…`; null for one's own. */
  account: string | null
}

/** What every callback is told. */
export interface WebhookChange<Tx> {
  event: WebhookEvent
  /** Stripe's id, `cus_…`. Whether the app knows this customer is for the callback to find out. */
  customerId: string
  /** What the store's transaction is written with: what is written through it stays only if the event counts as done. */
  tx: Tx
}

/**
 * A subscription as the page shows it, but with Stripe's ids in the place of refs: this is the host's own server.
 * What a person may do about it depends on who asks, and is not here.
 */
export type WebhookSubscription = Omit<Subscription, 'flows' | 'operations' | 'isResumable'>

/** A payment method as the page shows it; `ref` is Stripe's id. */
export type WebhookPaymentMethod = Omit<PaymentMethod, 'isRemovable'>

/** Someone has been through Stripe Checkout, or a payment begun there has arrived. */
export interface CheckoutCompleted<Tx> extends WebhookChange<Tx> {
  /** What was subscribed to; null after a checkout for something else. `lifecycle` says whether it is paid. */
  subscription: WebhookSubscription | null
  /** Read afresh, complete. */
  object: Stripe.Checkout.Session
}

/** A subscription began, changed, ended, or its trial is about to end. */
export interface SubscriptionChanged<Tx> extends WebhookChange<Tx> {
  subscription: WebhookSubscription
  /** Read afresh; as the event told it where Stripe has it no more. */
  object: Stripe.Subscription
}

/** A payment method was added, changed or removed. Which one is the default is a matter of `customerChanged`. */
export interface PaymentMethodChanged<Tx> extends WebhookChange<Tx> {
  /** Null once it is not the customer's any more. */
  paymentMethod: WebhookPaymentMethod | null
  /** Read afresh; as the event told it where Stripe has it no more. */
  object: Stripe.PaymentMethod
}

/** A customer's details, default payment method, credit or tax IDs changed, or the customer is gone. */
export interface CustomerChanged<Tx> extends WebhookChange<Tx> {
  customer: Customer
  /** Read afresh. */
  object: Stripe.Customer | Stripe.DeletedCustomer
}

/** An invoice was paid, or its payment failed. */
export interface InvoiceChanged<Tx> extends WebhookChange<Tx> {
  /** `ref` is Stripe's id. */
  invoice: Invoice
  /** `sub_…`; null for an invoice that belongs to none. */
  subscriptionId: string | null
  /** Read afresh; as the event told it where Stripe has it no more. */
  object: Stripe.Invoice
}

/** What each callback is told. */
export interface WebhookChanges<Tx> {
  checkoutCompleted: CheckoutCompleted<Tx>
  subscriptionChanged: SubscriptionChanged<Tx>
  paymentMethodChanged: PaymentMethodChanged<Tx>
  customerChanged: CustomerChanged<Tx>
  /** Only for an invoice that is paid by now. */
  invoicePaid: InvoiceChanged<Tx>
  /** A charge was refused, or waits for the person to confirm it; only for an invoice that is still unpaid by now. */
  invoiceFailed: InvoiceChanged<Tx>
}

/**
 * What the app does about what happened, each optional. A callback that throws or takes too long makes Stripe deliver
 * the event again. Objects are read when the callback runs, so that a late event never brings an old state back.
 */
export type WebhookCallbacks<Tx> = {
  [Name in keyof WebhookChanges<Tx>]?: ((change: WebhookChanges<Tx>[Name]) => void | Promise<void>) | undefined
}

/** Why a verified event was left alone. */
export type WebhookIgnored =
  /** Not the shape of an event of Stripe's v1 API. */
  | 'not_an_event'
  /** A thin event, which carries no object. */
  | 'thin_event'
  /** There is no callback for its type. */
  | 'no_callback'
  /** Live where the client's key is for tests, or the other way round. */
  | 'other_mode'
  /** Of another account than the handler is for. */
  | 'other_account'
  /** About nobody's customer, or about an object without an id. */
  | 'no_customer'
  /** Stripe has the object no more, so there is no state to act on. */
  | 'gone'
  /** What the event tells is no longer so. */
  | 'superseded'

/** Where in a delivery something happened. */
export interface WebhookContext {
  /** Null where the delivery did not get as far as a verified event. */
  event: { id: string; type: string } | null
  /** The `requestId` that Stripe's dashboard shows beside the delivery. */
  requestId: string
}
