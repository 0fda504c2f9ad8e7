/**
 * The words we know. Stripe's enums grow, so nothing on the wire is closed to
 * these lists: a value outside them is carried through and reads neutrally.
 */

/** A known word, or one that came after us. Keeps completion without closing the type. */
export type Word<Known extends string> = Known | (string & Record<never, never>)

/** Stripe's own status of a subscription. @see https://docs.stripe.com/api/subscriptions/object#subscription_object-status */
export const subscriptionStatuses = [
  'active',
  'canceled',
  'incomplete',
  'incomplete_expired',
  'past_due',
  'paused',
  'trialing',
  'unpaid',
] as const
export type SubscriptionStatus = (typeof subscriptionStatuses)[number]

/**
 * Where a subscription stands, in one word: what the plan card says and offers.
 * Computed on the server from Stripe's status, both kinds of cancelling, the
 * three kinds of pause, the trial, the schedule and the open payment.
 */
export const lifecycles = [
  'active',
  'trialing',
  'trial_without_method',
  'canceling',
  'scheduled_change',
  'past_due',
  'action_required',
  'incomplete',
  'incomplete_expired',
  'unpaid',
  'collection_paused',
  'paused',
  'canceled',
  'unknown',
] as const
export type Lifecycle = (typeof lifecycles)[number]

/** Why a subscription is paused. `collection`: it runs on, charges are held back. */
export const pauseKinds = ['requested', 'trial_ended', 'payment_failed', 'collection'] as const
export type PauseKind = (typeof pauseKinds)[number]

/** Stripe's deep links into the customer portal. @see https://docs.stripe.com/customer-management/portal-deep-links */
export const portalFlows = [
  'payment_method_update',
  'customer_update',
  'subscription_cancel',
  'subscription_pause',
  'subscription_update',
  'subscription_update_confirm',
] as const
export type PortalFlowType = (typeof portalFlows)[number]

/** Stripe's status of an invoice a customer may see; drafts are never sent. */
export const invoiceStatuses = ['open', 'paid', 'uncollectible', 'void'] as const
export type InvoiceStatus = (typeof invoiceStatuses)[number]

/** How often a price recurs. */
export const intervals = ['day', 'week', 'month', 'year'] as const
export type Interval = (typeof intervals)[number]

/** The parts of `Billing` that can fail alone. */
export const sections = ['customer', 'subscriptions', 'plans', 'paymentMethods', 'invoices', 'capabilities'] as const
export type Section = (typeof sections)[number]

/** Which of an invoice's two pages to open. */
export const invoiceDocuments = ['pdf', 'hosted'] as const
export type InvoiceDocument = (typeof invoiceDocuments)[number]

/** Why a person cancels, in Stripe's words. @see https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-feedback */
export const cancellationReasons = [
  'too_expensive',
  'missing_features',
  'switched_service',
  'unused',
  'customer_service',
  'too_complex',
  'low_quality',
  'other',
] as const
export type CancellationReason = (typeof cancellationReasons)[number]

/** What of a customer can be changed. */
export const customerFields = ['name', 'email', 'phone', 'address', 'tax_id'] as const
export type CustomerField = (typeof customerFields)[number]

/** Where a payment stands. `requires_action`: the bank waits for the person; `open`: it is still to be paid. */
export const paymentStatuses = ['paid', 'processing', 'requires_action', 'open'] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

/** Stripe's status of a SetupIntent. @see https://docs.stripe.com/api/setup_intents/object#setup_intent_object-status */
export const setupStatuses = [
  'requires_payment_method',
  'requires_confirmation',
  'requires_action',
  'processing',
  'succeeded',
  'canceled',
] as const
export type SetupStatus = (typeof setupStatuses)[number]

/** Where Stripe's check of a tax ID stands. */
export const taxIdVerifications = ['pending', 'unavailable', 'unverified', 'verified'] as const
export type TaxIdVerification = (typeof taxIdVerifications)[number]
