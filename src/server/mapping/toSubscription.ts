import type Stripe from 'stripe'
import type { Operation, PortalFlowType, Subscription } from '../../contract/index.js'
import type { Catalog } from '../stripe/catalog.js'
import { discountsOf, toDiscount } from './discounts.js'
import { flowsOf, isResumable } from './flows.js'
import { toLifecycle } from './lifecycle.js'
import { defaultMethodOf, ownMethodOf } from './methodsInUse.js'
import { toOpenInvoice } from './openPayment.js'
import type { OpenPayment } from './openPayment.js'
import { toPendingChange } from './pendingChange.js'
import { toPeriodAmount, toPriceEntries } from './prices.js'
import type { Bought } from './prices.js'
import type { Refs } from '../http/refs.js'
import { toRenewal } from './renewal.js'
import { operationsOf } from './subscriptionOperations.js'
import { toSubscriptionFacts } from './subscriptionFacts.js'
import type { NextPhase } from './subscriptionFacts.js'
import { toInstant } from './toInstant.js'

/** What surrounds a subscription and says part of how it reads. */
export interface SubscriptionSurroundings {
  /** Null where it could not be read. */
  customer: Stripe.Customer | null
  openPayment: OpenPayment | null
  catalog: Catalog
  refs: Refs
  /** Portal flows that are switched on. */
  flows: readonly PortalFlowType[]
  /** Whether the portal's home page, where things are undone, is open to this person. */
  isHomeOpen: boolean
  /** Operations that this person may ask for. */
  operations: readonly Operation[]
  /** Whether a person may have charges made again that the host held back. */
  mayCollect: boolean
  /** Whether this person may see what is charged. */
  showsMethods: boolean
}

export async function toSubscription(
  subscription: Stripe.Subscription,
  surroundings: SubscriptionSurroundings,
): Promise<Subscription> {
  const { customer, openPayment, catalog, refs, flows, isHomeOpen, operations, mayCollect, showsMethods } = surroundings
  const facts = toSubscriptionFacts(subscription)
  const method = ownMethodOf(subscription) ?? defaultMethodOf(customer)
  const bought = subscription.items.data.map(({ price, quantity }) => ({ price, quantity: quantity ?? null }))
  const next = await readNextPhase(facts.nextPhase, catalog).catch(() => null)
  const discounts = discountsOf(subscription, customer)
  const boughtAt = (at: number) => (next !== null && next.at <= at ? next.bought : bought)
  const { plan, name, names } = await toTitle(bought, catalog)
  const renewal = await toRenewal(subscription, { facts, customer, discounts, boughtAt, catalog })

  return {
    ref: await refs.seal('subscription', subscription.id),
    plan,
    name,
    status: subscription.status,
    lifecycle: toLifecycle({
      ...facts,
      // While the customer cannot be read nobody knows, and a false alarm is worse than none.
      hasMethod: method !== null || customer === null,
      requiresAction: openPayment?.requiresAction ?? false,
    }),
    items: bought.map(({ price, quantity }, index) => ({
      plan: catalog.keyOf(price.id),
      name: names[index] ?? '',
      quantity,
      ...toPriceEntries(price),
    })),
    currency: subscription.currency,
    amount: toPeriodAmount(bought, subscription.currency),
    currentPeriodStartsAt: toInstant(facts.periodStartsAt),
    currentPeriodEndsAt: toInstant(facts.periodEndsAt),
    renewal,
    trialEndsAt: facts.isTrialing ? toInstant(subscription.trial_end) : null,
    cancelsAt: toInstant(facts.cancelsAt),
    endedAt: toInstant(subscription.ended_at),
    pause: facts.pause === null ? null : { kind: facts.pause.kind, resumesAt: toInstant(facts.pause.resumesAt) },
    isResumable: isHomeOpen && isResumable(facts, flows),
    scheduledChange: next === null ? null : { plan: next.plan, name: next.name, at: toInstant(next.at) },
    pendingChange: facts.hasPendingChange ? await toPendingChange(subscription, catalog) : null,
    openInvoice: openPayment === null ? null : await toOpenInvoice(openPayment, subscription, refs),
    paymentMethod:
      method === null || !facts.isLive || !showsMethods ? null : await refs.seal('payment_method', method.id),
    sendsInvoice: facts.sendsInvoice,
    discounts: discounts.map(toDiscount),
    flows: flowsOf(facts, flows),
    operations: operationsOf(facts, {
      allowed: operations,
      hasRenewal: renewal !== null,
      hasOpenInvoice: openPayment !== null,
      mayCollect,
    }),
  }
}

async function readNextPhase(phase: NextPhase | null, catalog: Catalog) {
  if (phase === null) return null
  const bought = await Promise.all(
    phase.items.map(async ({ price, quantity }) => ({ price: await catalog.price(price), quantity })),
  )
  return { at: phase.at, bought, ...(await toTitle(bought, catalog)) }
}

/** What items are called together: by the plan where it is one item, by all their names. */
async function toTitle(bought: readonly Bought[], catalog: Catalog) {
  const names = await Promise.all(bought.map(({ price }) => catalog.nameOf(price)))
  const [first, ...others] = bought
  const plan = first !== undefined && others.length === 0 ? catalog.keyOf(first.price.id) : null
  return { plan, name: names.filter((name) => name !== '').join(' + '), names }
}
