import type * as v from 'valibot'

import { invalid } from '../api/errors.js'
import type { Context } from '../api/route.js'
import { periodEnd } from '../dates.js'
import { type Phase, schedulePhase } from '../objects/subscription-schedule.js'
import type { scheduleUpdateParams } from '../params/schedules.js'
import type { Price, SubscriptionSchedule } from '../wire.js'

type PhaseParams = NonNullable<v.InferOutput<typeof scheduleUpdateParams>['phases']>[number]

/**
 * The phases a request asks for, each beginning where the one before ends.
 * @throws {ApiError} 400 when they do not hang together, or change what is past
 */
export function toPhases(context: Context, schedule: SubscriptionSchedule, params: readonly PhaseParams[]): Phase[] {
  const { now } = context.world
  const [first] = params
  if (!first) throw invalid('A subscription schedule needs at least one phase.', 'phases')
  let start = toMoment(first.start_date, now)
  if (start === undefined) {
    throw invalid('The first phase needs a start date.', 'phases[0][start_date]', 'parameter_missing')
  }
  const begun = schedule.phases.some(({ start_date: known }) => known === start)
  if (schedule.current_phase && !begun) {
    throw invalid(
      'You can not modify the start date of a phase that has already started, and the phases must include the current one.',
      'phases[0][start_date]',
    )
  }
  const phases: Phase[] = []
  for (const [index, each] of params.entries()) {
    const phase = toPhase(context, schedule, each, start, `phases[${index}]`)
    phases.push(phase)
    start = phase.end_date
  }
  if (start <= now) throw invalid('The subscription schedule must end in the future.', 'phases')
  return phases
}

function toPhase(
  context: Context,
  { phases }: SubscriptionSchedule,
  params: PhaseParams,
  start: number,
  at: string,
): Phase {
  const { now } = context.world
  const { duration, end_date: end, metadata } = params
  const given = toMoment(params.start_date, now)
  if (given !== undefined && given !== start) {
    throw invalid('Each phase must start when the one before it ends.', `${at}[start_date]`)
  }
  if (end !== undefined && duration) {
    throw invalid(`You may only specify one of these parameters: ${at}[end_date], ${at}[duration].`, `${at}[duration]`)
  }
  if (params.items.length === 0) throw invalid('A phase needs at least one item.', `${at}[items]`)
  const currency = phases[0]?.currency ?? 'eur'
  const prices = params.items.map((item, index) => toPrice(context, item, currency, `${at}[items][${index}]`))
  const recurring = duration
    ? { ...blank, interval: duration.interval, interval_count: duration.interval_count ?? 1 }
    : prices[0]?.recurring
  const ends = toMoment(end, now) ?? (recurring ? periodEnd(start, recurring, start) : start)
  if (ends <= start) throw invalid('A phase must end after it starts.', `${at}[end_date]`)
  const items = prices.map((price, index) => {
    const { quantity = 1 } = params.items[index] ?? {}
    return price.recurring?.usage_type === 'metered' ? { price: price.id } : { price: price.id, quantity }
  })
  return schedulePhase(items, {
    collection_method: params.collection_method ?? null,
    currency,
    default_payment_method: params.default_payment_method ?? null,
    description: params.description || null,
    default_tax_rates: (params.default_tax_rates || []).map((id, index) =>
      context.find('tax_rate', id, `${at}[default_tax_rates][${index}]`),
    ),
    discounts: (params.discounts || []).map(({ coupon = null, discount = null, promotion_code: code = null }) => ({
      coupon,
      discount,
      promotion_code: code,
    })),
    end_date: ends,
    metadata: metadata || {},
    proration_behavior: params.proration_behavior ?? 'create_prorations',
    start_date: start,
  })
}

function toPrice({ find }: Context, item: PhaseParams['items'][number], currency: string, at: string): Price {
  const id = item.price ?? item.plan
  if (id === undefined) throw invalid('An item needs a price.', `${at}[price]`, 'parameter_missing')
  const price = find('price', id, `${at}[price]`)
  if (price.currency !== currency) {
    throw invalid(`The price ${id} is in ${price.currency}, the schedule in ${currency}.`, `${at}[price]`)
  }
  if (item.quantity !== undefined && price.recurring?.usage_type === 'metered') {
    throw invalid('Quantity should not be specified where usage_type is `metered`.', `${at}[quantity]`)
  }
  return price
}

const blank = { meter: null, trial_period_days: null, usage_type: 'licensed' } as const

function toMoment(moment: 'now' | number | undefined, now: number): number | undefined {
  return moment === 'now' ? now : moment
}
