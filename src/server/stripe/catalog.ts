import type Stripe from 'stripe'
import { createBudget } from '../http/budget.js'
import type { Budget } from '../http/budget.js'
import { idOf } from './ids.js'
import type { PlanSetting, Settings } from '../options.js'
import { BillingProblem } from '../http/problem.js'
import { isMissing } from './stripeErrors.js'
import { withRetries } from './withRetries.js'

/** What part of a request's time it waits for the catalogue in all, so that it can still answer without. */
const SHARE_OF_REQUEST = 0.9

const NO_PORTAL =
  'Stripe has no customer portal configuration in this mode (test or live), so no button that opens the portal is shown. ' +
  'Save the settings once: https://dashboard.stripe.com/settings/billing/portal'

/** A plan's key and words from the host, its price from Stripe. */
export interface CatalogPlan {
  setting: PlanSetting
  price: Stripe.Price
}

/** What the catalogue goes by. */
type CatalogSettings = Pick<
  Settings,
  'stripe' | 'stripeAccount' | 'configuration' | 'plans' | 'cacheTtlMs' | 'timeoutMs' | 'now'
>

/** What changes rarely and is the same for everyone: kept for a while, by one handler, for that handler only. */
export type Catalog = ReturnType<typeof catalogWithin>

/** Gives each request its view of what the handler keeps. */
export function createCatalog(settings: CatalogSettings): (budget: Budget) => Catalog {
  const cache = createCache(settings)
  return (budget) => catalogWithin(createBudget(budget.left() * SHARE_OF_REQUEST), settings, cache)
}

function catalogWithin(deadline: Budget, settings: CatalogSettings, cache: Cache) {
  const { stripe, stripeAccount, configuration, timeoutMs } = settings
  const cached: Cache = (key, load) => deadline.within(cache(key, load))
  /** An empty id, or one of dots, would ask for a list in place of the object. */
  const byId = <Value>(id: string, key: string, load: () => Promise<Value>) =>
    /^\.{0,2}$/.test(id)
      ? Promise.reject<Value>(new TypeError('an object of the catalogue has no id'))
      : cached(key, load)
  // A read that several requests wait for has a budget of its own, not that of whoever came first.
  const read = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) =>
    withRetries(createBudget(timeoutMs), stripeAccount, call)

  const price = (id: string) =>
    byId(id, id, async () => {
      const found = await read((options) =>
        stripe.prices.retrieve(id, { expand: ['product', 'currency_options', 'tiers'] }, options),
      )
      if (typeof found.product === 'object') keepProduct(found.product)
      return found
    })

  const product = (id: string) =>
    byId<Stripe.Product | Stripe.DeletedProduct>(id, id, () =>
      read((options) => stripe.products.retrieve(id, undefined, options)),
    )

  const keepProduct = (found: Stripe.Product | Stripe.DeletedProduct) => {
    // Where a read of it is under way already, its failure is the business of whoever asked for it.
    cached(found.id, () => Promise.resolve(found)).catch(() => {})
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

    /** The host's plans, in the host's order, without those whose price is archived, does not recur or cannot be read. */
    async plans(report: (error: unknown) => void): Promise<CatalogPlan[]> {
      const all = await Promise.allSettled(
        settings.plans.map(async (setting) => ({ setting, price: await price(setting.price) })),
      )
      const failed = all.filter((plan) => plan.status === 'rejected')
      if (failed[0] !== undefined && failed.length === all.length) throw failed[0].reason
      for (const { reason } of failed) report(reason)
      return all.flatMap((plan) => (plan.status === 'fulfilled' && isOnSale(plan.value.price) ? [plan.value] : []))
    },

    /** A coupon with the products it is limited to. */
    coupon: (id: string) =>
      byId(id, `coupon ${id}`, () =>
        read((options) => stripe.coupons.retrieve(id, { expand: ['applies_to'] }, options)),
      ),

    /** The portal configuration in use; null when the account has none in this mode, which the operator is told. */
    portalConfiguration: (report: (error: unknown) => void) =>
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
        if (data[0] === undefined) report(new Error(NO_PORTAL))
        return data[0] ?? null
      }),
  }
}

/** Whether a price can start a subscription. */
function isOnSale(price: Stripe.Price): boolean {
  return price.active && price.recurring !== null
}

/**
 * The price of a plan that someone is about to buy.
 * @throws {BillingProblem} misconfigured, where there is none; invalid_request, where it cannot be bought
 */
export async function priceOnSale(catalog: Catalog, plan: PlanSetting): Promise<Stripe.Price> {
  const price = await catalog.price(plan.price).catch((cause: unknown) => {
    throw isMissing(cause) ? new BillingProblem('misconfigured', { cause }) : cause
  })
  if (isOnSale(price)) return price
  throw new BillingProblem('invalid_request', { detail: 'The price of this plan is archived or does not recur.' })
}

type Cache = <Value>(key: string, load: () => Promise<Value>) => Promise<Value>

/**
 * Keeps answers for their time to live, that there is no such thing among them; any other failure is
 * forgotten at once, a read under way is shared.
 */
function createCache({ cacheTtlMs, now }: CatalogSettings): Cache {
  const entries = new Map<string, { value: Promise<unknown>; staleAt: number }>()
  return <Value>(key: string, load: () => Promise<Value>): Promise<Value> => {
    const entry = entries.get(key)
    // A key is only ever used with one kind of value: ids carry their type in their prefix.
    if (entry !== undefined && now() < entry.staleAt) return entry.value as Promise<Value>
    for (const [old, { staleAt }] of entries) if (staleAt <= now()) entries.delete(old)
    const value = load()
    entries.set(key, { value, staleAt: now() + cacheTtlMs })
    value.catch((error: unknown) => {
      if (!isMissing(error)) entries.delete(key)
    })
    return value
  }
}
