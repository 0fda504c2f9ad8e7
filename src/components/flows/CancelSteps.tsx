'use client'

import { type ReactNode, useContext, useState } from 'react'
import type { CancellationReason } from '../../contract/index.js'
import { refreshBilling } from '../../hooks/billingCache.js'
import { useBillingContext } from '../../hooks/BillingContext.js'
import { type CancelOffer, CancelOfferContext, type CancelOfferProps } from '../../hooks/CancelOfferContext.js'
import { isInline } from '../../hooks/mode.js'
import { useBillingData } from '../../hooks/useBillingData.js'
import type { ChangePreviews } from '../../hooks/useChangePreview.js'
import { useHeld } from '../../hooks/useHeld.js'
import { useSubscription } from '../../hooks/useSubscription.js'
import { type Notice, useFlowText } from '../../messages/useFlowText.js'
import { CancelFlowView, type CancelStep } from '../../views/flows/CancelFlowView.js'
import { neighbourOf } from '../../views/describeSubscription.js'
import type { FlowProps } from '../useFlow.js'
import { ChangePlanFlow } from './ChangePlanFlow.js'
import { Boundary } from '../Boundary.js'
import { PlainActFlow } from './PlainActFlow.js'
import { beginPlanChange } from './usePlanChange.js'

export interface CancelStepsProps extends Omit<FlowProps<'cancel'>, 'subscription'> {
  /** @default the person's only one */
  subscription?: string | undefined
  /** @default the provider's */
  offer?: CancelOffer | undefined
}

const order: readonly CancelStep[] = ['reason', 'offers', 'confirm']

/** Asks why, offers what else there is, says what it means, and cancels. */
export function CancelSteps({ subscription: ref, offer: ownOffer, onClose, redirect }: CancelStepsProps) {
  const context = useBillingContext('CancelFlow')
  const { mode, gate, queryClient } = context
  const billing = useBillingData().data
  const { data, cancel, ...state } = useSubscription(ref)
  const { isPending, error, isUncertain, reset } = state
  const subscription = useHeld(data, isPending)
  const words = useFlowText().flows.cancel
  const providerOffer = useContext(CancelOfferContext)
  const [at, setAt] = useState<CancelStep>('reason')
  const [reason, setReason] = useState<CancellationReason | null>(null)
  const [comment, setComment] = useState('')
  const [instead, setInstead] = useState<'pause' | { plan: string; begun: ChangePreviews | undefined } | null>(null)
  if (!billing || !subscription) return null

  const { operations, currentPeriodEndsAt } = subscription
  const { cancellation } = billing.capabilities
  // Where no period runs any more, as in a pause, there is no end to wait for.
  const isLater = cancellation?.when !== 'now' && Date.parse(currentPeriodEndsAt ?? '') > Date.parse(billing.serverTime)
  const isKnown = (each: string): each is CancellationReason => Object.hasOwn(words.leave.reasons, each)
  const reasons = cancellation?.reasons.filter(isKnown) ?? []
  const canChange = operations.includes('changePlan') && isInline(mode, 'plan')
  const cheaper = canChange && neighbourOf(subscription, billing.plans, 'cheaper')
  const canPause = operations.includes('pause')

  const toStep = (step: CancelStep) => {
    reset()
    setAt(step)
  }
  const offer = made(ownOffer === undefined ? providerOffer : ownOffer, {
    subscription,
    reason,
    accept: () => {
      void refreshBilling(queryClient, gate.queryKey)
      onClose(({ flows }) => flows.cancel.keep.done)
    },
    decline: () => toStep('confirm'),
  })

  const isShown = (step: CancelStep) =>
    step === 'confirm' || (step === 'reason' ? reasons.length > 0 : offer !== null || canPause || cheaper)
  const after = (step: CancelStep) => order.slice(order.indexOf(step) + 1).find(isShown) ?? 'confirm'
  // What a step was about may be gone since.
  const step = isShown(at) ? at : after(at)
  const before = order.slice(0, order.indexOf(step)).filter(isShown).at(-1)

  const end = async () => {
    const ended = await cancel({ feedback: reason ?? undefined, comment: comment.trim() || undefined })
    if (!ended) return
    const { cancelsAt } = ended
    onClose(({ flows, format }) => flows.cancel.leave.done(cancelsAt ? format.date(cancelsAt) : ''))
  }
  const takeCheaper = (plan: string) =>
    setInstead({ plan, begun: beginPlanChange(context, { name: 'changePlan', subscription: subscription.ref, plan }) })
  /** Whoever thinks better of what they chose instead is back at the offers. */
  const onCloseInstead = (notice?: Notice) => (notice ? onClose(notice) : setInstead(null))

  if (instead === 'pause') return <PlainActFlow name="pause" subscription={subscription.ref} onClose={onCloseInstead} />
  if (instead) return <ChangePlanFlow subscription={subscription.ref} {...instead} onClose={onCloseInstead} />
  return (
    <CancelFlowView
      subscription={subscription}
      step={step}
      endsAt={isLater ? currentPeriodEndsAt : null}
      reasons={reasons}
      reason={reason}
      onReasonChange={setReason}
      comment={comment}
      onCommentChange={setComment}
      offer={offer}
      onPause={canPause ? () => setInstead('pause') : undefined}
      cheaper={cheaper ? { plan: cheaper, onChoose: () => takeCheaper(cheaper.key) } : undefined}
      onNext={() => toStep(after(step))}
      onBack={before && (() => toStep(before))}
      onCancel={operations.includes('cancel') ? end : undefined}
      {...{ isPending, error, isUncertain, redirect }}
      onDismiss={onClose}
    />
  )
}

/** An offer as it is shown; null where there is none. A host's mistake in it must keep nobody from cancelling. */
function made(offer: CancelOffer, props: CancelOfferProps): ReactNode {
  let node: ReactNode = null
  try {
    node = typeof offer === 'function' ? offer(props) : offer
  } catch (mistake) {
    console.error(mistake)
  }
  return node === null || node === undefined || typeof node === 'boolean' ? null : (
    <Boundary renderFailure={() => null}>{node}</Boundary>
  )
}
