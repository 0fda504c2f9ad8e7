import type { Plan } from '../../contract/index.js'
import type { CatalogPlan } from '../stripe/catalog.js'
import { toPriceEntries } from './prices.js'

/** How a price is sold to someone who has a subscription. */
export type PlanSales = Pick<Plan, 'canSwitchTo' | 'quantityLimits'>

export function toPlan({ setting, price }: CatalogPlan, { canSwitchTo, quantityLimits }: PlanSales): Plan {
  const product = typeof price.product === 'object' && price.product.deleted !== true ? price.product : null
  return {
    key: setting.key,
    name: setting.name ?? product?.name ?? price.nickname ?? setting.key,
    description: setting.description ?? product?.description ?? null,
    ...toPriceEntries(price),
    canSwitchTo,
    quantityLimits: price.recurring?.usage_type === 'metered' ? null : quantityLimits,
  }
}
