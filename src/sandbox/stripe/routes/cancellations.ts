import type * as v from 'valibot'

import { invalid } from '../api/errors.js'
import type { subscriptionUpdateParams } from '../params/subscriptions.js'
import { cancelAt, currentPeriodEnd, type Farewell, keepSubscription } from '../subscriptions/canceling.js'
import type { Subscription } from '../wire.js'
import type { World } from '../world.js'

import { unset } from './fields.js'

type Params = Pick<
  v.InferOutput<typeof subscriptionUpdateParams>,
  'cancel_at' | 'cancel_at_period_end' | 'cancellation_details'
>

/** Refuses what cannot be said about the end of a subscription. @throws {ApiError} 400 */
export function checkCancellation(world: World, subscription: Subscription, params: Params): void {
  const { cancel_at: moment, cancel_at_period_end: atPeriodEnd } = params
  if (moment === undefined && atPeriodEnd === undefined) return
  if (subscription.schedule !== null) {
    throw invalid(
      `The subscription is managed by the subscription schedule \`${subscription.schedule}\`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.`,
      moment === undefined ? 'cancel_at_period_end' : 'cancel_at',
    )
  }
  if (moment && atPeriodEnd !== undefined) {
    throw invalid(
      'You may only specify one of these parameters: cancel_at, cancel_at_period_end.',
      'cancel_at',
      'parameters_exclusive',
    )
  }
  if (typeof moment === 'number' && moment <= world.now) {
    throw invalid('`cancel_at` must be in the future.', 'cancel_at')
  }
}

/** Notes when a subscription ends, or that it does not after all; the flag and the date are taken back each by itself. */
export function applyCancellation(world: World, subscription: Subscription, params: Params): void {
  const { cancel_at: moment, cancel_at_period_end: atPeriodEnd, cancellation_details: details } = params
  const farewell = toFarewell(details)
  if (atPeriodEnd === true) {
    cancelAt(world, subscription, currentPeriodEnd(subscription), farewell)
    subscription.cancel_at_period_end = true
  } else if (moment !== undefined && moment !== '') {
    cancelAt(world, subscription, momentOf(subscription, moment), farewell)
  } else {
    const takesFlagBack = atPeriodEnd === false && subscription.cancel_at_period_end
    const takesDateBack = moment === '' && !subscription.cancel_at_period_end
    if (takesFlagBack || takesDateBack) keepSubscription(subscription)
    if (farewell) Object.assign(subscription.cancellation_details ?? {}, farewell)
  }
}

/** What a person said on leaving, as an object shows it; only what was said. */
export function toFarewell(details: Params['cancellation_details']): Farewell | undefined {
  if (!details) return undefined
  const { comment, feedback, feedback_option: option } = details
  return {
    ...(comment === undefined ? {} : { comment: unset(comment) }),
    ...(feedback === undefined ? {} : { feedback: feedback || null }),
    ...(option === undefined ? {} : { feedback_option: option }),
  }
}

function momentOf(subscription: Subscription, moment: Exclude<Params['cancel_at'], '' | undefined>): number {
  if (typeof moment === 'number') return moment
  const ends = subscription.items.data.map((item) => item.current_period_end)
  return moment === 'min_period_end' ? Math.min(...ends) : Math.max(...ends)
}
