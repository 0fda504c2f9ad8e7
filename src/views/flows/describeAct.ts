import type { Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import type { FlowText } from '../../messages/useFlowText.js'
import { moneyOf, nameOf } from '../describeSubscription.js'
import { periodPriceOf } from './describeEnding.js'

/**
 * What asks for no more than a yes: pausing a plan, taking back a cancellation, a change to come or a pause, and dropping a
 * change that waits for its payment.
 */
export type PlainAct = 'pause' | 'resume' | 'undoChange' | 'unpause' | 'dropChange'

/** What there is to say about such an act: what it is called, what it means, the words on its button, and what it came to. */
export function describeAct(act: PlainAct, subscription: Subscription, text: FlowText) {
  const { format, messages, flows } = text
  const { keep, undo, pause, unpause } = flows.cancel
  const { amount, currency, currentPeriodEndsAt, discounts, pendingChange, scheduledChange, status } = subscription
  const plan = nameOf(subscription, messages)
  const name = isolate(plan)
  const date = currentPeriodEndsAt ? format.date(currentPeriodEndsAt) : ''
  const price = periodPriceOf(subscription, text)
  const money = moneyOf(amount, currency, text)
  const isLess = discounts.length > 0

  if (act === 'pause') {
    const { action, done } = pause
    return { title: pause.title(name), says: [pause.meaning(price), date && pause.credit(date)], action, done }
  }
  if (act === 'resume') {
    const { action, done } = keep
    const sentence = status === 'trialing' ? keep.trial(date, price) : keep.renews(date, money, isLess)
    return { title: keep.title(name), says: [sentence], action, done }
  }
  if (act === 'undoChange') {
    const next = scheduledChange ? isolate(nameOf(scheduledChange, messages)) : ''
    const says = [undo.dropped(next, format.date(scheduledChange?.at), money)]
    return { title: undo.title(name), says, action: undo.action, done: undo.done(plan) }
  }
  if (act === 'dropChange') {
    const { drop } = messages.plan
    const change = pendingChange ? nameOf(pendingChange, messages) : ''
    const { dropped } = flows.plan
    return { title: drop, says: [dropped(isolate(change))], action: drop, done: dropped(change) }
  }
  const { title, done } = unpause
  const held = subscription.pause?.kind
  if (held === 'collection') {
    return { title: title(name), says: [unpause.charges(date, money)], action: unpause.actionPayments, done }
  }
  // What was paid for and not used comes back as credit.
  const sentence = unpause.starts(price, isLess || held === 'requested')
  return { title: title(name), says: [sentence], action: unpause.action, done }
}
