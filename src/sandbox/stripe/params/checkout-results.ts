import * as v from 'valibot'

import { flag, hash, integer, list, metadata, number, oneOf, text, unsettable } from './form.js'

/** Invoice of a one-time payment. */
export const invoiceCreation = hash({
  enabled: flag(),
  invoice_data: v.optional(
    hash({
      account_tax_ids: v.optional(unsettable(list(text()))),
      custom_fields: v.optional(
        unsettable(
          list(
            hash({
              name: text(),
              value: text(),
            }),
          ),
        ),
      ),
      description: v.optional(text()),
      footer: v.optional(text()),
      issuer: v.optional(
        hash({
          account: v.optional(text()),
          type: oneOf(['account', 'self']),
        }),
      ),
      metadata: v.optional(metadata()),
      rendering_options: v.optional(
        unsettable(
          hash({
            amount_tax_display: v.optional(unsettable(oneOf(['exclude_tax', 'include_inclusive_tax']))),
            template: v.optional(text()),
          }),
        ),
      ),
    }),
  ),
})

/** What the PaymentIntent of a payment gets. */
export const paymentIntentData = hash({
  application_fee_amount: v.optional(integer()),
  capture_method: v.optional(oneOf(['automatic', 'automatic_async', 'manual'])),
  description: v.optional(text()),
  metadata: v.optional(metadata()),
  on_behalf_of: v.optional(text()),
  receipt_email: v.optional(text()),
  setup_future_usage: v.optional(oneOf(['off_session', 'on_session'])),
  shipping: v.optional(
    hash({
      address: hash({
        city: v.optional(text()),
        country: v.optional(text()),
        line1: text(),
        line2: v.optional(text()),
        postal_code: v.optional(text()),
        state: v.optional(text()),
      }),
      carrier: v.optional(text()),
      name: text(),
      phone: v.optional(text()),
      tracking_number: v.optional(text()),
    }),
  ),
  statement_descriptor: v.optional(text()),
  statement_descriptor_suffix: v.optional(text()),
  transfer_data: v.optional(
    hash({
      amount: v.optional(integer()),
      destination: text(),
    }),
  ),
  transfer_group: v.optional(text()),
})

/** What the SetupIntent of a setup gets. */
export const setupIntentData = hash({
  description: v.optional(text()),
  metadata: v.optional(metadata()),
  on_behalf_of: v.optional(text()),
})

/** What the new subscription gets. */
export const subscriptionData = hash({
  application_fee_percent: v.optional(number()),
  billing_cycle_anchor: v.optional(integer()),
  billing_cycle_anchor_config: v.optional(
    hash({
      day_of_month: integer(),
      hour: v.optional(integer()),
      minute: v.optional(integer()),
      month: v.optional(integer()),
      second: v.optional(integer()),
    }),
  ),
  billing_mode: v.optional(
    hash({
      flexible: v.optional(
        hash({
          proration_discounts: v.optional(oneOf(['included', 'itemized'])),
        }),
      ),
      type: oneOf(['classic', 'flexible']),
    }),
  ),
  default_tax_rates: v.optional(list(text())),
  description: v.optional(text()),
  invoice_settings: v.optional(
    hash({
      account_tax_ids: v.optional(unsettable(list(text()))),
      custom_fields: v.optional(
        unsettable(
          list(
            hash({
              name: text(),
              value: text(),
            }),
          ),
        ),
      ),
      description: v.optional(text()),
      footer: v.optional(text()),
      issuer: v.optional(
        hash({
          account: v.optional(text()),
          type: oneOf(['account', 'self']),
        }),
      ),
    }),
  ),
  metadata: v.optional(metadata()),
  on_behalf_of: v.optional(text()),
  pending_invoice_item_interval: v.optional(
    hash({
      interval: oneOf(['day', 'month', 'week', 'year']),
      interval_count: v.optional(integer()),
    }),
  ),
  proration_behavior: v.optional(oneOf(['create_prorations', 'none'])),
  transfer_data: v.optional(
    hash({
      amount_percent: v.optional(number()),
      destination: text(),
    }),
  ),
  trial_end: v.optional(integer()),
  trial_period_days: v.optional(integer()),
  trial_settings: v.optional(
    hash({
      end_behavior: hash({
        missing_payment_method: oneOf(['cancel', 'create_invoice', 'pause']),
      }),
    }),
  ),
})
