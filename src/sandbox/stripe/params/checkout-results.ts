import { flag, hash, integer, list, metadata, number, oneOf, required, text, unsettable } from './form.js'
import { period } from './pieces.js'

/** Who issues an invoice, or is liable for its tax. */
export const party = hash({ account: text, type: required(oneOf('account self')) })

const invoiceSettings = {
  account_tax_ids: unsettable(list(text)),
  custom_fields: unsettable(list(hash({ name: required(text), value: required(text) }))),
  description: text,
  footer: text,
  issuer: party,
}

/** Invoice of a one-time payment. */
export const invoiceCreation = hash({
  enabled: required(flag),
  invoice_data: hash({
    ...invoiceSettings,
    metadata,
    rendering_options: unsettable(
      hash({ amount_tax_display: unsettable(oneOf('exclude_tax include_inclusive_tax')), template: text }),
    ),
  }),
})

/** What the PaymentIntent of a payment gets. */
export const paymentIntentData = hash({
  application_fee_amount: integer,
  capture_method: oneOf('automatic automatic_async manual'),
  description: text,
  metadata,
  on_behalf_of: text,
  receipt_email: text,
  setup_future_usage: oneOf('off_session on_session'),
  shipping: hash({
    address: required(
      hash({ city: text, country: text, line1: required(text), line2: text, postal_code: text, state: text }),
    ),
    carrier: text,
    name: required(text),
    phone: text,
    tracking_number: text,
  }),
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_data: hash({ amount: integer, destination: required(text) }),
  transfer_group: text,
})

/** What the SetupIntent of a setup gets. */
export const setupIntentData = hash({ description: text, metadata, on_behalf_of: text })

/** What the new subscription gets. */
export const subscriptionData = hash({
  application_fee_percent: number,
  billing_cycle_anchor: integer,
  billing_cycle_anchor_config: hash({
    day_of_month: required(integer),
    hour: integer,
    minute: integer,
    month: integer,
    second: integer,
  }),
  billing_mode: hash({
    flexible: hash({ proration_discounts: oneOf('included itemized') }),
    type: required(oneOf('classic flexible')),
  }),
  default_tax_rates: list(text),
  description: text,
  invoice_settings: hash({
    ...invoiceSettings,
  }),
  metadata,
  on_behalf_of: text,
  pending_invoice_item_interval: period,
  proration_behavior: oneOf('create_prorations none'),
  transfer_data: hash({ amount_percent: number, destination: required(text) }),
  trial_end: integer,
  trial_period_days: integer,
  trial_settings: hash({
    end_behavior: required(hash({ missing_payment_method: required(oneOf('cancel create_invoice pause')) })),
  }),
})
