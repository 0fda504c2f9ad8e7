import { invalid } from '../api/errors.js'
import { within } from '../api/lists.js'
import { type Context, one, route, several } from '../api/route.js'
import { expansion, hash } from '../params/form.js'
import {
  scheduleCancelParams,
  scheduleCreateParams,
  scheduleListParams,
  scheduleReleaseParams,
  scheduleUpdateParams,
} from '../params/schedules.js'
import { isCanceling, isOver } from '../subscriptions/canceling.js'
import { endSubscription } from '../subscriptions/ending.js'
import { applyPhase } from '../subscriptions/phases.js'
import { releaseSchedule, scheduleAsIs } from '../subscriptions/scheduling.js'
import type { Subscription, SubscriptionSchedule } from '../wire.js'

import { mergeMetadata } from './fields.js'
import { toPhases } from './schedule-phases.js'

/** Operations on what subscriptions will become. */
export const scheduleRoutes = [
  route('GET', '/v1/subscription_schedules', scheduleListParams, (context, params) => {
    const wanted = context.world
      .all('subscription_schedule')
      .filter(
        (each) =>
          each.customer === (params.customer ?? each.customer) &&
          (!params.scheduled || each.status === 'not_started') &&
          within(each.canceled_at, params.canceled_at) &&
          within(each.completed_at, params.completed_at) &&
          within(each.created, params.created) &&
          within(each.released_at, params.released_at),
      )
    return several(context, 'subscription_schedule', wanted, params, '/v1/subscription_schedules')
  }),

  route('POST', '/v1/subscription_schedules', scheduleCreateParams, (context, params) => {
    const { from_subscription: from, metadata } = params
    if (from === undefined) {
      throw invalid('The sandbox makes schedules of subscriptions only: pass from_subscription.', 'from_subscription')
    }
    for (const key of [
      'customer',
      'phases',
      'start_date',
      'end_behavior',
      'default_settings',
      'pause_schedules',
    ] as const) {
      if (params[key] !== undefined) throw invalid(`You cannot set \`${key}\` if \`from_subscription\` is set.`, key)
    }
    const subscription = context.find('subscription', from, 'from_subscription')
    checkSchedulable(subscription)
    const schedule = scheduleAsIs(context.world, subscription)
    if (isCanceling(subscription)) schedule.end_behavior = 'cancel'
    schedule.metadata = mergeMetadata({}, metadata ?? {})
    return one('subscription_schedule', schedule)
  }),

  route('GET', '/v1/subscription_schedules/:id', hash(expansion), ({ id, find }) =>
    one('subscription_schedule', find('subscription_schedule', id, 'schedule')),
  ),

  route('POST', '/v1/subscription_schedules/:id', scheduleUpdateParams, (context, params) => {
    const schedule = running(context, 'update')
    if (params.pause_schedules) {
      throw invalid('The sandbox pauses by its portal and by the pause of a subscription only.', 'pause_schedules')
    }
    const subscription = context.world.get('subscription', schedule.subscription)
    const phases = params.phases && toPhases(context, schedule, params.phases)
    if (params.end_behavior !== undefined) schedule.end_behavior = params.end_behavior
    if (params.metadata !== undefined) schedule.metadata = mergeMetadata(schedule.metadata, params.metadata)
    if (phases) {
      schedule.phases = phases
      const current = phases.find(({ end_date: end }) => end > context.world.now)
      if (current) {
        schedule.current_phase = { end_date: current.end_date, start_date: current.start_date }
        applyPhase(context.world, subscription, current, params.proration_behavior)
      }
    }
    return one('subscription_schedule', schedule)
  }),

  route('POST', '/v1/subscription_schedules/:id/release', scheduleReleaseParams, (context) => {
    const schedule = running(context, 'release')
    releaseSchedule(context.world, context.world.get('subscription', schedule.subscription))
    return one('subscription_schedule', schedule)
  }),

  route('POST', '/v1/subscription_schedules/:id/cancel', scheduleCancelParams, (context, params) => {
    const { world } = context
    const schedule = running(context, 'cancel')
    const subscription = world.get('subscription', schedule.subscription)
    subscription.schedule = null
    Object.assign(schedule, { status: 'canceled', canceled_at: world.now, current_phase: null })
    const credits = params.prorate ?? true
    endSubscription(world, subscription, { farewell: {}, credits, invoicesNow: params.invoice_now ?? true })
    return one('subscription_schedule', schedule)
  }),
]

function running({ find, id }: Context, act: string): SubscriptionSchedule {
  const schedule = find('subscription_schedule', id, 'schedule')
  if (schedule.status === 'active' || schedule.status === 'not_started') return schedule
  throw invalid(
    `You cannot ${act} a subscription schedule that is currently in the \`${schedule.status}\` status. It must be in one of these: \`not_started\`, \`active\`.`,
  )
}

function checkSchedulable(subscription: Subscription): void {
  const param = 'from_subscription'
  if (subscription.schedule !== null) {
    throw invalid(
      `You cannot migrate a subscription that is already attached to a schedule: \`${subscription.schedule}\`.`,
      param,
    )
  }
  if (isOver(subscription) || ['incomplete', 'paused'].includes(subscription.status)) {
    throw invalid(`You cannot migrate a subscription that is in the \`${subscription.status}\` status.`, param)
  }
}
