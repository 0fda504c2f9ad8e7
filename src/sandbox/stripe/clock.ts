import { HOUR } from './dates.js'
import { payInvoice, payingMethod, subscriptionOf } from './invoices/paying.js'
import { completeSetup } from './setup-intents.js'
import { giveUpWaiting } from './subscriptions/billing.js'
import { cancelNow, currentPeriodEnd, expireIncomplete, isOver } from './subscriptions/canceling.js'
import { nextActOfSchedule } from './subscriptions/phases.js'
import { resumeCollection, resumeSubscription } from './subscriptions/pausing.js'
import { endTrial, renewSubscription } from './subscriptions/renewing.js'
import { resumesAt } from './subscriptions/scheduling.js'
import type { Invoice, Subscription } from './wire.js'
import type { World } from './world.js'

/** Something that happens by itself at a moment. */
interface Due {
  at: number
  run: () => void
}

/** Moves the clock to a moment and lets everything due until then happen, each at its own time. */
export function runUntil(world: World, until: number, customer?: string): void {
  for (;;) {
    const next = earliest(allDue(world, customer))
    if (!next || next.at > until) break
    world.now = Math.max(world.now, next.at)
    next.run()
    if (customer === undefined) world.recorder.record(world)
  }
  world.now = until
}

function allDue(world: World, customer: string | undefined): Due[] {
  const concerns = (each: { customer: string | null }) => !customer || each.customer === customer
  return [
    ...world
      .all('subscription')
      .filter(concerns)
      .flatMap((each) => (isOver(each) ? [] : dueOfSubscription(world, each))),
    ...world
      .all('invoice')
      .filter((each) => each.status === 'open' && concerns(each))
      .flatMap((each) => dueOfInvoice(world, each)),
    ...world
      .all('checkout.session')
      .filter((each) => each.status === 'open' && concerns(each))
      .map((each) => ({ at: each.expires_at, run: () => void (each.status = 'expired') })),
    ...world
      .all('setup_intent')
      .filter((each) => each.status === 'processing' && concerns(each))
      .map((each) => ({ at: world.settleAt.get(each.id) ?? world.now, run: () => completeSetup(world, each) })),
  ]
}

function dueOfSubscription(world: World, subscription: Subscription): Due[] {
  const due: Due[] = []
  const add = (at: number | null | undefined, run: () => void) => {
    if (typeof at === 'number') due.push({ at, run })
  }
  add(subscription.cancel_at, () => cancelNow(world, subscription))
  add(subscription.pause_collection?.resumes_at, () => resumeCollection(subscription))
  add(world.waiting.get(subscription.id)?.until, () => giveUpWaiting(world, subscription))
  const planned = nextActOfSchedule(world, subscription)
  if (planned) due.push(planned)
  switch (subscription.status) {
    case 'incomplete':
      add(subscription.created + 23 * HOUR, () => expireIncomplete(world, subscription))
      break
    case 'trialing':
      add(subscription.trial_end, () => endTrial(world, subscription))
      break
    case 'paused':
      add(resumesAt(world, subscription), () => resumeSubscription(world, subscription))
      break
    default:
      add(currentPeriodEnd(subscription), () => renewSubscription(world, subscription))
  }
  return due
}

function dueOfInvoice(world: World, invoice: Invoice): Due[] {
  const subscription = subscriptionOf(world, invoice)
  const due: Due[] = []
  if (invoice.next_payment_attempt !== null) {
    const method = payingMethod(world, invoice.customer, subscription)
    due.push({
      at: invoice.next_payment_attempt,
      run: () => void payInvoice(world, invoice, method),
    })
  }
  if (invoice.due_date !== null && subscription?.status === 'active') {
    due.push({ at: invoice.due_date, run: () => void (subscription.status = 'past_due') })
  }
  return due
}

function earliest(due: Due[]): Due | undefined {
  return due.reduce<Due | undefined>((first, each) => (!first || each.at < first.at ? each : first), undefined)
}
