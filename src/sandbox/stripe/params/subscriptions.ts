import {
  expansion,
  flag,
  hash,
  integer,
  integerOr,
  number,
  oneOf,
  paging,
  range,
  required,
  text,
  unsettable,
  unsettableMetadata,
  unsettableText,
} from './form.js'
import {
  anchor,
  automaticTax,
  collectionMethod,
  namedDiscounts,
  period,
  prorationBehavior,
  taxRates,
  thresholds,
} from './pieces.js'
import { addedItems, billingSchedules, subscriptionItems } from './subscription-items.js'
import { paymentSettings, subscriptionInvoices } from './subscription-payments.js'

/** Parameters of GET /v1/subscriptions. */
export const subscriptionListParams = hash({
  ...paging,
  automatic_tax: hash({ enabled: required(flag) }),
  collection_method: collectionMethod,
  created: range,
  current_period_end: range,
  current_period_start: range,
  customer: text,
  customer_account: text,
  plan: text,
  price: text,
  status: oneOf('active all canceled ended incomplete incomplete_expired past_due paused trialing unpaid'),
  test_clock: text,
})

/** When a subscription ends: at a moment, or at one told by a word. */
export const cancelAt = unsettable(integerOr('max_billed_until max_period_end min_period_end'))

/** What the person said on leaving. */
const cancellationDetails = hash({
  comment: unsettableText,
  feedback: unsettable(
    oneOf('customer_service low_quality missing_features other switched_service too_complex too_expensive unused'),
  ),
  feedback_option: text,
})

/** Parameters of POST /v1/subscriptions/{id}. */
export const subscriptionUpdateParams = hash({
  ...expansion,
  add_invoice_items: addedItems('max_item_period_start now timestamp', 'min_item_period_end timestamp'),
  application_fee_percent: unsettable(number),
  automatic_tax: automaticTax,
  billing_cycle_anchor: anchor,
  billing_schedules: billingSchedules,
  billing_thresholds: thresholds,
  cancel_at: cancelAt,
  cancel_at_period_end: flag,
  cancellation_details: cancellationDetails,
  collection_method: collectionMethod,
  days_until_due: integer,
  default_payment_method: unsettableText,
  default_source: unsettableText,
  default_tax_rates: taxRates,
  description: unsettableText,
  discounts: namedDiscounts,
  invoice_settings: subscriptionInvoices,
  items: subscriptionItems,
  metadata: unsettableMetadata,
  off_session: flag,
  on_behalf_of: unsettableText,
  pause_collection: unsettable(
    hash({ behavior: required(oneOf('keep_as_draft mark_uncollectible void')), resumes_at: integer }),
  ),
  payment_behavior: oneOf('allow_incomplete default_incomplete error_if_incomplete pending_if_incomplete'),
  payment_settings: paymentSettings,
  pending_invoice_item_interval: unsettable(period),
  proration_behavior: prorationBehavior,
  proration_date: integer,
  transfer_data: unsettable(hash({ amount_percent: number, destination: required(text) })),
  trial_end: integerOr('now'),
  trial_from_plan: flag,
  trial_settings: hash({
    end_behavior: required(
      hash({
        billing_cycle_anchor: oneOf('now unchanged'),
        missing_payment_method: oneOf('cancel create_invoice pause'),
      }),
    ),
  }),
})

/** Parameters of DELETE /v1/subscriptions/{id}. */
export const subscriptionCancelParams = hash({
  ...expansion,
  cancellation_details: cancellationDetails,
  invoice_now: flag,
  prorate: flag,
})

/** What a pause bills and credits, and when. */
export const pauseSettings = {
  bill_for: hash({
    outstanding_usage_through: hash({ type: required(oneOf('none now')) }),
    unused_time_from: hash({ type: required(oneOf('item_current_period_start none now')) }),
  }),
  invoicing_behavior: oneOf('invoice pending_invoice_item'),
  type: oneOf('subscription'),
}

/** Parameters of POST /v1/subscriptions/{id}/pause. */
export const subscriptionPauseParams = hash({ ...expansion, ...pauseSettings })

/** Parameters of POST /v1/subscriptions/{id}/resume. */
export const subscriptionResumeParams = hash({
  ...expansion,
  billing_cycle_anchor: anchor,
  payment_behavior: oneOf('resume_on_payment_attempt resume_on_payment_success'),
  proration_behavior: prorationBehavior,
  proration_date: integer,
})
