import { longDate } from '../../dates.js'
import { money } from '../../money.js'
import { changeSubscription } from '../../subscriptions/billing.js'
import { periodAmount, type ProrationBehavior } from '../../subscriptions/changing.js'
import { applyDiscount, couponOf } from '../../subscriptions/discounting.js'
import { releaseSchedule, scheduleChange } from '../../subscriptions/scheduling.js'
import type { Price, SubscriptionItem } from '../../wire.js'
import type { World } from '../../world.js'
import { choices, field, form as postForm } from '../fields.js'
import { html } from '../html.js'

import { given, type Step, type SubscriptionVisit } from './step.js'

/** Choosing another plan or quantity. */
export const updateStep: Step<SubscriptionVisit> = {
  title: 'Change your plan',
  show: (visit) => {
    const item = itemOf(visit)
    if (!item) return html`<p>This plan cannot be changed here.</p>`
    const options = offeredPrices(visit).map((price) => ({ value: price.id, label: describePrice(visit.world, price) }))
    const allowed = visit.configuration.features.subscription_update.default_allowed_updates
    const body = html`${choices('price', 'Plan', options, item.price.id)}
    ${allowed.includes('quantity') && field('quantity', 'Quantity', item.quantity ?? 1, 'number')}`
    return postForm(visit.self, body, 'Change plan')
  },
  act: (visit, form) => {
    const item = itemOf(visit)
    const price = offeredPrices(visit).find(({ id }) => id === given(form, 'price'))
    const quantity = Number(given(form, 'quantity') ?? item?.quantity ?? 1)
    if (!item || !price) return 'Choose one of the plans.'
    if (!Number.isInteger(quantity) || quantity < 1) return 'The quantity must be a whole number, 1 or more.'
    change(visit, item, price, quantity)
    return undefined
  },
}

/** Confirming a plan and quantity that were chosen elsewhere. */
export const confirmStep: Step<SubscriptionVisit> = {
  title: 'Confirm your change',
  show: (visit) => {
    const wanted = confirmed(visit)
    if (!wanted) return html`<p>This plan cannot be changed here.</p>`
    const { item, price, quantity, discount } = wanted
    const coupon = couponOf(visit.world, discount)
    const code = visit.world.find('promotion_code', discount?.promotion_code)
    const { currency } = price
    const body = html`<dl>
        <dt>From</dt>
        <dd>${describePrice(visit.world, item.price)} × ${item.quantity ?? 1}</dd>
        <dt>To</dt>
        <dd>${describePrice(visit.world, price)} × ${quantity}</dd>
        <dt>Each period</dt>
        <dd>${money(periodAmount(visit.world, price, quantity), currency)}</dd>
        ${
          coupon &&
          html`<dt>Discount</dt>
            <dd>${coupon.name} (${coupon.percent_off}%)${code && `, with the code ${code.code}`}</dd>`
        }
      </dl>
      <p>
        ${comesLater(visit, item, price, quantity) ? `Takes effect on ${longDate(item.current_period_end)}.` : 'Takes effect now; the difference is charged or credited.'}
      </p>`
    return postForm(visit.self, body, 'Confirm')
  },
  act: (visit) => {
    const wanted = confirmed(visit)
    if (!wanted) return 'This plan cannot be changed here.'
    applyDiscount(visit.world, visit.subscription, wanted.discount)
    change(visit, wanted.item, wanted.price, wanted.quantity)
    return undefined
  },
}

/** Taking a planned change back. */
export const undoStep: Step<SubscriptionVisit> = {
  title: 'Keep your current plan',
  show: ({ self }) =>
    postForm(self, html`<p>The planned change is dropped and your plan goes on as it is.</p>`, 'Keep current plan'),
  act: ({ subscription, world }) => {
    releaseSchedule(world, subscription)
    return undefined
  },
}

/** A price in words: "Pro, €29.00 / month". */
export function describePrice(world: World, price: Price): string {
  const product = world.get('product', price.product).name
  const { unit_amount: amount, recurring } = price
  if (amount === null) return `${product}, priced by use or tier`
  return `${product}, ${money(amount, price.currency)} / ${recurring?.interval ?? 'once'}`
}

function itemOf({ subscription }: SubscriptionVisit): SubscriptionItem | undefined {
  return subscription.items.data.length === 1 && !subscription.schedule ? subscription.items.data[0] : undefined
}

function offeredPrices({ configuration, subscription, world }: SubscriptionVisit): Price[] {
  const ids = (configuration.features.subscription_update.products ?? []).flatMap(({ prices }) => prices)
  return ids.map((id) => world.get('price', id)).filter(({ currency }) => currency === subscription.currency)
}

function confirmed({ session, subscription, world }: SubscriptionVisit) {
  const flow = session.flow?.subscription_update_confirm
  const [wanted] = flow?.items ?? []
  const item = subscription.items.data.find(({ id }) => id === wanted?.id)
  if (!wanted || !item) return undefined
  return {
    discount: flow?.discounts?.[0],
    item,
    price: world.find('price', wanted.price) ?? item.price,
    quantity: wanted.quantity ?? item.quantity ?? 1,
  }
}

function change(visit: SubscriptionVisit, item: SubscriptionItem, price: Price, quantity: number): void {
  const { configuration, subscription, world } = visit
  if (price.id === item.price.id && quantity === item.quantity) return
  if (comesLater(visit, item, price, quantity)) {
    scheduleChange(world, subscription, item, price, quantity)
    return
  }
  const behavior = configuration.features.subscription_update.proration_behavior
  changeSubscription(world, subscription, {
    items: [{ id: item.id, price, quantity }],
    behavior: isProration(behavior) ? behavior : 'none',
  })
}

/** Whether the configuration puts a change off until the period ends. */
function comesLater(
  { configuration, subscription, world }: SubscriptionVisit,
  item: SubscriptionItem,
  price: Price,
  quantity: number,
): boolean {
  if (subscription.status === 'trialing') return false
  const { conditions } = configuration.features.subscription_update.schedule_at_period_end
  const sameInterval = item.price.recurring?.interval === price.recurring?.interval
  const cheaper = periodAmount(world, price, quantity) < periodAmount(world, item.price, item.quantity ?? 1)
  const shorter = item.price.recurring?.interval === 'year' && price.recurring?.interval === 'month'
  return conditions.some(({ type }) =>
    type === 'decreasing_item_amount' ? sameInterval && cheaper : type === 'shortening_interval' && shorter,
  )
}

function isProration(behavior: string): behavior is ProrationBehavior {
  return ['always_invoice', 'create_prorations', 'none'].includes(behavior)
}
