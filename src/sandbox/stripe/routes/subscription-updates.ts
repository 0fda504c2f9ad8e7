import type * as v from 'valibot'

import { ApiError, declined, invalid, notFound } from '../api/errors.js'
import type { Context } from '../api/route.js'
import { intentOf, payingMethod } from '../invoices/paying.js'
import { declineCode } from '../objects/test-methods.js'
import type { subscriptionUpdateParams } from '../params/subscriptions.js'
import { changeSubscription } from '../subscriptions/billing.js'
import { isOver } from '../subscriptions/canceling.js'
import type { Change } from '../subscriptions/changing.js'
import { replaceDiscounts } from '../subscriptions/discounting.js'
import { pauseCollection, resumeCollection } from '../subscriptions/pausing.js'
import type { Subscription } from '../wire.js'
import type { World } from '../world.js'

import { applyCancellation, checkCancellation } from './cancellations.js'
import { checkDiscounts } from './discounts.js'
import { mergeMetadata, unset } from './fields.js'
import { toChange } from './subscription-changes.js'

/** Parameters of an update. */
export type UpdateParams = v.InferOutput<typeof subscriptionUpdateParams>

/** What may be asked for together with `pending_if_incomplete`. */
const CAN_WAIT = new Set([
  'billing_cycle_anchor',
  'cancel_at_period_end',
  'discounts',
  'expand',
  'items',
  'metadata',
  'off_session',
  'payment_behavior',
  'proration_behavior',
  'proration_date',
  'trial_end',
  'trial_from_plan',
])

/** What stays possible when a subscription has ended. */
const AFTER_THE_END = new Set(['cancellation_details', 'expand', 'metadata'])

/** Updates a subscription as far as Stripe would, or not at all. */
export function updateSubscription(context: Context, subscription: Subscription, params: UpdateParams): void {
  const { world } = context
  const { payment_behavior: payment = 'allow_incomplete' } = params
  check(context, subscription, params)
  const change = toChange(context, subscription, params)
  if (change && payment === 'error_if_incomplete') refuseUnpaid(world, subscription, change)
  applySettings(context, subscription, params)
  if (change) {
    changeSubscription(world, subscription, change, payment === 'error_if_incomplete' ? 'allow_incomplete' : payment)
  }
  applyCancellation(world, subscription, params)
}

function check(context: Context, subscription: Subscription, params: UpdateParams): void {
  const given = Object.keys(params)
  const editable = isOver(subscription) ? AFTER_THE_END : undefined
  if (editable && given.some((name) => !editable.has(name))) {
    if (subscription.status === 'canceled') throw notFound('subscription', subscription.id, 'id', false)
    throw invalid(
      'A canceled subscription can only update its cancellation_details and metadata.',
      given.find((name) => !editable.has(name)),
    )
  }
  const { payment_behavior: payment } = params
  const refused = payment === 'pending_if_incomplete' ? given.find((name) => !CAN_WAIT.has(name)) : undefined
  if (refused) {
    throw invalid(`You cannot pass ${refused} when payment_behavior is set to pending_if_incomplete.`, refused)
  }
  if (payment !== undefined && subscription.collection_method === 'send_invoice' && payment !== 'allow_incomplete') {
    throw invalid('You can only set payment_behavior when the subscription charges automatically.', 'payment_behavior')
  }
  checkCancellation(context.world, subscription, params)
  checkDiscounts(context, subscription, params.discounts, 'discounts')
  const { default_payment_method: method, pause_collection: pause } = params
  if (method) {
    const found = context.find('payment_method', method, 'default_payment_method')
    if (found.customer !== subscription.customer) {
      throw invalid(
        `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the customer.`,
        'default_payment_method',
        'resource_missing',
      )
    }
  }
  for (const [index, rate] of (params.default_tax_rates || []).entries()) {
    context.find('tax_rate', rate, `default_tax_rates[${index}]`)
  }
  if (pause && pause.resumes_at !== undefined && pause.resumes_at <= context.world.now) {
    throw invalid('The timestamp must be in the future.', 'pause_collection[resumes_at]')
  }
}

/** Tries a change out where nothing is at stake. @throws {ApiError} 402 when it would not be paid at once */
function refuseUnpaid(world: World, subscription: Subscription, change: Change): void {
  const trial = world.fork(subscription.customer)
  const invoice = changeSubscription(trial, trial.get('subscription', subscription.id), change)
  if (invoice?.status !== 'open' || invoice.collection_method !== 'charge_automatically') return
  const method = payingMethod(world, subscription.customer, subscription)
  if (!method) throw noMethod()
  if (intentOf(trial, invoice)?.status === 'requires_action') {
    throw new ApiError(402, {
      type: 'card_error',
      code: 'subscription_payment_intent_requires_action',
      message:
        'Payment for this subscription requires additional user action before it can be completed successfully. Please refer to https://docs.stripe.com/billing/migration/strong-customer-authentication.',
    })
  }
  throw declined({ decline_code: declineCode(method), payment_method: structuredClone(method) })
}

/** There is nothing to charge. */
export function noMethod(): ApiError {
  return invalid(
    'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
    undefined,
    'resource_missing',
  )
}

function applySettings({ world }: Context, subscription: Subscription, params: UpdateParams): void {
  const { default_payment_method: method, pause_collection: pause, trial_settings: trial } = params
  if (method !== undefined) subscription.default_payment_method = unset(method)
  if (params.description !== undefined) subscription.description = unset(params.description)
  if (params.collection_method !== undefined) subscription.collection_method = params.collection_method
  if (params.days_until_due !== undefined) subscription.days_until_due = params.days_until_due
  if (params.metadata !== undefined) subscription.metadata = mergeMetadata(subscription.metadata, params.metadata)
  if (params.default_tax_rates !== undefined) {
    subscription.default_tax_rates = (params.default_tax_rates || []).map((id) => world.get('tax_rate', id))
  }
  if (pause === '') resumeCollection(subscription)
  else if (pause) pauseCollection(subscription, pause.behavior, pause.resumes_at ?? null)
  if (trial) {
    const { billing_cycle_anchor: anchor, missing_payment_method: missing } = trial.end_behavior
    const behavior = { billing_cycle_anchor: anchor ?? null, missing_payment_method: missing ?? 'create_invoice' }
    subscription.trial_settings = { end_behavior: behavior }
  }
  if (params.discounts !== undefined) replaceDiscounts(world, subscription, params.discounts)
}
