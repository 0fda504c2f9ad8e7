import type Stripe from 'stripe'
import { idOf } from '../stripe/ids.js'
import type { Catalog } from '../stripe/catalog.js'

/**
 * The item that a plan's price takes the place of: the only one; or the only one with that price; or with a price of
 * the same product; or with a price of the host's plans. Null where that leaves several, or none: a guess would change
 * what nobody asked to change.
 */
export function findPlanItem(
  { items }: Stripe.Subscription,
  price: Stripe.Price,
  catalog: Pick<Catalog, 'keyOf'>,
): Stripe.SubscriptionItem | null {
  if (items.has_more) return null
  const isLike: ((item: Stripe.SubscriptionItem) => boolean)[] = [
    () => true,
    (item) => item.price.id === price.id,
    (item) => idOf(item.price.product) === idOf(price.product),
    (item) => catalog.keyOf(item.price.id) !== null,
  ]
  for (const is of isLike) {
    const [only, ...others] = items.data.filter(is)
    if (only !== undefined && others.length === 0) return only
  }
  return null
}
