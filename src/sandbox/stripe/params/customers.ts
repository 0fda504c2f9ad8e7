import { address, taxIdType } from './pieces.js'
import {
  expansion,
  flag,
  hash,
  integer,
  list,
  oneOf,
  required,
  unsettable,
  unsettableMetadata,
  unsettableText,
} from './form.js'

const fields = {
  ...expansion,
  address: unsettable(address),
  balance: integer,
  business_name: unsettableText,
  cash_balance: hash({ settings: hash({ reconciliation_mode: oneOf('automatic manual merchant_default') }) }),
  description: unsettableText,
  email: unsettableText,
  individual_name: unsettableText,
  invoice_prefix: unsettableText,
  invoice_settings: hash({
    custom_fields: unsettable(list(hash({ name: required(unsettableText), value: required(unsettableText) }))),
    default_payment_method: unsettableText,
    footer: unsettableText,
    rendering_options: unsettable(
      hash({ amount_tax_display: unsettable(oneOf('exclude_tax include_inclusive_tax')), template: unsettableText }),
    ),
  }),
  metadata: unsettableMetadata,
  name: unsettableText,
  next_invoice_sequence: integer,
  phone: unsettableText,
  preferred_locales: list(unsettableText),
  shipping: unsettable(hash({ address: required(address), name: required(unsettableText), phone: unsettableText })),
  source: unsettableText,
  tax_exempt: unsettable(oneOf('exempt none reverse')),
  validate: flag,
}

/** Parameters of POST /v1/customers. */
export const customerCreateParams = hash({
  ...fields,
  payment_method: unsettableText,
  tax: hash({ ip_address: unsettableText, validate_location: oneOf('deferred immediately') }),
  tax_id_data: list(hash({ type: required(taxIdType), value: required(unsettableText) })),
  test_clock: unsettableText,
})

/** Parameters of POST /v1/customers/{id}. */
export const customerUpdateParams = hash({
  ...fields,
  default_source: unsettableText,
  tax: hash({ ip_address: unsettableText, validate_location: oneOf('auto deferred immediately') }),
})
