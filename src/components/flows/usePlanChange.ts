'use client'

import { useState } from 'react'
import type { Billing, ChangePlan, ChangeResult, Subscription } from '../../contract/index.js'
import { joinSentences } from '../../format/joinSentences.js'
import type { BillingContextValue } from '../../hooks/BillingContext.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import { type ChangePreviews, createChangePreviews, useChangePreview } from '../../hooks/useChangePreview.js'
import { usePaymentStep } from '../../hooks/usePaymentStep.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { useWrites } from '../../hooks/useWrites.js'
import type { Notice } from '../../messages/useFlowText.js'
import { describeChange, toPlanChange } from '../../views/flows/describeChange.js'
import { changeOf, firstChoice, itemOf, type PlanChoice } from '../../views/flows/planChoice.js'
import { nameOf } from '../../views/describeSubscription.js'
import type { Flow } from '../useFlow.js'

/** How long to wait for a person to go on typing a number. */
const TYPING_MS = 400

interface PlanChangeOptions {
  /** Ref of the subscription. @default the only one */
  subscription?: string | undefined
  /** Key of the plan to begin with. */
  plan?: string | undefined
  /** What the click that opened this asked for already. */
  begun?: ChangePreviews | undefined
  /** Called once it is done, with what to tell the person. */
  onDone: (notice: Notice) => void
}

/** The whole course of a change of plan: choosing, what it costs, making it, and what is left to do about its payment. */
export function usePlanChange({ subscription: ref, plan: wanted, begun, onDone }: PlanChangeOptions) {
  const { plans = [] } = useBillingData().data ?? {}
  const { data: live } = useSubscription(ref)
  const { write, ...acts } = useWrites('usePlanChange')
  const payment = usePaymentStep('usePlanChange')
  const preview = useChangePreview(live?.ref, begun)

  const [chosen, setChosen] = useState<PlanChoice | null>(null)
  // A change whose payment is still to be made: one that waited already, or one that failed just now.
  const [unpaid, setUnpaid] = useState<'waiting' | 'failed' | null>(live?.pendingChange ? 'waiting' : null)
  // While a change is made, what it was chosen from stays on show: a plan that is had already cannot be changed to.
  const [before, setBefore] = useState<Subscription | null>(null)
  const subscription = before ?? live
  if (!subscription) return null

  const choice = chosen ?? firstChoice(subscription, plans, wanted)
  const planned = toPlanChange(changeOf(choice, subscription, plans), subscription, plans)
  const isPending = acts.isPending || payment.isPending

  const choose = (next: PlanChoice, isTyping?: boolean) => {
    setChosen(next)
    acts.reset()
    const change = changeOf(next, subscription, plans)
    if (change) preview.ask(change, isTyping ? TYPING_MS : 0)
    else preview.reset()
  }

  const settle = async ({ payment: step, subscription: after }: ChangeResult, change: ChangePlan, done: Notice) => {
    const waits = after.pendingChange !== null
    const isMade = ({ subscriptions }: Billing) =>
      hasMade(
        change,
        subscriptions.find(({ ref: each }) => each === after.ref),
      )
    const status = step ? await payment.confirm(step, waits ? isMade : undefined) : waits ? null : 'paid'
    setBefore(null)
    // What is waited for is told as made once the page shows it, and not before.
    if (waits && status !== 'paid' && status !== 'processing') return setUnpaid(step ? 'failed' : 'waiting')
    setChosen(null)
    if (status === 'paid') return onDone(done)
    if (status === 'processing') return onDone(waits ? ({ flows }) => flows.plan.processing : done)
    // The change was made, and its payment is owed like any other.
    return onDone((text) => joinSentences(done(text), text.flows.plan.owed))
  }

  const confirm = async () => {
    const { data } = preview
    if (!planned || !data) return
    const { change } = planned
    if (preview.isStale()) return preview.ask(change)
    setBefore(subscription)
    const { prorationDate, basis } = data
    const input = { ...change, prorationDate, basis, ref: subscription.ref }
    const result = await write('changePlan', input, ({ code }) => {
      setBefore(null)
      if (code === 'conflict' || code === 'preview_outdated') preview.ask(change)
    })
    if (result) await settle(result, change, (text) => describeChange(planned, text).done(data))
  }

  const drop = async () => {
    const { pendingChange } = subscription
    const kept = await write('undoChange', { ref: subscription.ref })
    if (kept && pendingChange) onDone(({ flows, messages }) => flows.plan.dropped(nameOf(pendingChange, messages)))
  }

  // What waited may be dropped elsewhere meanwhile: then there is a plan to choose again.
  const isWaiting = subscription.pendingChange !== null || acts.pendingOperation === 'undoChange'
  const isUnpaid = unpaid !== null && isWaiting
  const state = { isPending, error: acts.error, isUncertain: acts.isUncertain }
  return {
    subscription,
    choosing: {
      ...state,
      subscription,
      plans,
      choice,
      onChoose: choose,
      preview: preview.data,
      isPreviewing: preview.isPending,
      previewError: preview.error,
      onRetry: () => planned && preview.ask(planned.change),
      onConfirm: confirm,
    },
    /** How it goes with a change whose payment is still to be made; null while there is none. */
    unpaid: isUnpaid
      ? {
          isPending,
          error: acts.error ?? payment.error ?? (unpaid === 'failed' ? UNPAID : null),
          isUncertain: acts.error ? acts.isUncertain : payment.isUncertain,
        }
      : null,
    /** Gives up a change that waits for its payment. */
    drop,
  }
}

/** Whether a subscription has what a change bought. */
function hasMade({ plan, quantity }: ChangePlan, subscription: Subscription | undefined): boolean {
  const item = subscription && itemOf(subscription)
  return !subscription?.pendingChange && item?.plan === plan && (quantity === undefined || item.quantity === quantity)
}

const UNPAID = { code: 'payment_failed' } as const

/** Asks what the plan costs that a flow opens with: in the click that opens it, for nothing is asked by being shown. */
export function beginPlanChange(
  billing: BillingContextValue,
  { subscription: ref, plan }: Extract<Flow, { name: 'changePlan' }>,
): ChangePreviews | undefined {
  const { plans = [], subscriptions = [] } = billing.queryClient.getQueryData<Billing>(billing.gate.queryKey) ?? {}
  const subscription = subscriptions.find((each) => each.ref === ref)
  const change = subscription && changeOf(firstChoice(subscription, plans, plan), subscription, plans)
  if (!change) return undefined
  const previews = createChangePreviews()
  void previews.ask(billing, ref, change)
  return previews
}
