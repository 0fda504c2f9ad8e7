import type Stripe from 'stripe'
import { createBudget } from './budget.js'
import { idOf } from './ids.js'
import type { PlanSetting, Settings } from './options.js'
import { withRetries } from './withRetries.js'

/** Two reads of the catalogue, one after the other, still leave a request the time to answer without them. */
const SHARE_OF_REQUEST = 0.4

/** A plan's key and words from the host, its price from Stripe. */
export interface CatalogPlan {
  setting: PlanSetting
  price: Stripe.Price
}

/** What changes rarely and is the same for everyone: kept for a while, by one handler, for that handler only. */
export type Catalog = ReturnType<typeof createCatalog>

export function createCatalog(settings: Settings) {
  const { stripe, configuration, timeoutMs } = settings
  const cached = createCache(settings)
  // A read that several requests wait for has a budget of its own, not that of whoever came first.
  const read = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) =>
    withRetries(createBudget(timeoutMs * SHARE_OF_REQUEST), call)

  const price = (id: string) =>
    cached(id, async () => {
      const found = await read((options) => stripe.prices.retrieve(id, { expand: ['product'] }, options))
      if (typeof found.product === 'object') keepProduct(found.product)
      return found
    })

  const product = (id: string) =>
    cached<Stripe.Product | Stripe.DeletedProduct>(id, () =>
      read((options) => stripe.products.retrieve(id, undefined, options)),
    )

  const keepProduct = (found: Stripe.Product | Stripe.DeletedProduct) => {
    void cached(found.id, () => Promise.resolve(found))
  }

  const planOf = (priceId: string) => settings.plans.find((plan) => plan.price === priceId)

  return {
    price,

    /** Key of the plan a price belongs to; null for a price the host did not list. */
    keyOf: (priceId: string) => planOf(priceId)?.key ?? null,

    /** What to call a price: the host's word, or the product's. */
    async nameOf(found: Stripe.Price): Promise<string> {
      const own = planOf(found.id)?.name ?? null
      if (own !== null) return own
      const sold = await product(idOf(found.product) ?? '').catch(() => null)
      return sold === null || sold.deleted === true ? (found.nickname ?? '') : sold.name
    },

    /** The host's plans, in the host's order, without those whose price is archived or does not recur. */
    async plans(): Promise<CatalogPlan[]> {
      const all = await Promise.all(
        settings.plans.map(async (setting) => ({ setting, price: await price(setting.price) })),
      )
      return all.filter((plan) => isOnSale(plan.price))
    },

    /** A coupon with the products it is limited to. */
    coupon: (id: string) =>
      cached(`coupon ${id}`, () => read((options) => stripe.coupons.retrieve(id, { expand: ['applies_to'] }, options))),

    /** The portal configuration in use; null when the account has none in this mode. */
    portalConfiguration: () =>
      cached('portal configuration', async () => {
        const products = 'features.subscription_update.products'
        if (configuration !== null) {
          return read((options) =>
            stripe.billingPortal.configurations.retrieve(configuration, { expand: [products] }, options),
          )
        }
        const { data } = await read((options) =>
          stripe.billingPortal.configurations.list(
            { is_default: true, active: true, limit: 1, expand: [`data.${products}`] },
            options,
          ),
        )
        return data[0] ?? null
      }),
  }
}

/** Whether a price can start a subscription. */
export function isOnSale(price: Stripe.Price): boolean {
  return price.active && price.recurring !== null
}

/** Keeps answers for their time to live; a failure is forgotten at once, a read under way is shared. */
function createCache({ cacheTtlMs, now }: Settings) {
  const entries = new Map<string, { value: Promise<unknown>; staleAt: number }>()
  return <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const entry = entries.get(key)
    // A key is only ever used with one kind of value: ids carry their type in their prefix.
    if (entry !== undefined && now() < entry.staleAt) return entry.value as Promise<Value>
    const value = load()
    entries.set(key, { value, staleAt: now() + cacheTtlMs })
    value.catch(() => entries.delete(key))
    return value
  }
}
