import { ChangePlanSchema } from '../../contract/index.js'
import type { ChangePlan, ChangePreview } from '../../contract/index.js'
import { refusalDetail } from '../mapping/refusalDetail.js'
import { verdictOf } from '../mapping/subscriptionOperations.js'
import { toInstant } from '../mapping/toInstant.js'
import type { PlanSetting } from '../options.js'
import { defineRoute } from '../route.js'
import { giveSubscription, readStanding, refusal, withCurrent } from './actOnSubscription.js'
import type { Standing } from './actOnSubscription.js'
import { findPlan } from './findPlan.js'
import { sealBasis } from './previewBasis.js'
import { previewInvoices } from './previewInvoices.js'
import { readProrationDate } from './prorationDate.js'
import { readPlanChange } from './readPlanChange.js'

/** What a change of plan would cost, worked out by Stripe from what `changePlan` would send. */
export const previewChange = defineRoute(ChangePlanSchema, async (call, input) => {
  const plan = findPlan(call.settings.plans, input.plan)
  const standing = await readStanding(call)
  const verdict = verdictOf('previewChange', standing.facts)
  if (verdict !== 'allowed') {
    const code = verdict === 'done' ? 'conflict' : verdict
    throw await refusal(code, standing, giveSubscription, refusalDetail('previewChange', code, standing.facts))
  }
  return { body: await withCurrent(standing, giveSubscription, () => previewOf(standing, input, plan)) }
})

async function previewOf(standing: Standing, input: ChangePlan, plan: PlanSetting): Promise<ChangePreview> {
  const change = await readPlanChange(standing, input, plan)
  const now = Math.floor(standing.call.settings.now() / 1000)
  const at = readProrationDate(input, change, now) ?? now
  const charges = await previewInvoices(standing, change, at)
  return {
    takesEffectAt: toInstant(change.isScheduled ? change.item.current_period_end : now),
    isScheduled: change.isScheduled,
    ...charges,
    prorationDate: toInstant(at),
    ...(await sealBasis(standing, change, at, charges)),
  }
}
