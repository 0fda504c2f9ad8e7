import type { ChangePlan } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import type { PlanChange } from './readPlanChange.js'

/** How long a preview is good for, in seconds. */
export const GOOD_FOR_S = 3600

/** Whether a moment, in Unix seconds, is one that a preview still holds for: past, not too long ago, and of the period. */
export const isHeld = (at: number, { item }: PlanChange, now: number, goodFor: number): boolean =>
  at <= now && at >= now - goodFor && at >= item.current_period_start

/**
 * The moment that prorations count from, in Unix seconds: what a preview gave; null for now, where the request has
 * none or the change may not choose. Whoever could choose it would choose their own credit, so it is taken only where
 * an earlier one costs more, only within an hour, and only within the period.
 * @throws {BillingProblem} conflict for any other
 */
export function readProrationDate({ prorationDate }: ChangePlan, change: PlanChange, now: number): number | null {
  if (prorationDate === undefined || !change.costsMoreEarlier) return null
  const at = Math.floor(Date.parse(prorationDate) / 1000)
  if (isHeld(at, change, now, GOOD_FOR_S)) return at
  throw new BillingProblem('conflict', {
    detail: '`prorationDate` is not of a preview that still holds: preview again.',
  })
}
