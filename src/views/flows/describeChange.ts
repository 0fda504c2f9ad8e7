import type { ChangePlan, ChangePreview, Plan, Subscription } from '../../contract/index.js'
import { isolate } from '../../format/name.js'
import type { FlowText } from '../../messages/useFlowText.js'
import { nameOf } from '../describeSubscription.js'
import { linesOf, type SumRow } from './InvoiceSum.js'
import { itemOf } from './planChoice.js'

/** A change that can be made, and the plan it leads to. */
export interface PlanChange {
  change: ChangePlan
  plan: Plan
  /** Whether only the number changes. */
  isQuantityOnly: boolean
}

/** What there is to say about a change of plan: before its price is known, and after it was made. */
export function describeChange({ change: { quantity = 1 }, plan, isQuantityOnly }: PlanChange, text: FlowText) {
  const { flows, format, messages } = text
  const words = flows.plan
  const name = nameOf(plan, messages)
  const count = format.number(quantity)

  return {
    /** The words on the button that makes it. */
    confirm(amount: string, preview?: ChangePreview | null) {
      if (preview?.isScheduled) return words.confirmOn(format.date(preview.takesEffectAt))
      return isQuantityOnly ? words.confirmSeats(quantity, count, amount) : words.confirmPlan(isolate(name), amount)
    },
    later: (date: string) =>
      isQuantityOnly ? words.seatsLater(quantity, count, date) : words.later(isolate(name), date),
    done: ({ isScheduled, takesEffectAt }: ChangePreview) => {
      if (isScheduled) return words.doneLater(format.date(takesEffectAt))
      return isQuantityOnly ? words.doneSeats(quantity, count) : words.donePlan(name)
    },
  }
}

/** What a change costs: a sentence, the lines, and what is due when. */
export function describeCost(change: PlanChange, preview: ChangePreview, text: FlowText) {
  const { flows, format } = text
  const words = flows.plan
  const { dueNow, next, isScheduled, takesEffectAt } = preview
  const totals: SumRow[] = []
  if (dueNow) totals.push([words.dueNow, format.money(dueNow.amountDue, dueNow.currency)])
  if (next) totals.push([words.nextOn(format.date(next.at)), format.money(next.amountDue, next.currency)])
  const detailed = dueNow ?? next
  const rows = detailed ? linesOf(detailed, text) : []
  const due = dueNow && dueNow.amountDue > 0 ? format.money(dueNow.amountDue, dueNow.currency) : ''

  return {
    sentence: isScheduled
      ? describeChange(change, text).later(format.date(takesEffectAt))
      : due
        ? words.now
        : words.nowForNothing,
    /** One line that is the whole sum says nothing that its total does not. */
    rows: dueNow || rows.length > 1 ? rows : [],
    totals,
    action: describeChange(change, text).confirm(due, preview),
    isUsageOnTop: change.plan.unitAmount === null && change.plan.quantityLimits === null,
  }
}

/** The change that a choice comes to, with its plan. */
export function toPlanChange(
  change: ChangePlan | null,
  subscription: Subscription,
  plans: readonly Plan[],
): PlanChange | null {
  const plan = plans.find(({ key }) => key === change?.plan)
  return change && plan ? { change, plan, isQuantityOnly: plan.key === itemOf(subscription)?.plan } : null
}
