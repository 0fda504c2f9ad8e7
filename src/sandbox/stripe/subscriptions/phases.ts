import type { Phase } from '../objects/subscription-schedule.js'
import type { Subscription, SubscriptionItem, SubscriptionSchedule } from '../wire.js'
import type { World } from '../world.js'

import { changeSubscription } from './billing.js'
import { cancelNow } from './canceling.js'
import { changeItems, type ItemChange, type ProrationBehavior } from './changing.js'
import { releaseSchedule, scheduleOf } from './scheduling.js'

/** Something a schedule does by itself. */
export interface ScheduledAct {
  at: number
  run: () => void
}

/** What a subscription's schedule does next; while it is paused, nothing. */
export function nextActOfSchedule(world: World, subscription: Subscription): ScheduledAct | undefined {
  const schedule = scheduleOf(world, subscription)
  const { current_phase: current } = schedule ?? {}
  if (!schedule || !current || subscription.status === 'paused') return undefined
  const next = schedule.phases.find(({ start_date: start }) => start > current.start_date)
  if (next) return { at: next.start_date, run: () => enterPhase(world, subscription, schedule, next) }
  return { at: current.end_date, run: () => finish(world, subscription, schedule) }
}

/** Gives a subscription the items of a phase; at the end of its period nothing is prorated. */
function enterPhase(world: World, subscription: Subscription, schedule: SubscriptionSchedule, phase: Phase): void {
  schedule.current_phase = { end_date: phase.end_date, start_date: phase.start_date }
  applyPhase(world, subscription, phase)
}

/** Makes a subscription consist of the items of a phase. */
export function applyPhase(
  world: World,
  subscription: Subscription,
  phase: Phase,
  behavior: ProrationBehavior = toBehavior(phase.proration_behavior),
): void {
  const items = toChanges(world, subscription.items.data, phase)
  if (items.length === 0) return
  if (subscription.items.data.every((item) => item.current_period_end <= world.now)) {
    changeItems(world, subscription, items)
  } else changeSubscription(world, subscription, { items, behavior })
}

/** What has to be done to items for them to be those of a phase. */
function toChanges(world: World, items: readonly SubscriptionItem[], phase: Phase): ItemChange[] {
  const left = [...items]
  const take = (index: number) => left.splice(index, 1)[0]
  const same = phase.items.map((planned) => {
    const index = left.findIndex(({ price }) => price.id === planned.price)
    return { planned, item: index < 0 ? undefined : take(index) }
  })
  const changes = same.flatMap(({ planned, item = left.shift() }): ItemChange[] => {
    const quantity = planned.quantity ?? 1
    if (item?.price.id === planned.price && (item.quantity ?? 1) === quantity) return []
    return [{ id: item?.id, price: world.get('price', planned.price), quantity }]
  })
  return [...changes, ...left.map(({ id }) => ({ id, deleted: true }))]
}

function finish(world: World, subscription: Subscription, schedule: SubscriptionSchedule): void {
  if (schedule.end_behavior !== 'cancel') {
    releaseSchedule(world, subscription)
    return
  }
  schedule.status = 'completed'
  schedule.completed_at = world.now
  schedule.current_phase = null
  subscription.schedule = null
  cancelNow(world, subscription)
}

function toBehavior(word: string): ProrationBehavior {
  return word === 'always_invoice' || word === 'none' ? word : 'create_prorations'
}
