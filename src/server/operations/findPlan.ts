import { BillingProblem } from '../http/problem.js'
import type { PlanSetting } from '../options.js'

/**
 * The host's plan of this key.
 * @throws {BillingProblem} plan_not_allowed
 */
export function findPlan(plans: readonly PlanSetting[], key: string): PlanSetting {
  const plan = plans.find((each) => each.key === key)
  if (plan !== undefined) return plan
  const named = /^[\w.-]{1,100}$/.test(key) ? `\`${key}\`` : 'what was asked for'
  throw new BillingProblem('plan_not_allowed', {
    detail: `The option \`plans\` has no plan with the key ${named}: add it there, or ask for one of its keys.`,
  })
}
