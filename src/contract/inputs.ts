import * as v from 'valibot'
import { MAX_COMMENT, MAX_QUANTITY } from './limits.js'
import { instant } from './parts.js'
import { cancellationReasons, portalFlows } from './words.js'

/** Refs, cursors and plan keys are short; anything longer is not ours. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(512))
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(2048))
const quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_QUANTITY))

/** Which portal page to open. Without a flow: its home page. */
export const PortalFlowSchema = v.strictObject({
  type: v.picklist(portalFlows),
  /** Ref of the subscription; may be left out while there is only one. */
  subscription: v.optional(token),
  /** Key of the plan to change to; needed by, and only for, `subscription_update_confirm`. */
  plan: v.optional(token),
  quantity: v.optional(quantity),
  /** A code as a customer types it: `SPRING26`. */
  promotionCode: v.optional(token),
})
export type PortalFlow = v.InferInput<typeof PortalFlowSchema>

const locale = v.pipe(v.string(), v.maxLength(64))

export const CreatePortalSessionSchema = v.strictObject({
  flow: v.optional(PortalFlowSchema),
  /** Where to come back to: same origin, absolute or a path. @default the handler's `returnUrl` */
  returnUrl: v.optional(url),
  /** BCP 47; the nearest language Stripe's portal has is used. */
  locale: v.optional(locale),
})
export type CreatePortalSession = v.InferInput<typeof CreatePortalSessionSchema>

export const CreateCheckoutSessionSchema = v.strictObject({
  plan: token,
  quantity: v.optional(quantity),
  returnUrl: v.optional(url),
  /** BCP 47; the nearest language Stripe Checkout has is used. */
  locale: v.optional(locale),
})
export type CreateCheckoutSession = v.InferInput<typeof CreateCheckoutSessionSchema>

export const ListInvoicesSchema = v.strictObject({
  cursor: v.optional(token),
  /** 1 to 100. @default 12 */
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100))),
})
export type ListInvoices = { cursor?: string | undefined; limit?: number | undefined }

/** A write that says nothing but what its path says. */
export const NothingSchema = v.strictObject({})

export const CompleteSetupSchema = v.strictObject({
  /** That of the SetupIntent, as `createSetupIntent` gave it. */
  clientSecret: v.pipe(v.string(), v.regex(/^seti_\w{1,200}_secret_\w{1,200}$/)),
  /** Whether the customer and every subscription are charged with it from now on. @default true */
  makeDefault: v.optional(v.boolean()),
})
export type CompleteSetup = v.InferInput<typeof CompleteSetupSchema>

export const ChangePlanSchema = v.strictObject({
  plan: token,
  /** @default what the subscription has */
  quantity: v.optional(quantity),
  /**
   * What `previewChange` gave. Without its `basis`, taken only where the change charges more for the rest of the same
   * period; any other counts from now.
   * @default now
   */
  prorationDate: v.optional(instant),
  /**
   * What `previewChange` gave, with its `prorationDate`: the change is made only while it still comes to what the
   * preview showed, else it is refused as `preview_outdated`.
   * @default nothing: whatever the change comes to is charged
   */
  basis: v.optional(token),
})
export type ChangePlan = v.InferInput<typeof ChangePlanSchema>

export const CancelSchema = v.strictObject({
  feedback: v.optional(v.picklist(cancellationReasons)),
  comment: v.optional(v.pipe(v.string(), v.maxLength(MAX_COMMENT))),
})
export type Cancel = v.InferInput<typeof CancelSchema>

export const PayInvoiceSchema = v.strictObject({
  /** Ref of the method to pay with. @default the one the subscription is charged with */
  paymentMethod: v.optional(token),
})
export type PayInvoice = v.InferInput<typeof PayInvoiceSchema>

const line = v.pipe(v.string(), v.maxLength(500))

/** What is left out stays as it is; null clears it. An address is replaced as a whole. */
export const UpdateCustomerSchema = v.strictObject({
  name: v.optional(v.nullable(line)),
  /** Cannot be cleared: Stripe sends invoices there. */
  email: v.optional(v.pipe(v.string(), v.maxLength(512), v.regex(/^[^\s@]+@[^\s@]+$/))),
  phone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(40)))),
  address: v.optional(
    v.nullable(
      v.strictObject({
        line1: v.nullable(line),
        line2: v.nullable(line),
        postalCode: v.nullable(line),
        city: v.nullable(line),
        state: v.nullable(line),
        country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
      }),
    ),
  ),
})
export type UpdateCustomer = v.InferInput<typeof UpdateCustomerSchema>

export const AddTaxIdSchema = v.strictObject({
  /** Stripe's type: `eu_vat`, `gb_vat`, … @see https://docs.stripe.com/billing/customer/tax-ids */
  type: v.pipe(v.string(), v.regex(/^[a-z]{2,8}(_[a-z0-9]{1,12}){1,2}$/)),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
})
export type AddTaxId = v.InferInput<typeof AddTaxIdSchema>
