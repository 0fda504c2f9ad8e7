import type Stripe from 'stripe'
import { MARKER } from './portalOptions.js'

/** What comes only where it is asked for. */
export const products = 'features.subscription_update.products'

/** Nobody has more pages of a hundred configurations than this. */
const MOST_PAGES = 20

/** The app's own configuration: the one that carries its mark, an active one first, then the oldest. */
export async function findConfiguration(
  stripe: Stripe,
  app: string,
  call: <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) => Promise<Result>,
): Promise<Stripe.BillingPortal.Configuration | null> {
  const own: Stripe.BillingPortal.Configuration[] = []
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const params = { limit: 100, expand: [`data.${products}`], ...(after !== undefined && { starting_after: after }) }
    const { data, has_more } = await call((options) => stripe.billingPortal.configurations.list(params, options))
    own.push(...data.filter(({ metadata }) => metadata?.[MARKER] === app))
    after = data.at(-1)?.id
    if (!has_more || after === undefined) break
  }
  const [found] = own.toSorted((a, b) => Number(b.active) - Number(a.active) || a.created - b.created)
  return found ?? null
}
