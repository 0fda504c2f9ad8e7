import type { ChangePlan } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import type { PlanChange } from './readPlanChange.js'

/** How long a preview is good for. */
const GOOD_FOR_S = 3600

/**
 * The moment that prorations count from, in Unix seconds: what a preview gave; null for now, where the request has
 * none or the change may not choose. Whoever could choose it would choose their own credit, so it is taken only where
 * an earlier one costs more, only within an hour, and only within the period.
 * @throws {BillingProblem} conflict for any other
 */
export function readProrationDate({ prorationDate }: ChangePlan, change: PlanChange, now: number): number | null {
  if (prorationDate === undefined || !change.costsMoreEarlier) return null
  const at = Math.floor(Date.parse(prorationDate) / 1000)
  if (at <= now && at >= now - GOOD_FOR_S && at >= change.item.current_period_start) return at
  throw new BillingProblem('conflict', {
    detail: '`prorationDate` is not of a preview that still holds: preview again.',
  })
}
