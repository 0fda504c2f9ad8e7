import * as v from 'valibot'
import { portalFlows } from './words.js'

/** Refs, cursors and plan keys are short; anything longer is not ours. */
const token = v.pipe(v.string(), v.minLength(1), v.maxLength(512))
const url = v.pipe(v.string(), v.minLength(1), v.maxLength(2048))
const quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(999_999))

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

export const CreatePortalSessionSchema = v.strictObject({
  flow: v.optional(PortalFlowSchema),
  /** Where to come back to: same origin, absolute or a path. @default the handler's `returnUrl` */
  returnUrl: v.optional(url),
  /** BCP 47; the nearest language Stripe's portal has is used. */
  locale: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type CreatePortalSession = v.InferInput<typeof CreatePortalSessionSchema>

export const CreateCheckoutSessionSchema = v.strictObject({
  plan: token,
  quantity: v.optional(quantity),
  returnUrl: v.optional(url),
})
export type CreateCheckoutSession = v.InferInput<typeof CreateCheckoutSessionSchema>

export const ListInvoicesSchema = v.strictObject({
  cursor: v.optional(token),
  /** 1 to 100. @default 12 */
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(100))),
})
export type ListInvoices = { cursor?: string | undefined; limit?: number | undefined }

/** A link to follow. https, or the page's own origin. */
export const LinkSchema = v.object({ url: v.string() })
export type Link = v.InferOutput<typeof LinkSchema>
