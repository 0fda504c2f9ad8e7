'use client'

import type { ReactNode } from 'react'
import type { CancellationReason, Plan, Subscription } from '../../contract/index.js'
import { MAX_COMMENT } from '../../contract/limits.js'
import { isolate } from '../../format/name.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { nameOf, priceOf } from '../describeSubscription.js'
import { Choices } from './Choices.js'
import { describeEnding } from './describeEnding.js'
import { TextAreaField } from './Field.js'
import { FlowPanel, type FlowPanelProps } from './FlowPanel.js'

/** What is asked, then offered, then confirmed. */
export type CancelStep = 'reason' | 'offers' | 'confirm'

export interface CancelFlowViewProps extends Pick<
  FlowPanelProps,
  'isPending' | 'error' | 'isUncertain' | 'onDismiss' | 'redirect'
> {
  subscription: Subscription
  step: CancelStep
  /** When it would end; null where that is at once. ISO 8601. */
  endsAt: string | null
  /** The reasons to choose from. */
  reasons?: readonly CancellationReason[] | undefined
  reason?: CancellationReason | null | undefined
  onReasonChange?: ((reason: CancellationReason) => void) | undefined
  comment?: string | undefined
  onCommentChange?: ((comment: string) => void) | undefined
  /** What the host offers. */
  offer?: ReactNode
  /** Offers to pause instead. */
  onPause?: (() => unknown) | undefined
  /** A cheaper plan to offer. */
  cheaper?: { plan: Plan; onChoose: () => unknown } | undefined
  /** Goes on to the next step. */
  onNext?: (() => unknown) | undefined
  /** Goes back to the step before; nothing that was entered is lost. */
  onBack?: (() => unknown) | undefined
  /** Cancels. Without it the plan cannot be cancelled any more, and the panel says so. */
  onCancel?: (() => unknown) | undefined
}

/** A step of cancelling: why, what else could be done, and what it means. Each leads on with one click. */
export function CancelFlowView({ onNext, onBack, onCancel, ...props }: CancelFlowViewProps) {
  const { subscription, step, endsAt, comment = '', isPending, error, isUncertain, onDismiss, redirect } = props
  const text = useFlowText()
  const { flows, format, messages } = text
  const { leave: words, changed } = flows.cancel
  const isConfirm = step === 'confirm'

  const onward = isConfirm ? (
    <Button variant="critical" isPending={isPending} onAct={onCancel}>
      {endsAt ? words.action(format.date(endsAt)) : words.actionNow}
    </Button>
  ) : step === 'offers' ? (
    <Button onAct={onNext}>{words.onward}</Button>
  ) : (
    <Button variant="primary" onAct={onNext}>
      {words.next}
    </Button>
  )
  const says = !onCancel ? changed : isConfirm ? describeEnding(subscription, endsAt, text).sentence : words.offers

  return (
    <FlowPanel
      name="cancel"
      step={step}
      title={words.title(isolate(nameOf(subscription, messages)))}
      says={[(!onCancel || step !== 'reason') && says]}
      actions={
        onCancel && (
          <>
            {onward}
            <Button variant="quiet" isDisabled={isPending} onAct={onBack}>
              {flows.form.back}
            </Button>
          </>
        )
      }
      dismissLabel={onCancel ? words.keep : flows.form.close}
      initialFocus={isConfirm ? 'dismiss' : 'title'}
      isDirty={comment.trim() !== ''}
      {...{ isPending, error, isUncertain, onDismiss, redirect }}
    >
      {onCancel && (isConfirm ? <Ending {...props} /> : step === 'offers' ? <Offers {...props} /> : <Why {...props} />)}
    </FlowPanel>
  )
}

function Why({ reasons = [], reason = null, onReasonChange, comment = '', onCommentChange }: CancelFlowViewProps) {
  const words = useFlowText().flows.cancel.leave

  return (
    <>
      <Choices
        label={words.reason}
        choices={reasons.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason}
        onChange={(value) => onReasonChange?.(value as CancellationReason)}
      />
      <TextAreaField
        label={words.comment}
        value={comment}
        maxLength={MAX_COMMENT}
        onChange={(value) => onCommentChange?.(value)}
      />
    </>
  )
}

function Offers({ offer, onPause, cheaper }: CancelFlowViewProps) {
  const text = useFlowText()
  const words = text.flows.cancel.leave

  return (
    <div data-slot="offers" className="bp:offers">
      {offer && (
        <div data-slot="host-offer" data-bp-host="">
          {offer}
        </div>
      )}
      {cheaper && (
        <Offer
          title={nameOf(cheaper.plan, text.messages)}
          detail={priceOf(cheaper.plan, text)}
          action={words.cheaper(isolate(nameOf(cheaper.plan, text.messages)))}
          onAct={cheaper.onChoose}
        />
      )}
      {onPause && <Offer title={words.pause} detail={words.pauseMeaning} action={words.pauseAction} onAct={onPause} />}
    </div>
  )
}

interface OfferProps {
  title: string
  detail: string
  action: string
  onAct: () => unknown
}

function Offer({ title, detail, action, onAct }: OfferProps) {
  return (
    <div data-slot="offer" className="bp:offer">
      <p>
        <span className="bp:strong">
          <bdi>{title}</bdi>
        </span>
        <span className="bp:meta">
          <bdi>{detail}</bdi>
        </span>
      </p>
      <Button onAct={onAct}>
        <Isolated>{action}</Isolated>
      </Button>
    </div>
  )
}

function Ending({ subscription, endsAt }: CancelFlowViewProps) {
  const { facts, notes } = describeEnding(subscription, endsAt, useFlowText())

  return (
    <div data-slot="ending">
      <dl className="bp:ending">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="bp:meta">
          <Isolated>{note}</Isolated>
        </p>
      ))}
    </div>
  )
}
