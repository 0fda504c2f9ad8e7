import * as v from 'valibot'
import type { Operation } from './operations.js'
import { currency, instant, minorUnits, ref, word } from './parts.js'
import type {
  CancellationReason,
  CustomerField,
  Interval,
  InvoiceStatus,
  Lifecycle,
  PauseKind,
  PortalFlowType,
  Section,
  SubscriptionStatus,
} from './words.js'

const priceEntries = {
  /** Price of one unit, in minor units; null where it depends on use (metered, tiered, or a fraction of a minor unit). */
  unitAmount: v.nullable(minorUnits),
  currency,
  interval: word<Interval>(),
  /** How many intervals between two charges: 3 with `month` is quarterly. */
  intervalCount: v.number(),
}

/** A plan the host offers, under the host's own key. */
export const PlanSchema = v.object({
  key: v.string(),
  name: v.string(),
  description: v.nullable(v.string()),
  ...priceEntries,
  /** Whether a subscription can be changed to it in the portal. */
  canSwitchTo: v.boolean(),
  /** How many a person may choose; null where the number cannot be changed. */
  quantityLimits: v.nullable(v.object({ minimum: v.number(), maximum: v.nullable(v.number()) })),
})
export type Plan = v.InferOutput<typeof PlanSchema>

/** A line of a subscription. `plan` is the host's key, or null for a price the host did not list. */
export const SubscriptionItemSchema = v.object({
  plan: v.nullable(v.string()),
  name: v.string(),
  /** Null for metered prices. */
  quantity: v.nullable(v.number()),
  ...priceEntries,
})
export type SubscriptionItem = v.InferOutput<typeof SubscriptionItemSchema>

/** What a coupon takes off. One of `percentOff` and `amountOff` is set. */
export const DiscountSchema = v.object({
  name: v.nullable(v.string()),
  percentOff: v.nullable(v.number()),
  /** Minor units of the subscription's currency. */
  amountOff: v.nullable(minorUnits),
  endsAt: v.nullable(instant),
})
export type Discount = v.InferOutput<typeof DiscountSchema>

/** A subscription as a person understands it. */
export const SubscriptionSchema = v.object({
  ref,
  /** The host's key of the plan; null for a price outside the host's plans, or several items. */
  plan: v.nullable(v.string()),
  name: v.string(),
  /** Stripe's word. For logic use `lifecycle`. */
  status: word<SubscriptionStatus>(),
  lifecycle: word<Lifecycle>(),
  items: v.array(SubscriptionItemSchema),
  currency,
  /** Sum of the items for one period before discount and tax; null where it depends on use or the items' intervals differ. */
  amount: v.nullable(minorUnits),
  currentPeriodStartsAt: v.nullable(instant),
  currentPeriodEndsAt: v.nullable(instant),
  /** The next charge, as far as it can be known without asking Stripe for a preview; null when none will come. */
  renewal: v.nullable(
    v.object({
      at: instant,
      /** After discounts; null where it depends on use, or on what else the charge will hold. */
      amount: v.nullable(minorUnits),
      /** Whether tax comes on top of `amount`. */
      taxExtra: v.boolean(),
    }),
  ),
  trialEndsAt: v.nullable(instant),
  /** When a scheduled cancellation takes effect, whichever way it was scheduled. */
  cancelsAt: v.nullable(instant),
  endedAt: v.nullable(instant),
  pause: v.nullable(v.object({ kind: word<PauseKind>(), resumesAt: v.nullable(instant) })),
  /** Whether the portal's home page can undo what is coming: a cancellation, or a pause that was asked for. */
  isResumable: v.boolean(),
  /** A change of plan that a schedule will make. */
  scheduledChange: v.nullable(v.object({ plan: v.nullable(v.string()), name: v.string(), at: instant })),
  /** A change that takes effect once its invoice is paid, and is dropped when it expires. */
  pendingChange: v.nullable(
    v.object({ plan: v.nullable(v.string()), name: v.string(), quantity: v.nullable(v.number()), expiresAt: instant }),
  ),
  /** The invoice that waits for money: of a subscription that is past due, incomplete or unpaid, or of `pendingChange`. */
  openInvoice: v.nullable(
    v.object({
      ref,
      amount: minorUnits,
      currency,
      dueAt: v.nullable(instant),
      /** When Stripe tries again by itself; null when it has stopped. */
      nextAttemptAt: v.nullable(instant),
      /** When an unfinished first payment expires. */
      expiresAt: v.nullable(instant),
      /** Whether the bank waits for the person to confirm. */
      requiresAction: v.boolean(),
    }),
  ),
  /** The method the next charge will use, own or the customer's default; null when there is none. */
  paymentMethod: v.nullable(ref),
  /** Whether the host sends invoices instead of charging the method. */
  sendsInvoice: v.boolean(),
  discounts: v.array(DiscountSchema),
  /** The portal flows that work on this subscription as it stands. */
  flows: v.array(word<PortalFlowType>()),
  /** The operations that work on this subscription as it stands, and that this person may ask for. */
  operations: v.array(word<Operation>()),
})
export type Subscription = v.InferOutput<typeof SubscriptionSchema>

