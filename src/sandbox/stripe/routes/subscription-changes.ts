import { invalid } from '../api/errors.js'
import type { Context } from '../api/route.js'
import { type Change, type ItemChange, sameInterval } from '../subscriptions/changing.js'
import type { Price, Subscription } from '../wire.js'

/** The part of a request that changes what a subscription costs. */
export interface ChangeParams {
  billing_cycle_anchor?: { type: string } | undefined
  items?: readonly ItemParams[] | undefined
  proration_behavior?: Change['behavior'] | undefined
  proration_date?: number | undefined
  trial_end?: 'now' | number | undefined
}

interface ItemParams {
  deleted?: boolean | undefined
  id?: string | undefined
  plan?: string | undefined
  price?: string | undefined
  price_data?: object | undefined
  quantity?: number | undefined
}

/** Years a trial may last at most. */
const LONGEST_TRIAL = 2 * 366 * 86_400

/**
 * What a request changes about what a subscription costs, if anything; `at` names the hash it stood in.
 * @throws {ApiError} 400 for what Stripe would not do
 */
export function toChange(
  context: Context,
  subscription: Subscription,
  params: ChangeParams,
  at = '',
): Change | undefined {
  const { now } = context.world
  const name = (param: string) => (at ? `${at}[${param}]` : param)
  const { proration_behavior: behavior = 'create_prorations', proration_date: date, trial_end: trialEnd } = params
  const resetAnchor = params.billing_cycle_anchor?.type === 'now'
  const items = toItems(context, subscription, params.items ?? [], name('items'))
  if (date !== undefined) checkDate(subscription, behavior, date, name('proration_date'))
  if (typeof trialEnd === 'number' && (trialEnd <= now || trialEnd > now + LONGEST_TRIAL)) {
    throw invalid(
      trialEnd <= now
        ? 'Invalid timestamp: must be an integer Unix timestamp in the future.'
        : 'Invalid timestamp: can be no more than two years in the future.',
      name('trial_end'),
    )
  }
  if (items.length === 0 && !resetAnchor && trialEnd === undefined) return undefined
  if (trialEnd === 'now' && subscription.status !== 'trialing' && items.length === 0 && !resetAnchor) return undefined
  return {
    items,
    behavior,
    resetAnchor,
    prorationDate: date,
    trialEnd: trialEnd === 'now' && subscription.status !== 'trialing' ? undefined : trialEnd,
  }
}

function checkDate({ items }: Subscription, behavior: Change['behavior'], date: number, param: string): void {
  if (behavior === 'none') throw invalid('You cannot set proration_date when proration_behavior is none.', param)
  const isInside = items.data.every(
    ({ current_period_end: end, current_period_start: start }) => start <= date && date <= end,
  )
  if (!isInside) {
    throw invalid('Invalid proration_date: it must be within the current period of the subscription.', param)
  }
}

function toItems(
  context: Context,
  subscription: Subscription,
  params: readonly ItemParams[],
  at: string,
): ItemChange[] {
  const changes = params.map((each, index) => toItem(context, subscription, each, `${at}[${index}]`))
  const gone = new Set(changes.filter(({ deleted }) => deleted).map(({ id }) => id))
  const prices = subscription.items.data
    .filter(({ id }) => !gone.has(id))
    .map((item) => changes.find(({ id }) => id === item.id)?.price ?? item.price)
  prices.push(...changes.flatMap(({ id, price }) => (id === undefined && price ? [price] : [])))
  checkPrices(subscription, prices, at)
  return changes
}

function toItem({ find }: Context, subscription: Subscription, params: ItemParams, at: string): ItemChange {
  const { deleted = false, id, quantity } = params
  const named = params.price ?? params.plan
  const param = `${at}[${params.price === undefined ? 'plan' : 'price'}]`
  if (params.price_data) {
    throw invalid('The sandbox sells from its catalogue only: pass one of `sandbox.prices`.', `${at}[price_data]`)
  }
  const price = named === undefined ? undefined : find('price', named, param)
  const item = subscription.items.data.find((each) => each.id === id)
  if (id !== undefined && !item) {
    throw invalid(`No such subscription_item: '${id}'`, `${at}[id]`, 'resource_missing')
  }
  if (id === undefined && deleted) throw invalid('You must name the item to delete.', `${at}[deleted]`)
  if (id === undefined && !price) throw invalid('A new item needs a price.', `${at}[price]`, 'parameter_missing')
  if (price && !price.active)
    throw invalid(`The price specified is inactive. This field only accepts active prices.`, param)
  if (price && price.type !== 'recurring') {
    throw invalid(
      `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
      param,
    )
  }
  if (quantity !== undefined && quantity < 0) {
    throw invalid('This value must be greater than or equal to 0.', `${at}[quantity]`, 'parameter_invalid_integer')
  }
  if (quantity !== undefined && (price ?? item?.price)?.recurring?.usage_type === 'metered') {
    throw invalid('Quantity should not be specified where usage_type is `metered`.', `${at}[quantity]`)
  }
  return { id, deleted, price, quantity }
}

function checkPrices(subscription: Subscription, prices: readonly Price[], at: string): void {
  const [first] = prices
  if (!first) throw invalid('A subscription must have at least one active plan.', at)
  const stranger = prices.find(({ currency }) => currency !== subscription.currency)
  if (stranger) {
    throw invalid(
      `The price specified supports currencies of \`${stranger.currency}\`. This doesn't match the expected currency: \`${subscription.currency}\`.`,
      at,
    )
  }
  if (new Set(prices.map(({ id }) => id)).size < prices.length) {
    throw invalid('Cannot add multiple subscription items with the same price.', at)
  }
  if (subscription.billing_mode.type === 'classic' && prices.some((price) => !sameInterval(first, price))) {
    throw invalid(
      'Currently, all prices on a subscription in classic billing mode must have the same `interval` and `interval_count`.',
      at,
    )
  }
}
