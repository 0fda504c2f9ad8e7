import type { Sandbox } from 'react-billing-portal/sandbox'
import type Stripe from 'stripe'

/** Of a customer of `severalSubscriptions`: the older one, on Pro, and the newer one, moved to Business. */
export async function buyAgain(
  { stripe, prices }: Sandbox,
  customer: string,
): Promise<Record<'old' | 'newer', Stripe.Subscription>> {
  const [second, old] = (await stripe.subscriptions.list({ customer })).data
  const [item] = second?.items.data ?? []
  if (second === undefined || old === undefined || item === undefined) throw new Error(`${customer} has not two`)
  return {
    old,
    newer: await stripe.subscriptions.update(second.id, { items: [{ id: item.id, price: prices.business }] }),
  }
}