/** A payment method in use. Fields that its type does not have are null. */
export const PaymentMethodSchema = v.object({
  ref,
  /** Stripe's type: `card`, `link`, `sepa_debit`, … */
  type: v.string(),
  /** Card scheme as Stripe spells it: `visa`, `amex`, … */
  brand: v.nullable(v.string()),
  last4: v.nullable(v.string()),
  bankName: v.nullable(v.string()),
  /** The account behind Link or PayPal. */
  email: v.nullable(v.string()),
  /** The wallet a card sits in: `apple_pay`, `google_pay`, … */
  wallet: v.nullable(v.string()),
  expiry: v.nullable(
    v.object({
      /** 1 to 12. */
      month: v.number(),
      /** Four digits. */
      year: v.number(),
      /** By the server's clock. `expiring`: within 60 days. */
      status: word<'valid' | 'expiring' | 'expired'>(),
    }),
  ),
  /** Whether it is the customer's default. */
  isDefault: v.boolean(),
  /** Whether nothing uses it, so that it can be removed. */
  isRemovable: v.boolean(),
})
export type PaymentMethod = v.InferOutput<typeof PaymentMethodSchema>

/** An invoice; never a draft. */
export const InvoiceSchema = v.object({
  ref,
  number: v.nullable(v.string()),
  status: word<InvoiceStatus>(),
  createdAt: instant,
  dueAt: v.nullable(instant),
  currency,
  /** Negative for a credit. */
  total: minorUnits,
  amountDue: minorUnits,
  amountPaid: minorUnits,
  amountRemaining: minorUnits,
  hasPdf: v.boolean(),
  /** Whether Stripe's hosted page, where an open invoice can be paid, exists. */
  hasHostedPage: v.boolean(),
})
export type Invoice = v.InferOutput<typeof InvoiceSchema>

/** One page of invoices, newest first. */
export const InvoicePageSchema = v.object({
  data: v.array(InvoiceSchema),
  /** Hand it back as `cursor` for the next page; null on the last. */
  nextCursor: v.nullable(v.string()),
})
export type InvoicePage = v.InferOutput<typeof InvoicePageSchema>

/** Who pays. `deleted`: the customer existed and was removed at Stripe. */
export const CustomerSchema = v.object({
  name: v.nullable(v.string()),
  deleted: v.boolean(),
  /** Credit that lowers the next invoices; null where there is none. */
  credit: v.nullable(v.object({ amount: minorUnits, currency })),
})
export type Customer = v.InferOutput<typeof CustomerSchema>

/** What this person may do, so that a button that cannot work is never shown. */
export const CapabilitiesSchema = v.object({
  /** Whether Stripe's customer portal can be opened. */
  portal: v.boolean(),
  /** The portal flows that are switched on; each subscription's `flows` narrows them. */
  flows: v.array(word<PortalFlowType>()),
  /** Whether a new subscription can be started through Stripe Checkout. */
  checkout: v.boolean(),
  /** The operations that this person may ask for; each subscription's `operations` narrows them. */
  operations: v.array(word<Operation>()),
  /** What cancelling means here: when it takes effect, and which reasons to offer; null where `cancel` is not allowed. */
  cancellation: v.nullable(
    v.object({ when: word<'period_end' | 'now'>(), reasons: v.array(word<CancellationReason>()) }),
  ),
  /** What `updateCustomer`, `addTaxId` and `removeTaxId` may change. */
  customerFields: v.array(word<CustomerField>()),
})
export type Capabilities = v.InferOutput<typeof CapabilitiesSchema>

/** Everything the dashboard shows, in one answer. */
export const BillingSchema = v.object({
  /** Version of this contract. */
  version: v.number(),
  /** Null while the person has no customer at Stripe, which is the free plan. */
  customer: v.nullable(CustomerSchema),
  /**
   * The gravest first, then those of the host's plans, then the larger amount, then the older; empty on the free
   * plan. One that has ended is listed only when none lives.
   */
  subscriptions: v.array(SubscriptionSchema),
  /** In the host's order. */
  plans: v.array(PlanSchema),
  /** The customer's default and those that subscriptions charge. */
  paymentMethods: v.array(PaymentMethodSchema),
  invoices: InvoicePageSchema,
  capabilities: CapabilitiesSchema,
  /** The key that Stripe.js starts with; null where the page cannot take payment details itself. */
  publishableKey: v.nullable(v.string()),
  livemode: v.boolean(),
  serverTime: instant,
  /** Sections whose read failed: theirs is empty here, the rest is right. */
  unavailable: v.array(word<Section>()),
})
export type Billing = v.InferOutput<typeof BillingSchema>

/** The contract's version, as `Billing.version` carries it. */
export const CONTRACT_VERSION = 1
