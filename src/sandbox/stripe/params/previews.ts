import {
  decimal,
  expansion,
  flag,
  hash,
  integer,
  integerOr,
  list,
  oneOf,
  required,
  text,
  unsettable,
  unsettableMetadata,
  unsettableText,
} from './form.js'
import {
  address,
  automaticTax,
  namedDiscounts,
  party,
  prorationBehavior,
  taxBehavior,
  taxIdType,
  taxRates,
} from './pieces.js'
import { scheduleDetails } from './schedules.js'
import { billingSchedules, onceData, subscriptionItems } from './subscription-items.js'
import { cancelAt, pauseSettings } from './subscriptions.js'

const customerDetails = hash({
  address: unsettable(address),
  shipping: unsettable(hash({ address: required(address), name: required(text), phone: text })),
  tax: hash({ ip_address: unsettableText }),
  tax_exempt: unsettable(oneOf('exempt none reverse')),
  tax_ids: list(hash({ type: required(taxIdType), value: required(text) })),
})

const invoiceItems = list(
  hash({
    amount: integer,
    currency: text,
    description: text,
    discountable: flag,
    discounts: namedDiscounts,
    invoiceitem: text,
    metadata: unsettableMetadata,
    period: hash({ end: required(integer), start: required(integer) }),
    price: text,
    price_data: onceData,
    quantity: integer,
    quantity_decimal: decimal,
    tax_behavior: taxBehavior,
    tax_code: unsettableText,
    tax_rates: taxRates,
    unit_amount: integer,
    unit_amount_decimal: decimal,
  }),
)

/** Parameters of POST /v1/invoices/create_preview. */
export const invoicePreviewParams = hash({
  ...expansion,
  automatic_tax: automaticTax,
  currency: text,
  customer: text,
  customer_account: text,
  customer_details: customerDetails,
  discounts: namedDiscounts,
  invoice_items: invoiceItems,
  issuer: party,
  on_behalf_of: unsettableText,
  preview_mode: oneOf('next recurring'),
  schedule: text,
  schedule_details: scheduleDetails,
  subscription: text,
  subscription_details: hash({
    billing_cycle_anchor: hash({ timestamp: integer, type: required(oneOf('now timestamp unchanged')) }),
    billing_mode: hash({
      flexible: hash({ proration_discounts: oneOf('included itemized') }),
      type: required(oneOf('classic flexible')),
    }),
    billing_schedules: billingSchedules,
    cancel_at: cancelAt,
    cancel_at_period_end: flag,
    cancel_now: flag,
    default_tax_rates: taxRates,
    items: subscriptionItems,
    metadata: unsettableMetadata,
    pause: hash(pauseSettings),
    proration_behavior: prorationBehavior,
    proration_date: integer,
    resume_at: oneOf('now'),
    start_date: integer,
    trial_end: integerOr('now'),
  }),
})
