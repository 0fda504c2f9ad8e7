import { decimal, flag, hash, integer, list, metadata, oneOf, required, text, unsettableText } from './form.js'
import { adjustableQuantity, period, taxBehavior } from './pieces.js'

/** One more question that checkout asks. */
export const customField = hash({
  dropdown: hash({
    default_value: text,
    options: required(list(hash({ label: required(text), value: required(text) }))),
  }),
  key: required(text),
  label: required(hash({ custom: required(text), type: required(oneOf('custom')) })),
  numeric: hash({ default_value: text, maximum_length: integer, minimum_length: integer }),
  optional: flag,
  text: hash({ default_value: text, maximum_length: integer, minimum_length: integer }),
  type: required(oneOf('dropdown numeric text')),
})

/** One thing sold, by price id or by price made on the spot. */
export const lineItem = hash({
  adjustable_quantity: adjustableQuantity,
  metadata,
  price: text,
  price_data: hash({
    currency: required(text),
    product: text,
    product_data: hash({
      description: text,
      images: list(text),
      metadata,
      name: required(text),
      tax_code: text,
      tax_details: hash({ performance_location: text, tax_code: unsettableText }),
      unit_label: text,
    }),
    recurring: period,
    tax_behavior: taxBehavior,
    unit_amount: integer,
    unit_amount_decimal: decimal,
  }),
  quantity: integer,
  tax_rates: list(text),
})

/** One thing offered beside what is sold. */
export const optionalItem = hash({
  adjustable_quantity: adjustableQuantity,
  price: required(text),
  quantity: required(integer),
})
