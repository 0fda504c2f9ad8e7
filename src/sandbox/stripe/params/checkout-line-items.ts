import * as v from 'valibot'

import { decimal, flag, hash, integer, list, metadata, oneOf, text } from './form.js'

/** One thing sold, by price id or by price made on the spot. */
export const lineItem = hash({
  adjustable_quantity: v.optional(
    hash({
      enabled: flag(),
      maximum: v.optional(integer()),
      minimum: v.optional(integer()),
    }),
  ),
  metadata: v.optional(metadata()),
  price: v.optional(text()),
  price_data: v.optional(
    hash({
      currency: text(),
      product: v.optional(text()),
      product_data: v.optional(
        hash({
          description: v.optional(text()),
          images: v.optional(list(text())),
          metadata: v.optional(metadata()),
          name: text(),
          tax_code: v.optional(text()),
          tax_details: v.optional(
            hash({
              performance_location: v.optional(text()),
              tax_code: v.optional(v.string()),
            }),
          ),
          unit_label: v.optional(text()),
        }),
      ),
      recurring: v.optional(
        hash({
          interval: oneOf(['day', 'month', 'week', 'year']),
          interval_count: v.optional(integer()),
        }),
      ),
      tax_behavior: v.optional(oneOf(['exclusive', 'inclusive', 'unspecified'])),
      unit_amount: v.optional(integer()),
      unit_amount_decimal: v.optional(decimal()),
    }),
  ),
  quantity: v.optional(integer()),
  tax_rates: v.optional(list(text())),
})

/** One thing offered beside what is sold. */
export const optionalItem = hash({
  adjustable_quantity: v.optional(
    hash({
      enabled: flag(),
      maximum: v.optional(integer()),
      minimum: v.optional(integer()),
    }),
  ),
  price: text(),
  quantity: integer(),
})

/** One more question that checkout asks. */
export const customField = hash({
  dropdown: v.optional(
    hash({
      default_value: v.optional(text()),
      options: list(
        hash({
          label: text(),
          value: text(),
        }),
      ),
    }),
  ),
  key: text(),
  label: hash({
    custom: text(),
    type: oneOf(['custom']),
  }),
  numeric: v.optional(
    hash({
      default_value: v.optional(text()),
      maximum_length: v.optional(integer()),
      minimum_length: v.optional(integer()),
    }),
  ),
  optional: v.optional(flag()),
  text: v.optional(
    hash({
      default_value: v.optional(text()),
      maximum_length: v.optional(integer()),
      minimum_length: v.optional(integer()),
    }),
  ),
  type: oneOf(['dropdown', 'numeric', 'text']),
})
