import type Stripe from 'stripe'
import type { PlanSetting } from '../options.js'
import { isMissing } from '../stripe/stripeErrors.js'

/** A plan with what Stripe says of its price. */
export interface PortalPlan {
  key: string
  price: Stripe.Price
  product: Stripe.Product
}

/** A plan that cannot be offered, and why. */
export interface PlanFault {
  key: string
  wrong: string
  fix: string
}

type Read = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) => Promise<Result>

/** Looks every plan's price up; what cannot be offered is told apart from what can. */
export async function readPortalPlans(
  stripe: Stripe,
  plans: readonly PlanSetting[],
  read: Read,
): Promise<{ good: PortalPlan[]; faults: PlanFault[] }> {
  const found = await Promise.all(
    plans.map(async ({ key, price: id }): Promise<PortalPlan | PlanFault> => {
      try {
        const price = await read((options) => stripe.prices.retrieve(id, { expand: ['product'] }, options))
        return judge(key, price)
      } catch (error) {
        if (!isMissing(error)) throw error
        const wrong = `${id} does not exist in this account and mode`
        return { key, wrong, fix: 'copy the id of the price from the dashboard, in the mode of the key (test or live)' }
      }
    }),
  )
  return {
    good: found.filter((plan): plan is PortalPlan => 'product' in plan),
    faults: found.filter((plan): plan is PlanFault => 'wrong' in plan),
  }
}

function judge(key: string, price: Stripe.Price): PortalPlan | PlanFault {
  const { product, recurring } = price
  if (recurring === null) {
    return { key, wrong: `${price.id} is charged once`, fix: 'use a recurring price' }
  }
  if (!price.active) return { key, wrong: `${price.id} is archived`, fix: 'use an active price, or unarchive it' }
  if (typeof product === 'string' || product.deleted === true || !product.active) {
    return { key, wrong: `the product of ${price.id} is archived`, fix: 'unarchive the product, or use another price' }
  }
  return { key, price, product }
}
