import * as v from 'valibot'

import { expansion, flag, hash, integer, list, metadata, oneOf, paging, text, unsettable } from './form.js'

/** Parameters of GET /v1/billing_portal/configurations. */
export const portalConfigurationListParams = hash({
  ...paging,
  active: v.optional(flag()),
  is_default: v.optional(flag()),
})

/** Parameters of POST /v1/billing_portal/configurations. */
export const portalConfigurationCreateParams = hash({
  ...expansion,
  business_profile: v.optional(
    hash({
      headline: v.optional(v.string()),
      privacy_policy_url: v.optional(text()),
      terms_of_service_url: v.optional(text()),
    }),
  ),
  default_return_url: v.optional(v.string()),
  features: hash({
    customer_update: v.optional(
      hash({
        allowed_updates: v.optional(
          unsettable(list(oneOf(['address', 'email', 'name', 'phone', 'shipping', 'tax_id']))),
        ),
        enabled: flag(),
      }),
    ),
    invoice_history: v.optional(
      hash({
        enabled: flag(),
      }),
    ),
    payment_method_update: v.optional(
      hash({
        enabled: flag(),
        payment_method_configuration: v.optional(v.string()),
      }),
    ),
    subscription_cancel: v.optional(
      hash({
        cancellation_reason: v.optional(
          hash({
            enabled: flag(),
            feedback_options: v.optional(unsettable(list(text()))),
            options: unsettable(
              list(
                oneOf([
                  'customer_service',
                  'low_quality',
                  'missing_features',
                  'other',
                  'switched_service',
                  'too_complex',
                  'too_expensive',
                  'unused',
                ]),
              ),
            ),
          }),
        ),
        enabled: flag(),
        mode: v.optional(oneOf(['at_period_end', 'immediately'])),
        proration_behavior: v.optional(oneOf(['always_invoice', 'create_prorations', 'none'])),
      }),
    ),
    subscription_pause: v.optional(
      hash({
        duration: v.optional(
          hash({
            interval_options: v.optional(
              unsettable(
                list(
                  hash({
                    interval: oneOf(['day', 'month', 'week', 'year']),
                    interval_count: v.optional(integer()),
                  }),
                ),
              ),
            ),
            type: oneOf(['indefinite', 'interval_options']),
          }),
        ),
        enabled: v.optional(flag()),
      }),
    ),
    subscription_update: v.optional(
      hash({
        billing_cycle_anchor: v.optional(oneOf(['now', 'unchanged'])),
        default_allowed_updates: v.optional(unsettable(list(oneOf(['price', 'promotion_code', 'quantity'])))),
        enabled: flag(),
        products: v.optional(
          unsettable(
            list(
              hash({
                adjustable_quantity: v.optional(
                  hash({
                    enabled: flag(),
                    maximum: v.optional(integer()),
                    minimum: v.optional(integer()),
                  }),
                ),
                prices: list(text()),
                product: text(),
              }),
            ),
          ),
        ),
        proration_behavior: v.optional(oneOf(['always_invoice', 'create_prorations', 'none'])),
        schedule_at_period_end: v.optional(
          hash({
            conditions: v.optional(
              list(
                hash({
                  type: oneOf(['decreasing_item_amount', 'shortening_interval']),
                }),
              ),
            ),
          }),
        ),
        trial_update_behavior: v.optional(oneOf(['continue_trial', 'end_trial'])),
      }),
    ),
  }),
  login_page: v.optional(
    hash({
      enabled: flag(),
    }),
  ),
  metadata: v.optional(metadata()),
  name: v.optional(v.string()),
})

/** Parameters of POST /v1/billing_portal/configurations/{id}. */
export const portalConfigurationUpdateParams = hash({
  ...expansion,
  active: v.optional(flag()),
  business_profile: v.optional(
    hash({
      headline: v.optional(v.string()),
      privacy_policy_url: v.optional(v.string()),
      terms_of_service_url: v.optional(v.string()),
    }),
  ),
  default_return_url: v.optional(v.string()),
  features: v.optional(
    hash({
      customer_update: v.optional(
        hash({
          allowed_updates: v.optional(
            unsettable(list(oneOf(['address', 'email', 'name', 'phone', 'shipping', 'tax_id']))),
          ),
          enabled: v.optional(flag()),
        }),
      ),
      invoice_history: v.optional(
        hash({
          enabled: flag(),
        }),
      ),
      payment_method_update: v.optional(
        hash({
          enabled: flag(),
          payment_method_configuration: v.optional(v.string()),
        }),
      ),
      subscription_cancel: v.optional(
        hash({
          cancellation_reason: v.optional(
            hash({
              enabled: flag(),
              feedback_options: v.optional(unsettable(list(text()))),
              options: v.optional(
                unsettable(
                  list(
                    oneOf([
                      'customer_service',
                      'low_quality',
                      'missing_features',
                      'other',
                      'switched_service',
                      'too_complex',
                      'too_expensive',
                      'unused',
                    ]),
                  ),
                ),
              ),
            }),
          ),
          enabled: v.optional(flag()),
          mode: v.optional(oneOf(['at_period_end', 'immediately'])),
          proration_behavior: v.optional(oneOf(['always_invoice', 'create_prorations', 'none'])),
        }),
      ),
      subscription_pause: v.optional(
        hash({
          duration: v.optional(
            hash({
              interval_options: v.optional(
                unsettable(
                  list(
                    hash({
                      interval: oneOf(['day', 'month', 'week', 'year']),
                      interval_count: v.optional(integer()),
                    }),
                  ),
                ),
              ),
              type: oneOf(['indefinite', 'interval_options']),
            }),
          ),
          enabled: v.optional(flag()),
        }),
      ),
      subscription_update: v.optional(
        hash({
          billing_cycle_anchor: v.optional(oneOf(['now', 'unchanged'])),
          default_allowed_updates: v.optional(unsettable(list(oneOf(['price', 'promotion_code', 'quantity'])))),
          enabled: v.optional(flag()),
          products: v.optional(
            unsettable(
              list(
                hash({
                  adjustable_quantity: v.optional(
                    hash({
                      enabled: flag(),
                      maximum: v.optional(integer()),
                      minimum: v.optional(integer()),
                    }),
                  ),
                  prices: list(text()),
                  product: text(),
                }),
              ),
            ),
          ),
          proration_behavior: v.optional(oneOf(['always_invoice', 'create_prorations', 'none'])),
          schedule_at_period_end: v.optional(
            hash({
              conditions: v.optional(
                unsettable(
                  list(
                    hash({
                      type: oneOf(['decreasing_item_amount', 'shortening_interval']),
                    }),
                  ),
                ),
              ),
            }),
          ),
          trial_update_behavior: v.optional(oneOf(['continue_trial', 'end_trial'])),
        }),
      ),
    }),
  ),
  login_page: v.optional(
    hash({
      enabled: flag(),
    }),
  ),
  metadata: v.optional(metadata()),
  name: v.optional(v.string()),
})
