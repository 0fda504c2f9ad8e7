import type { ChangePlan } from '../../contract/index.js'

/** How long a preview is good for. */
const GOOD_FOR_S = 3600

/**
 * The moment that prorations count from, in Unix seconds: what a preview gave; null where the request has none.
 * Whoever could choose it would choose their own credit, so it is taken only within an hour, and within the period.
 * `'stale'` for any other.
 */
export function readProrationDate(
  { prorationDate }: ChangePlan,
  { now, periodStartsAt }: { now: number; periodStartsAt: number },
): number | null | 'stale' {
  if (prorationDate === undefined) return null
  const at = Math.floor(Date.parse(prorationDate) / 1000)
  const isGood = at <= now && at >= now - GOOD_FOR_S && at >= periodStartsAt
  return isGood ? at : 'stale'
}
