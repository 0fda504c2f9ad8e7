import type Stripe from 'stripe'
import { BillingProblem } from '../http/problem.js'
import { toSubscriptionFacts } from '../mapping/subscriptionFacts.js'
import type { SubscriptionFacts } from '../mapping/subscriptionFacts.js'
import { refusalDetail } from '../mapping/refusalDetail.js'
import { verdictOf } from '../mapping/subscriptionOperations.js'
import type { Refusal, SubscriptionOperation } from '../mapping/subscriptionOperations.js'
import { requireAccount } from '../route.js'
import type { Call } from '../route.js'
import { defaultMethodOf, ownMethodOf } from '../mapping/methodsInUse.js'
import { idOf } from '../stripe/ids.js'
import { isMissing, toStripeFault } from '../stripe/stripeErrors.js'
import { present } from './presentSubscription.js'
import type { Presented, Presenting } from './presentSubscription.js'

/** A subscription of this customer's, as it stands before an act. */
export interface Standing extends Presenting {
  facts: SubscriptionFacts
}

/** What makes an act one of its kind. */
export interface SubscriptionAct {
  operation: SubscriptionOperation
  /** Does it, and gives the subscription after it. */
  write: (standing: Standing) => Promise<Stripe.Subscription>
  /** Whether what is asked for is so, or coming, already: the answer to an act that came twice. */
  isDone?: (standing: Standing) => boolean
  /** What the operation gives; the same travels with a refusal that the subscription's state is the reason of. */
  give: (presented: Presented) => unknown
}

/**
 * Reads a subscription, whose owner is checked before anything else, does the act where the table lets it, and gives
 * how things stand after it. An act that is done already is answered as done; where Stripe refuses because somebody
 * was faster, the subscription is read again and decides anew.
 * @throws {BillingProblem} not_found; the table's refusals, with the subscription as it stands; payment_failed
 */
export async function actOnSubscription(
  call: Call,
  { operation, write, isDone = () => false, give }: SubscriptionAct,
): Promise<{ body: unknown }> {
  const standing = await readStanding(call)
  const settle = async (now: Standing, act: () => Promise<Presented>): Promise<Presented> => {
    const verdict = verdictOf(operation, now.facts)
    if (verdict === 'done' || (verdict !== 'operation_not_enabled' && isDone(now))) return present(now, now.before)
    if (verdict === 'allowed') return act()
    throw await refusal(verdict, now, give, refusalDetail(operation, verdict, now.facts))
  }
  const done = await settle(standing, async () => {
    const after = await withCurrent(standing, give, () => write(standing)).catch(async (error: unknown) => {
      if (!isRefused(error)) throw error
      const fresh = await standing.account.stripe.subscription(standing.before.id).catch(() => null)
      if (fresh === null) throw error
      const now = { ...standing, before: fresh, facts: toSubscriptionFacts(fresh) }
      return settle(now, async () => {
        if (lacksMethod(error, now)) throw new BillingProblem('payment_failed')
        if (isDeclined(error) || !isMoved(standing, now)) throw error
        standing.call.report(error)
        throw await refusal('conflict', now, give, OVERTAKEN)
      })
    })
    return 'payment' in after ? after : present(standing, after)
  })
  return { body: give(done) }
}

const OVERTAKEN =
  'Another act changed the subscription while this one was under way, and Stripe refused it: show it as it stands, and ask again.'

/** The subscription that a path names, with its customer: read side by side, and only this customer's. */
export async function readStanding(call: Call): Promise<Standing> {
  const account = requireAccount(call)
  const id = await account.refs.open('subscription', call.params['ref'] ?? '')
  const [before, customer] = await Promise.all([
    account.stripe.subscription(id),
    account.stripe.customer().catch((error: unknown) => {
      call.report(error)
      return null
    }),
  ])
  const existing = customer === null || customer.deleted === true ? null : customer
  return { call, account, before, customer: existing, facts: toSubscriptionFacts(before) }
}

/** Runs what may find that things are not as the person saw them, and sends the subscription along as it stands. */
export async function withCurrent<Result>(
  standing: Standing,
  give: SubscriptionAct['give'],
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof BillingProblem)) throw error
    const { code, message } = error
    throw code === 'conflict' || code === 'preview_outdated' ? await refusal(code, standing, give, message) : error
  }
}

/** A refusal for the state something is in, which travels with it. */
export async function refusal(
  code: Refusal | 'preview_outdated',
  standing: Standing,
  give: SubscriptionAct['give'],
  detail: string,
): Promise<BillingProblem> {
  return new BillingProblem(code, { detail, current: give(await present(standing, standing.before)) })
}

/** Lets go of a schedule that is ours, or that plans nothing: Stripe takes other changes only without one. */
export async function releaseOwnSchedule({ account, before, facts }: Standing): Promise<void> {
  const id = idOf(before.schedule)
  if (id !== null && (facts.schedule === 'own' || facts.schedule === 'idle')) await account.stripe.releaseSchedule(id)
}

/** Whether Stripe said no for good, for a reason that may lie in what happened meanwhile. */
function isRefused(error: unknown): boolean {
  if (error instanceof BillingProblem) return error.code === 'not_found'
  return ['StripeInvalidRequestError', 'StripeCardError'].includes(toStripeFault(error)?.type ?? '')
}

const isDeclined = (error: unknown) => toStripeFault(error)?.type === 'StripeCardError'

/** Whether another act came between reading a subscription and writing to it. */
function isMoved(before: Standing, now: Standing): boolean {
  const [then, fresh] = [before, now].map(({ facts, before: { items, schedule } }) =>
    JSON.stringify([facts, idOf(schedule), items.data.map(({ id, price, quantity }) => [id, price.id, quantity])]),
  )
  return then !== fresh
}

/** Stripe's word for a charge without anything to charge is that something is missing. */
function lacksMethod(error: unknown, { before, customer }: Standing): boolean {
  return isMissing(error) && customer !== null && (ownMethodOf(before) ?? defaultMethodOf(customer)) === null
}

/** What most acts give. */
export const giveSubscription = ({ subscription }: Presented): unknown => subscription
/** What acts that may cost something give. */
export const giveChange = ({ subscription, payment }: Presented): unknown => ({ subscription, payment })
