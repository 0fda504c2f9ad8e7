import type * as v from 'valibot'

import { ApiError, declined, invalid } from '../api/errors.js'
import { within } from '../api/lists.js'
import { type Context, one, route, several } from '../api/route.js'
import { setupIntent } from '../objects/setup-intent.js'
import type { setupIntentConfirmParams } from '../params/setup-intents.js'
import {
  setupIntentCancelParams,
  setupIntentConfirmParams as confirmParams,
  setupIntentCreateParams,
  setupIntentListParams,
  setupIntentRetrieveParams,
} from '../params/setup-intents.js'
import { confirmSetup } from '../setup-intents.js'
import type { SetupIntent } from '../wire.js'

import { newMethod, usableMethod } from './attaching.js'
import { mergeMetadata } from './fields.js'

type ConfirmParams = v.InferOutput<typeof setupIntentConfirmParams>

const WAITING = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/** Operations on the attempts to save a payment method. */
export const setupIntentRoutes = [
  route('GET', '/v1/setup_intents', setupIntentListParams, (context, params) => {
    const wanted = context.world
      .all('setup_intent')
      .filter(
        (each) =>
          each.customer === (params.customer ?? each.customer) &&
          each.payment_method === (params.payment_method ?? each.payment_method) &&
          !params.attach_to_self &&
          within(each.created, params.created),
      )
    return several(context, 'setup_intent', wanted, params, '/v1/setup_intents')
  }),

  route('POST', '/v1/setup_intents', setupIntentCreateParams, (context, params) => {
    const { automatic_payment_methods: automatic, confirm = false } = params
    const owner = params.customer === undefined ? null : context.find('customer', params.customer, 'customer').id
    for (const key of ['return_url', 'mandate_data'] as const) {
      if (params[key] && !confirm) throw invalid(`You may only specify ${key} when confirm is true.`, key)
    }
    const chosen = choose(context, owner, params)
    const redirects = automatic?.allow_redirects ?? 'always'
    const intent = setupIntent(context.world, {
      allowed_payment_method_types: params.allowed_payment_method_types ?? null,
      automatic_payment_methods: { allow_redirects: redirects, enabled: automatic?.enabled ?? true },
      customer: owner,
      description: params.description ?? null,
      excluded_payment_method_types: params.excluded_payment_method_types ?? null,
      flow_directions: params.flow_directions ?? null,
      metadata: mergeMetadata({}, params.metadata ?? {}),
      on_behalf_of: params.on_behalf_of ?? null,
      payment_method: chosen?.id ?? null,
      status: chosen ? 'requires_confirmation' : 'requires_payment_method',
      usage: params.usage ?? 'off_session',
    })
    intent.payment_method_types = intent.payment_method_types.filter(
      (type) =>
        (params.allowed_payment_method_types ?? [type]).some((each) => each === type) &&
        !params.excluded_payment_method_types?.some((each) => each === type) &&
        (redirects === 'always' || type !== 'paypal'),
    )
    return one('setup_intent', confirm ? confirmed(context, intent, params) : intent)
  }),

  route('GET', '/v1/setup_intents/:id', setupIntentRetrieveParams, ({ id, find }, params) => {
    const intent = find('setup_intent', id, 'intent')
    if (params.client_secret !== undefined && params.client_secret !== intent.client_secret) {
      throw invalid('The client_secret provided does not match any associated SetupIntent.', 'client_secret')
    }
    return one('setup_intent', intent)
  }),

  route('POST', '/v1/setup_intents/:id/confirm', confirmParams, (context, params) => {
    const intent = context.find('setup_intent', context.id, 'intent')
    return one('setup_intent', confirmed(context, intent, params))
  }),

  route('POST', '/v1/setup_intents/:id/cancel', setupIntentCancelParams, ({ id, find }, params) => {
    const intent = find('setup_intent', id, 'intent')
    if (!WAITING.includes(intent.status)) throw unexpectedState(intent, 'cancel')
    intent.status = 'canceled'
    intent.cancellation_reason = params.cancellation_reason ?? null
    intent.next_action = null
    return one('setup_intent', intent)
  }),
]

function confirmed(context: Context, intent: SetupIntent, params: ConfirmParams): SetupIntent {
  if (!WAITING.includes(intent.status)) throw unexpectedState(intent, 'confirm')
  const method = choose(context, intent.customer, params) ?? context.world.find('payment_method', intent.payment_method)
  if (!method) {
    throw new ApiError(400, {
      code: 'setup_intent_unexpected_state',
      message: `You cannot confirm this SetupIntent because it's missing a payment method.`,
      setup_intent: structuredClone(intent),
    })
  }
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalid(`The payment method type "${method.type}" is not among those of this SetupIntent.`, 'payment_method')
  }
  const { automatic_payment_methods: automatic } = intent
  if (automatic?.enabled && automatic.allow_redirects === 'always' && params.return_url === undefined) {
    throw invalid(
      'This SetupIntent is configured to accept payment methods that might redirect your customer off of your page, so you must provide a `return_url`. If you do not want to, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating it.',
      'return_url',
    )
  }
  confirmSetup(context.world, intent, method, {
    returnUrl: params.return_url,
    usesStripeJs: params.use_stripe_sdk,
  })
  const { last_setup_error: error } = intent
  if (error) throw declined({ decline_code: error.decline_code, setup_intent: structuredClone(intent) })
  return intent
}

function choose(context: Context, owner: string | null, params: ConfirmParams) {
  const { payment_method: id, payment_method_data: data } = params
  if (id !== undefined && data) {
    throw invalid(
      'You may only specify one of these parameters: payment_method, payment_method_data.',
      'payment_method_data',
      'parameters_exclusive',
    )
  }
  if (id !== undefined) return usableMethod(context, id, owner, 'payment_method')
  return data && newMethod(context, data)
}

function unexpectedState(intent: SetupIntent, act: 'cancel' | 'confirm'): ApiError {
  return new ApiError(400, {
    code: 'setup_intent_unexpected_state',
    message: `You cannot ${act} this SetupIntent because it has a status of ${intent.status}.`,
    setup_intent: structuredClone(intent),
  })
}
