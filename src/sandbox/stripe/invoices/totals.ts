import type { Customer, Invoice, InvoiceLineItem, Subscription, TaxRate } from '../wire.js'
import type { World } from '../world.js'

type Tax = NonNullable<InvoiceLineItem['taxes']>[number]

/** How much of every hundred a subscription's discount takes off. */
export function percentOff(world: World, subscription: Subscription | undefined): number {
  const discount = world.find('discount', subscription?.discounts[0])
  return (discount && world.get('coupon', discount.source.coupon).percent_off) ?? 0
}

/** The taxes on what is left of a line after its discounts. */
export function lineTaxes(rates: readonly TaxRate[], owner: Customer, net: number): Tax[] {
  const exempt = owner.tax_exempt === 'exempt' || owner.tax_exempt === 'reverse'
  return rates.map(({ id, inclusive, percentage }) => {
    const exact = (Math.abs(net) * percentage) / (inclusive ? 100 + percentage : 100)
    const amount = exempt ? 0 : Math.sign(net) * Math.round(exact) || 0
    return {
      amount,
      tax_behavior: inclusive ? 'inclusive' : 'exclusive',
      tax_rate_details: { tax_rate: id },
      taxability_reason: exempt
        ? owner.tax_exempt === 'reverse'
          ? 'reverse_charge'
          : 'customer_exempt'
        : 'standard_rated',
      taxable_amount: inclusive ? net - amount : net,
      type: 'tax_rate_details',
    }
  })
}

/** Makes an invoice's sums from its lines. */
export function sumInvoice(invoice: Invoice): void {
  const lines = invoice.lines.data
  const discounts = new Map<string, number>()
  for (const { amount, discount } of lines.flatMap((line) => line.discount_amounts ?? [])) {
    discounts.set(discount, (discounts.get(discount) ?? 0) + amount)
  }
  const taxes = new Map<string, Tax>()
  for (const tax of lines.flatMap((line) => line.taxes ?? [])) {
    const key = tax.tax_rate_details?.tax_rate ?? ''
    const sum = taxes.get(key)
    if (!sum) taxes.set(key, { ...tax })
    else {
      sum.amount += tax.amount
      sum.taxable_amount = (sum.taxable_amount ?? 0) + (tax.taxable_amount ?? 0)
    }
  }
  const subtotal = add(lines.map((line) => line.amount))
  const discounted = subtotal - add([...discounts.values()])
  const all = [...taxes.values()]
  const inclusive = add(all.filter((tax) => tax.tax_behavior === 'inclusive').map((tax) => tax.amount))
  const exclusive = add(all.filter((tax) => tax.tax_behavior === 'exclusive').map((tax) => tax.amount))
  invoice.total_discount_amounts = [...discounts].map(([discount, amount]) => ({ amount, discount }))
  invoice.total_taxes = all
  invoice.subtotal = subtotal
  invoice.subtotal_excluding_tax = subtotal - inclusive
  invoice.total = discounted + exclusive
  invoice.total_excluding_tax = discounted - inclusive
  invoice.amount_due = Math.max(0, invoice.total)
  invoice.amount_remaining = invoice.amount_due
}

function add(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
