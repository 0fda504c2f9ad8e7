import type Stripe from 'stripe'
import type { Subscription } from '../../contract/index.js'
import { idOf } from '../stripe/ids.js'
import type { Catalog } from '../stripe/catalog.js'
import { toInstant } from './toInstant.js'

/** An item as it will be once the change's invoice is paid. */
export interface PendingItem {
  id: string
  price: string
  quantity: number | null
}

/** The item that a pending change is about; null where it changes none. */
export function pendingItemOf({ items, pending_update }: Stripe.Subscription): PendingItem | null {
  const coming = (pending_update?.subscription_items ?? []).map(({ id, price, quantity }) => ({
    id,
    price: idOf(price) ?? '',
    quantity: quantity ?? null,
  }))
  const isNew = ({ id, price, quantity }: PendingItem) => {
    const now = items.data.find((item) => item.id === id)
    return now === undefined || now.price.id !== price || (now.quantity ?? null) !== quantity
  }
  return coming.find(isNew) ?? coming[0] ?? null
}

export async function toPendingChange(
  subscription: Stripe.Subscription,
  catalog: Catalog,
): Promise<Subscription['pendingChange']> {
  const item = pendingItemOf(subscription)
  if (item === null || subscription.pending_update === null) return null
  const price = await catalog.price(item.price).catch(() => null)
  return {
    plan: catalog.keyOf(item.price),
    name: price === null ? '' : await catalog.nameOf(price),
    quantity: item.quantity,
    expiresAt: toInstant(subscription.pending_update.expires_at),
  }
}
