import type { SetupIntent } from '../wire.js'
import type { World } from '../world.js'

/** An attempt to save a payment method, waiting for one. */
export function setupIntent(world: World, fields: Partial<SetupIntent>): SetupIntent {
  const id = world.id('seti')
  return world.add<'setup_intent'>({
    id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    cancellation_reason: null,
    client_secret: `${id}_secret_sandbox`,
    created: world.now,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: null,
    mandate: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card', 'link', 'sepa_debit', 'us_bank_account', 'paypal'],
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: 'off_session',
    ...fields,
  })
}
