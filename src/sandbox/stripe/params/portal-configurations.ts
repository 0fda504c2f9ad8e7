import {
  expansion,
  flag,
  hash,
  list,
  metadata,
  oneOf,
  paging,
  required,
  text,
  unsettable,
  unsettableMetadata,
  unsettableText,
} from './form.js'
import { adjustableQuantity, period, prorationBehavior } from './pieces.js'

const enabled = { enabled: required(flag) }

const customerUpdate = { allowed_updates: unsettable(list(oneOf('address email name phone shipping tax_id'))) }

const reason = { ...enabled, feedback_options: unsettable(list(text)) }
const reasons = unsettable(
  list(oneOf('customer_service low_quality missing_features other switched_service too_complex too_expensive unused')),
)

const cancel = { mode: oneOf('at_period_end immediately'), proration_behavior: prorationBehavior }

const pause = hash({
  duration: hash({
    interval_options: unsettable(list(period)),
    type: required(oneOf('indefinite interval_options')),
  }),
  enabled: flag,
})

const update = {
  billing_cycle_anchor: oneOf('now unchanged'),
  default_allowed_updates: unsettable(list(oneOf('price promotion_code quantity'))),
  products: unsettable(
    list(hash({ adjustable_quantity: adjustableQuantity, prices: required(list(text)), product: required(text) })),
  ),
  proration_behavior: prorationBehavior,
  trial_update_behavior: oneOf('continue_trial end_trial'),
}
const conditions = list(hash({ type: required(oneOf('decreasing_item_amount shortening_interval')) }))

const features = {
  invoice_history: hash(enabled),
  payment_method_update: hash({ ...enabled, payment_method_configuration: unsettableText }),
  subscription_pause: pause,
}

const fields = {
  ...expansion,
  default_return_url: unsettableText,
  login_page: hash(enabled),
  name: unsettableText,
}

/** Parameters of GET /v1/billing_portal/configurations. */
export const portalConfigurationListParams = hash({ ...paging, active: flag, is_default: flag })

/** Parameters of POST /v1/billing_portal/configurations. */
export const portalConfigurationCreateParams = hash({
  ...fields,
  business_profile: hash({ headline: unsettableText, privacy_policy_url: text, terms_of_service_url: text }),
  features: required(
    hash({
      ...features,
      customer_update: hash({ ...customerUpdate, ...enabled }),
      subscription_cancel: hash({
        ...cancel,
        ...enabled,
        cancellation_reason: hash({ ...reason, options: required(reasons) }),
      }),
      subscription_update: hash({ ...update, ...enabled, schedule_at_period_end: hash({ conditions }) }),
    }),
  ),
  metadata,
})

/** Parameters of POST /v1/billing_portal/configurations/{id}. */
export const portalConfigurationUpdateParams = hash({
  ...fields,
  active: flag,
  business_profile: hash({
    headline: unsettableText,
    privacy_policy_url: unsettableText,
    terms_of_service_url: unsettableText,
  }),
  features: hash({
    ...features,
    customer_update: hash({ ...customerUpdate, enabled: flag }),
    subscription_cancel: hash({ ...cancel, enabled: flag, cancellation_reason: hash({ ...reason, options: reasons }) }),
    subscription_update: hash({
      ...update,
      enabled: flag,
      schedule_at_period_end: hash({ conditions: unsettable(conditions) }),
    }),
  }),
  metadata: unsettableMetadata,
})
