import { ChangePlanSchema } from '../../contract/index.js'
import type { ChangePreview } from '../../contract/index.js'
import { verdictOf } from '../mapping/subscriptionOperations.js'
import { toInstant } from '../mapping/toInstant.js'
import { defineRoute } from '../route.js'
import { giveSubscription, readStanding, refusal } from './actOnSubscription.js'
import { previewInvoices } from './previewInvoices.js'
import { readProrationDate } from './prorationDate.js'
import { readPlan, readPlanChange } from './readPlanChange.js'

/** What a change of plan would cost, worked out by Stripe from what `changePlan` would send. */
export const previewChange = defineRoute(ChangePlanSchema, async (call, input) => {
  const plan = readPlan(call, input.plan)
  const standing = await readStanding(call)
  const verdict = verdictOf('previewChange', standing.facts)
  if (verdict !== 'allowed') throw await refusal(verdict === 'done' ? 'conflict' : verdict, standing, giveSubscription)
  const change = await readPlanChange(standing, input, plan)
  const now = Math.floor(call.settings.now() / 1000)
  const asked = readProrationDate(input, { now, periodStartsAt: change.item.current_period_start })
  if (asked === 'stale') throw await refusal('conflict', standing, giveSubscription)
  const at = asked ?? now
  const takesEffectAt = change.isScheduled ? change.item.current_period_end : now
  const body: ChangePreview = {
    takesEffectAt: toInstant(takesEffectAt),
    isScheduled: change.isScheduled,
    ...(await previewInvoices(standing, change, at)),
    prorationDate: toInstant(at),
  }
  return { body }
})
