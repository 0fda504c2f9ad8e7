import * as v from 'valibot'

import { flag, hash, oneOf, paging, range, text } from './form.js'

/** Parameters of GET /v1/subscriptions. */
export const subscriptionListParams = hash({
  ...paging,
  automatic_tax: v.optional(
    hash({
      enabled: flag(),
    }),
  ),
  collection_method: v.optional(oneOf(['charge_automatically', 'send_invoice'])),
  created: v.optional(range()),
  current_period_end: v.optional(range()),
  current_period_start: v.optional(range()),
  customer: v.optional(text()),
  customer_account: v.optional(text()),
  plan: v.optional(text()),
  price: v.optional(text()),
  status: v.optional(
    oneOf([
      'active',
      'all',
      'canceled',
      'ended',
      'incomplete',
      'incomplete_expired',
      'past_due',
      'paused',
      'trialing',
      'unpaid',
    ]),
  ),
  test_clock: v.optional(text()),
})
