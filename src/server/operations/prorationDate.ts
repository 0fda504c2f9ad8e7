import type { ChangePlan } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'

/** How long a preview is good for. */
const GOOD_FOR_S = 3600

/**
 * The moment that prorations count from, in Unix seconds: what a preview gave; null where the request has none.
 * Whoever could choose it would choose their own credit, so it is taken only within an hour, and within the period.
 * @throws {BillingProblem} conflict for any other
 */
export function readProrationDate(
  { prorationDate }: ChangePlan,
  { now, periodStartsAt }: { now: number; periodStartsAt: number },
): number | null {
  if (prorationDate === undefined) return null
  const at = Math.floor(Date.parse(prorationDate) / 1000)
  if (at <= now && at >= now - GOOD_FOR_S && at >= periodStartsAt) return at
  throw new BillingProblem('conflict', {
    detail: '`prorationDate` is not of a preview that still holds: preview again.',
  })
}
