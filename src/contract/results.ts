import * as v from 'valibot'
import { PaymentMethodSchema, SubscriptionSchema } from './billing.js'
import { currency, instant, minorUnits, ref, word } from './parts.js'
import type { PaymentStatus, SetupStatus, TaxIdVerification } from './words.js'

/** A link to follow. https, or the page's own origin. */
export const LinkSchema = v.object({ url: v.string() })
export type Link = v.InferOutput<typeof LinkSchema>

/** Every saved payment method, the default first. */
export const PaymentMethodsSchema = v.object({ data: v.array(PaymentMethodSchema) })
export type PaymentMethods = v.InferOutput<typeof PaymentMethodsSchema>

/** What Stripe.js confirms a payment method with. */
export const SetupSecretSchema = v.object({ clientSecret: v.string() })
export type SetupSecret = v.InferOutput<typeof SetupSecretSchema>

/** How saving a payment method ended, in Stripe's word for it. */
export const SetupResultSchema = v.object({
  status: word<SetupStatus>(),
  /** What was saved; null until `status` is `succeeded`. */
  paymentMethod: v.nullable(PaymentMethodSchema),
  /** Whether everything will be charged with it. False where that was not asked for, or did not work: asking again is safe. */
  isDefault: v.boolean(),
})
export type SetupResult = v.InferOutput<typeof SetupResultSchema>

/** What remains to be done about a payment. */
export const PaymentStepSchema = v.object({
  status: word<PaymentStatus>(),
  /** What Stripe.js continues with when `status` is `requires_action`; else null. */
  clientSecret: v.nullable(v.string()),
  /** The invoice: where its hosted page is the way on, `openInvoice` leads there. */
  invoice: v.nullable(ref),
})
export type PaymentStep = v.InferOutput<typeof PaymentStepSchema>

/** A line of an invoice that is still to come. */
export const InvoiceLineSchema = v.object({
  /** What Stripe will print, in the customer's language. */
  description: v.nullable(v.string()),
  quantity: v.nullable(v.number()),
  /** Negative for what is given back. */
  amount: minorUnits,
  /** Whether it settles a part of a period. */
  isProration: v.boolean(),
  periodStartsAt: instant,
  periodEndsAt: instant,
})
export type InvoiceLine = v.InferOutput<typeof InvoiceLineSchema>

/** An invoice that is still to come, as Stripe works it out. `total` = `subtotal` - `discount` + `tax`. */
export const InvoicePreviewSchema = v.object({
  /** When it will be charged. */
  at: instant,
  currency,
  lines: v.array(InvoiceLineSchema),
  /** Whether there are more lines than are listed. */
  hasMoreLines: v.boolean(),
  subtotal: minorUnits,
  discount: minorUnits,
  /** What comes on top; tax that the prices include is not in it. */
  tax: minorUnits,
  total: minorUnits,
  /** What will be charged, after credit. */
  amountDue: minorUnits,
})
export type InvoicePreview = v.InferOutput<typeof InvoicePreviewSchema>

/** What a change of plan costs, before it is made. */
export const ChangePreviewSchema = v.object({
  /** When it takes effect: now, or at the end of the period for what the portal configuration schedules. */
  takesEffectAt: instant,
  isScheduled: v.boolean(),
  /** What is invoiced at once; null where nothing is. */
  dueNow: v.nullable(InvoicePreviewSchema),
  /** The first regular charge after it; null where none will come. */
  next: v.nullable(InvoicePreviewSchema),
  /** The moment it counts from. Hand it back with `changePlan`, beside `basis`. */
  prorationDate: instant,
  /** Stands for what was shown. Hand it back with `changePlan`, so that this is charged or nothing. Means nothing else. */
  basis: v.string(),
  /** Until when the endpoint stands by what was shown. */
  expiresAt: instant,
})
export type ChangePreview = v.InferOutput<typeof ChangePreviewSchema>

/** A subscription after a change, and what its payment still needs; null where nothing was to be paid. */
export const ChangeResultSchema = v.object({
  subscription: SubscriptionSchema,
  payment: v.nullable(PaymentStepSchema),
})
export type ChangeResult = v.InferOutput<typeof ChangeResultSchema>

/** A postal address. `country`: ISO 3166-1, two letters. */
export const AddressSchema = v.object({
  line1: v.nullable(v.string()),
  line2: v.nullable(v.string()),
  postalCode: v.nullable(v.string()),
  city: v.nullable(v.string()),
  state: v.nullable(v.string()),
  country: v.nullable(v.string()),
})
export type Address = v.InferOutput<typeof AddressSchema>

/** A tax ID of a customer. */
export const TaxIdSchema = v.object({
  ref,
  /** Stripe's type: `eu_vat`, `gb_vat`, … */
  type: v.string(),
  value: v.string(),
  /** Null where Stripe does not check this type. */
  verification: v.nullable(word<TaxIdVerification>()),
})
export type TaxId = v.InferOutput<typeof TaxIdSchema>

/** Whom invoices are addressed to. Asked for only where it is shown: `Billing` does not hold it. */
export const CustomerDetailsSchema = v.object({
  name: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  address: v.nullable(AddressSchema),
  taxIds: v.array(TaxIdSchema),
})
export type CustomerDetails = v.InferOutput<typeof CustomerDetailsSchema>
