import type Stripe from 'stripe'
import type { PortalFlowType, Subscription } from '../contract/index.js'
import type { Catalog } from './catalog.js'
import { afterDiscounts, discountsOf, toDiscount } from './discounts.js'
import { flowsOf } from './flows.js'
import { toLifecycle } from './lifecycle.js'
import { defaultMethodOf, ownMethodOf } from './methodsInUse.js'
import { toOpenInvoice } from './openPayment.js'
import type { OpenPayment } from './openPayment.js'
import { toPeriodAmount, toPriceEntries } from './prices.js'
import type { Bought } from './prices.js'
import type { Refs } from './refs.js'
import { addsTax, renewsAt } from './renewal.js'
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
}

export async function toSubscription(
  subscription: Stripe.Subscription,
  { customer, openPayment, catalog, refs, flows }: SubscriptionSurroundings,
): Promise<Subscription> {
  const facts = toSubscriptionFacts(subscription)
  const method = ownMethodOf(subscription) ?? defaultMethodOf(customer)
  const bought: Bought[] = subscription.items.data.map(({ price, quantity }) => ({ price, quantity: quantity ?? null }))
  const next = await readNextPhase(facts.nextPhase, catalog).catch(() => null)
  const discounts = discountsOf(subscription, customer)
  const renewal = renewsAt(subscription, facts)
  const renewed = next !== null && renewal !== null && next.at <= renewal ? next.bought : bought
  const names = await Promise.all(bought.map(({ price }) => catalog.nameOf(price)))
  const [single] = bought

  return {
    ref: await refs.seal('subscription', subscription.id),
    plan: single !== undefined && bought.length === 1 ? catalog.keyOf(single.price.id) : null,
    name: names.filter((name) => name !== '').join(' + '),
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
    amount: toPeriodAmount(bought),
    currentPeriodStartsAt: toInstant(facts.periodStartsAt),
    currentPeriodEndsAt: toInstant(facts.periodEndsAt),
    renewal:
      renewal === null
        ? null
        : {
            at: toInstant(renewal),
            amount: hasItemDiscounts(subscription)
              ? null
              : afterDiscounts(
                  toPeriodAmount(renewed),
                  subscription.currency,
                  await scoped(discounts, catalog),
                  renewal,
                ),
            taxExtra: addsTax(subscription),
          },
    trialEndsAt: facts.isTrialing ? toInstant(subscription.trial_end) : null,
    cancelsAt: toInstant(facts.cancelsAt),
    endedAt: toInstant(subscription.ended_at),
    pause: facts.pause === null ? null : { kind: facts.pause.kind, resumesAt: toInstant(facts.pause.resumesAt) },
    scheduledChange: next === null ? null : { plan: next.plan, name: next.name, at: toInstant(next.at) },
    openInvoice: openPayment === null ? null : await toOpenInvoice(openPayment, subscription, refs),
    paymentMethod: method === null || !facts.isLive ? null : await refs.seal('payment_method', method.id),
    sendsInvoice: facts.sendsInvoice,
    discounts: discounts.map(toDiscount),
    flows: flowsOf(facts, flows),
  }
}

async function readNextPhase(phase: NextPhase | null, catalog: Catalog) {
  if (phase === null) return null
  const bought = await Promise.all(
    phase.items.map(async ({ price, quantity }) => ({ price: await catalog.price(price), quantity })),
  )
  const names = await Promise.all(bought.map(({ price }) => catalog.nameOf(price)))
  const [single] = bought
  const plan = single !== undefined && bought.length === 1 ? catalog.keyOf(single.price.id) : null
  return { at: phase.at, bought, plan, name: names.filter((name) => name !== '').join(' + ') }
}

/** Whether one of the items has a discount of its own, which the sum cannot know. */
function hasItemDiscounts({ items }: Stripe.Subscription): boolean {
  return items.data.some(({ discounts }) => (discounts ?? []).length > 0)
}

/** Adds whether each coupon is good for everything; where that cannot be read, it is taken not to be. */
function scoped(discounts: ReturnType<typeof discountsOf>, catalog: Catalog) {
  return Promise.all(
    discounts.map(async (discount) => {
      const coupon = await catalog.coupon(discount.coupon.id).catch(() => null)
      return { ...discount, isForEverything: coupon !== null && !coupon.applies_to }
    }),
  )
}
