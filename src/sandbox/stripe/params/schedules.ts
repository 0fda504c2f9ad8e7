import type * as v from 'valibot'

import {
  expansion,
  flag,
  hash,
  integer,
  integerOr,
  list,
  metadata,
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
  automaticTax,
  collectionMethod,
  namedDiscounts,
  party,
  period,
  prorationBehavior,
  taxRates,
  thresholds,
} from './pieces.js'
import { addedItems, phaseItems } from './subscription-items.js'

const transfer = hash({ amount_percent: number, destination: required(text) })

const billing = {
  application_fee_percent: number,
  automatic_tax: automaticTax,
  billing_cycle_anchor: oneOf('automatic phase_start'),
  billing_thresholds: thresholds,
  collection_method: collectionMethod,
  default_payment_method: text,
  description: unsettableText,
  invoice_settings: hash({
    account_tax_ids: unsettable(list(text)),
    custom_fields: unsettable(list(hash({ name: required(text), value: required(text) }))),
    days_until_due: integer,
    description: unsettableText,
    footer: unsettableText,
    issuer: party,
  }),
}

const defaults = hash({ ...billing, on_behalf_of: unsettableText, transfer_data: unsettable(transfer) })

function phases<const Moment extends v.GenericSchema, const Start extends Record<string, v.GenericSchema>>(
  moment: Moment,
  start: Start,
) {
  return list(
    hash({
      ...billing,
      ...start,
      add_invoice_items: addedItems(
        'max_item_period_start phase_start timestamp',
        'min_item_period_end phase_end timestamp',
      ),
      currency: text,
      default_tax_rates: taxRates,
      discounts: namedDiscounts,
      duration: period,
      end_date: moment,
      items: required(phaseItems),
      metadata,
      on_behalf_of: text,
      proration_behavior: prorationBehavior,
      transfer_data: transfer,
      trial: flag,
      trial_end: moment,
    }),
  )
}

const pauseMoment = hash({ timestamp: integer, type: required(oneOf('now timestamp')) })
const resumeMoment = hash({ duration: period, timestamp: integer, type: required(oneOf('duration now timestamp')) })
const pauseSettings = hash({
  bill_for: hash({
    outstanding_usage_through: hash({ type: oneOf('none pause_at') }),
    unused_time_from: hash({ type: oneOf('item_current_period_start none pause_at') }),
  }),
  invoicing_behavior: oneOf('invoice pending_invoice_item'),
  type: oneOf('subscription'),
})
const resumeSettings = hash({
  billing_cycle_anchor: oneOf('resume_at unchanged'),
  payment_behavior: oneOf('resume_on_payment_attempt resume_on_payment_success'),
  proration_behavior: prorationBehavior,
})
const changedPauses = unsettable(
  list(
    hash({
      key: text,
      pause: hash({ pause_at: pauseMoment, settings: pauseSettings }),
      resume: unsettable(hash({ resume_at: resumeMoment, settings: resumeSettings })),
    }),
  ),
)

const billingMode = hash({
  flexible: hash({ proration_discounts: oneOf('included itemized') }),
  type: required(oneOf('classic flexible')),
})

const moment = integerOr('now')
const laterPhases = phases(moment, { start_date: moment })

/** A schedule in a request that is about something else. */
export const scheduleDetails = hash({
  billing_mode: billingMode,
  end_behavior: oneOf('cancel release'),
  pause_schedules: changedPauses,
  phases: laterPhases,
  proration_behavior: prorationBehavior,
})

/** Parameters of GET /v1/subscription_schedules. */
export const scheduleListParams = hash({
  ...paging,
  canceled_at: range,
  completed_at: range,
  created: range,
  customer: text,
  customer_account: text,
  released_at: range,
  scheduled: flag,
})

const endBehavior = oneOf('cancel none release renew')

/** Parameters of POST /v1/subscription_schedules. */
export const scheduleCreateParams = hash({
  ...expansion,
  billing_mode: billingMode,
  customer: text,
  customer_account: text,
  default_settings: defaults,
  end_behavior: endBehavior,
  from_subscription: text,
  metadata: unsettableMetadata,
  pause_schedules: list(
    hash({
      key: text,
      pause: hash({ pause_at: required(pauseMoment), settings: pauseSettings }),
      resume: hash({ resume_at: required(resumeMoment), settings: resumeSettings }),
    }),
  ),
  phases: phases(integer, {}),
  start_date: moment,
})

/** Parameters of POST /v1/subscription_schedules/{id}. */
export const scheduleUpdateParams = hash({
  ...expansion,
  default_settings: defaults,
  end_behavior: endBehavior,
  metadata: unsettableMetadata,
  pause_schedules: changedPauses,
  phases: laterPhases,
  proration_behavior: prorationBehavior,
})

/** Parameters of POST /v1/subscription_schedules/{id}/release. */
export const scheduleReleaseParams = hash({ ...expansion, preserve_cancel_date: flag })

/** Parameters of POST /v1/subscription_schedules/{id}/cancel. */
export const scheduleCancelParams = hash({ ...expansion, invoice_now: flag, prorate: flag })
