import { money } from '../money.js'
import type { InvoiceLineItem, Price, SubscriptionItem } from '../wire.js'
import type { World } from '../world.js'

/** An amount on its way to an invoice. */
export interface LineDraft {
  amount: number
  description: string
  period: { start: number; end: number }
  price?: Price | undefined
  proration?: boolean | undefined
  quantity: number | null
  subscription?: string | undefined
  subscriptionItem?: string | undefined
  unitAmount: string | null
}

/** Calls made in a metered period: the sandbox's customers are creatures of habit. */
const METERED_USAGE = 12_480

/** What an item costs for one period; graduated prices give one line a tier. */
export function itemLines(world: World, item: SubscriptionItem, period: { start: number; end: number }): LineDraft[] {
  const { price } = item
  const product = world.get('product', price.product).name
  const base = { period, price, subscription: item.subscription, subscriptionItem: item.id }
  if (price.recurring?.usage_type === 'metered') {
    const used = period.end <= world.now ? METERED_USAGE : 0
    const unit = Number(price.unit_amount_decimal)
    const description = `${used.toLocaleString('en-GB')} × ${product}`
    const amount = Math.round(used * unit)
    return [{ ...base, amount, description, quantity: used, unitAmount: price.unit_amount_decimal }]
  }
  const quantity = item.quantity ?? 1
  const tiers = world.tiers.get(price.id)
  if (!tiers) {
    const unit = price.unit_amount ?? 0
    return [
      {
        ...base,
        amount: quantity * unit,
        description: `${quantity} × ${product} (at ${money(unit, price.currency)} / ${price.recurring?.interval})`,
        quantity,
        unitAmount: String(unit),
      },
    ]
  }
  const lines: LineDraft[] = []
  let from = 0
  for (const [index, tier] of tiers.entries()) {
    const count = Math.min(quantity, tier.up_to ?? quantity) - from
    if (count <= 0) break
    const unit = tier.unit_amount ?? 0
    lines.push({
      ...base,
      amount: count * unit,
      description: `${count} × ${product} (Tier ${index + 1} at ${money(unit, price.currency)} / ${price.recurring?.interval})`,
      quantity: count,
      unitAmount: String(unit),
    })
    from += count
  }
  return lines
}

/** A draft as it stands on an invoice. */
export function toLineItem(
  world: World,
  invoice: { id: string; currency: string },
  draft: LineDraft,
  discount: { id: string; amount: number } | undefined,
  taxes: NonNullable<InvoiceLineItem['taxes']>,
): InvoiceLineItem {
  const proration = draft.proration ?? false
  const bySubscription = draft.subscriptionItem !== undefined
  return {
    id: world.id('il'),
    object: 'line_item',
    amount: draft.amount,
    currency: invoice.currency,
    description: draft.description,
    discount_amounts: discount ? [{ amount: discount.amount, discount: discount.id }] : [],
    discountable: !proration || discount !== undefined,
    discounts: [],
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    parent: bySubscription
      ? {
          type: 'subscription_item_details',
          invoice_item_details: null,
          subscription_item_details: {
            invoice_item: proration ? world.id('ii') : null,
            proration,
            proration_details: proration ? { credited_items: null } : null,
            subscription: draft.subscription ?? null,
            subscription_item: draft.subscriptionItem ?? '',
          },
        }
      : {
          type: 'invoice_item_details',
          invoice_item_details: {
            invoice_item: world.id('ii'),
            proration,
            proration_details: null,
            subscription: null,
          },
          subscription_item_details: null,
        },
    period: draft.period,
    pretax_credit_amounts: [],
    pricing: draft.price
      ? {
          type: 'price_details',
          price_details: { price: draft.price.id, product: draft.price.product },
          unit_amount_decimal: draft.unitAmount,
        }
      : null,
    quantity: draft.quantity,
    quantity_decimal: draft.quantity === null ? null : String(draft.quantity),
    subscription: draft.subscription ?? null,
    subtotal: draft.amount,
    taxes,
  }
}
