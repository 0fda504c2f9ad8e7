import type Stripe from 'stripe'
import { ChangePlanSchema } from '../../contract/index.js'
import { defaultMethodOf, ownMethodOf } from '../mapping/methodsInUse.js'
import { pendingItemOf } from '../mapping/pendingChange.js'
import { defineRoute } from '../route.js'
import { actOnSubscription, giveChange, releaseOwnSchedule } from './actOnSubscription.js'
import type { Standing } from './actOnSubscription.js'
import { prorates, toChangeParams } from './changeParams.js'
import { findPlan } from './findPlan.js'
import { readMoment } from './previewBasis.js'
import { readPlanChange } from './readPlanChange.js'
import { scheduleChange } from './scheduleChange.js'

/** Changes plan or quantity as the hosted portal would: now, or at the period's end. An upgrade that is not paid grants nothing. */
export const changePlan = defineRoute(ChangePlanSchema, async (call, input) => {
  const plan = findPlan(call.settings.plans, input.plan)
  return actOnSubscription(call, {
    operation: 'changePlan',
    give: giveChange,
    isDone: (standing) => isComing(standing, plan.price, input.quantity),
    async write(standing) {
      const { account, before } = standing
      const change = await readPlanChange(standing, input, plan)
      if (change.isSame) return before
      const at = await readMoment(standing, change, input)
      if (change.isScheduled) {
        await scheduleChange(standing, change)
        return account.stripe.subscription(before.id)
      }
      await releaseOwnSchedule(standing)
      return account.stripe.updateSubscription(before.id, {
        ...toChangeParams(change, prorates(change, standing.facts) ? at : null),
        payment_behavior: paymentBehavior(standing),
      })
    },
  })
})

/** Whether the change asked for is the one that is coming: what a second try of the same act finds. */
function isComing({ before, facts }: Standing, price: string, asked: number | undefined): boolean {
  const pending = pendingItemOf(before)
  const scheduled = facts.schedule === 'own' ? (facts.nextPhase?.items ?? []) : []
  return [...(pending === null ? [] : [pending]), ...scheduled].some(
    (item) => item.price === price && (asked === undefined || item.quantity === asked),
  )
}

/** Charges that take days, for which Stripe keeps no change waiting. */
const bankDebits = new Set([
  'acss_debit',
  'au_becs_debit',
  'bacs_debit',
  'bank_account',
  'nz_bank_account',
  'payto',
  'sepa_debit',
  'us_bank_account',
])

/** @see https://docs.stripe.com/billing/subscriptions/pending-updates */
function paymentBehavior({ before, customer }: Standing): Stripe.SubscriptionUpdateParams.PaymentBehavior {
  const method = ownMethodOf(before) ?? defaultMethodOf(customer)
  const type = method === null ? '' : 'type' in method ? method.type : method.object
  return bankDebits.has(type ?? '') ? 'allow_incomplete' : 'pending_if_incomplete'
}
