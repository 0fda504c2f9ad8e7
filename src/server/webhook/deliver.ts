import { errorStatus } from '../../contract/index.js'
import type { Budget } from '../http/budget.js'
import { BillingProblem } from '../http/problem.js'
import { createCatalog } from '../stripe/catalog.js'
import { createScope } from '../stripe/scope.js'
import { createStripeCalls } from '../stripe/stripeCalls.js'
import { toBillingProblem } from '../stripe/stripeErrors.js'
import type { ReceivedEvent } from './event.js'
import { readChange } from './readChange.js'
import type { CallbackName, Subject } from './subject.js'
import type { WebhookCallbacks, WebhookChanges, WebhookIgnored } from './types.js'
import type { WebhookSettings } from './webhookOptions.js'

/** How a delivery ended, as Stripe's dashboard shows it. */
export type Outcome = { outcome: 'done' | 'repeated' } | { outcome: 'ignored'; reason: WebhookIgnored }

/** A verified event for a callback. */
export interface Delivery {
  name: CallbackName
  received: ReceivedEvent
  subject: Subject
  budget: Budget
  report: (error: unknown) => void
}

/** There was nothing to act on: the store takes it for a failure and remembers nothing, Stripe for a success. */
class NothingToDo extends Error {
  constructor(readonly reason: WebhookIgnored) {
    super(reason)
  }
}

const PRICES_KEPT_MS = 60_000

/**
 * Makes what gives events their effect, each once.
 * The one it makes throws {BillingProblem}s of a status from 500 on alone, so that Stripe delivers again.
 */
export function createDeliver<Tx>(settings: WebhookSettings<Tx>): (delivery: Delivery) => Promise<Outcome> {
  const { stripe, stripeAccount, store, on, now } = settings
  const catalogOf = createCatalog({ ...settings, configuration: null, cacheTtlMs: PRICES_KEPT_MS })

  return async ({ name, received, subject, budget, report }) => {
    const { event } = received
    const { customer } = subject
    const scoped = { stripe, stripeAccount, budget, customer, operation: name, actKey: event.id, report }
    const [scope, calls] = [createScope(scoped), createStripeCalls(scoped)]
    const reads = { received, subject, scope, stripe: calls, catalog: catalogOf(budget), now: now() }
    const ended: { failure?: unknown; isDone: boolean } = { isDone: false }

    // The reads are part of the effect: the store has whoever acts for the same customer wait, so the last to write
    // has also read last.
    const effect = async (tx: Tx) => {
      try {
        const change = await readChange[name](reads)
        if (typeof change === 'string') throw new NothingToDo(change)
        await run(on, name, { ...change, event, customerId: customer, tx })
        ended.isDone = true
      } catch (failure) {
        ended.failure = failure
        throw failure
      }
    }

    try {
      const outcome = await store.once({ id: event.id, subject: customer }, effect)
      // A store that keeps failures to itself must not make them look like successes.
      if (ended.failure !== undefined) throw ended.failure
      if (outcome !== 'repeated' && !ended.isDone) throw new TypeError('`store.once` ended without running the effect')
      return { outcome: outcome === 'repeated' ? 'repeated' : 'done' }
    } catch (error) {
      if (ended.failure instanceof NothingToDo) return { outcome: 'ignored', reason: ended.failure.reason }
      throw toFailure(ended.failure ?? error)
    }
  }
}

/** What the callback throws is the host's, even where it looks like one of ours or Stripe's. */
async function run<Tx, Name extends CallbackName>(
  on: WebhookCallbacks<Tx>,
  name: Name,
  change: WebhookChanges<Tx>[Name],
): Promise<void> {
  try {
    await on[name]?.(change)
  } catch (cause) {
    throw new BillingProblem('internal_error', { cause })
  }
}

/** Whatever went wrong, it was not the delivery's fault. */
function toFailure(error: unknown): BillingProblem {
  const problem = toBillingProblem(error)
  return errorStatus[problem.code] >= 500 ? problem : new BillingProblem('internal_error', { cause: error })
}
