import type { Coupon, Subscription } from '../wire.js'
import type { World } from '../world.js'

/** A discount by the id of its coupon, or of the promotion code that stands for one. */
export interface NamedDiscount {
  coupon?: string | null | undefined
  promotion_code?: string | null | undefined
  /** Id of a discount there is already. */
  discount?: string | null | undefined
}

/** The coupon a discount takes its reduction from. */
export function couponOf(world: World, { coupon, promotion_code: code }: NamedDiscount = {}): Coupon | undefined {
  return world.find('coupon', world.find('promotion_code', code)?.promotion.coupon ?? coupon)
}

/** Lowers a subscription's coming invoices, in place of any discount it has. */
export function applyDiscount(world: World, subscription: Subscription, named: NamedDiscount | undefined): void {
  const coupon = couponOf(world, named)
  if (!coupon) return
  const code = world.find('promotion_code', named?.promotion_code)
  for (const redeemed of [coupon, code]) if (redeemed) redeemed.times_redeemed += 1
  const discount = world.add<'discount'>({
    id: world.id('di'),
    object: 'discount',
    checkout_session: null,
    customer: subscription.customer,
    customer_account: null,
    end: null,
    invoice: null,
    invoice_item: null,
    promotion_code: code?.id ?? null,
    source: { coupon: coupon.id, type: 'coupon' },
    start: world.now,
    subscription: subscription.id,
    subscription_item: null,
  })
  subscription.discounts = [discount.id]
}

/** Leaves a subscription with one discount, an old or a new one, or with none. */
export function replaceDiscounts(world: World, subscription: Subscription, named: '' | readonly NamedDiscount[]): void {
  const [first] = named || []
  if (!first?.discount) subscription.discounts = []
  applyDiscount(world, subscription, first)
}
