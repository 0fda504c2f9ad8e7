'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Root } from '../atoms/Root.js'
import { FormSkeleton } from './FormSkeleton.js'
import { FlowNote, type FlowState } from './FlowNote.js'
import { focus, isTextField } from './FlowPanel.js'

export interface PaymentFormViewProps extends FlowState {
  /**
   * Where the form stands. `unavailable`: it could not be loaded. `processing`: the bank still checks. `saved_not_default`:
   * saved, but the rest did not work.
   */
  status: 'loading' | 'unavailable' | 'ready' | 'submitting' | 'processing' | 'saved' | 'saved_not_default'
  /** Stripe's fields. They stay where they are while the form is saved, so that nothing typed is lost. */
  children?: ReactNode
  /** Whether something is filled in, which the panel around it must not throw away. */
  isDirty?: boolean | undefined
  /** The words on the button that saves. @default "Save payment method" */
  submitLabel?: string | undefined
  /** Saves what was typed; called by Enter in a text field too. */
  onSubmit: () => unknown
  /** Does again what failed. */
  onRetry?: (() => unknown) | null | undefined
  /** Leaves everything as it is. */
  onCancel?: (() => void) | undefined
  /** Does the same on Stripe's own pages; offered when it failed here. */
  redirect?: (() => unknown) | undefined
}

/** A form for a payment method: Stripe's fields, how saving them goes, and the buttons. */
export function PaymentFormView(props: PaymentFormViewProps) {
  const { status, children, isDirty, submitLabel, onSubmit, onRetry, onCancel, redirect, ...note } = props
  const { flows, messages } = useFlowText()
  const { form } = flows
  const isFilledIn = status === 'loading' || status === 'ready' || status === 'submitting'
  const isOver = status === 'processing' || status === 'saved'
  const isRetried = status === 'unavailable' || status === 'saved_not_default'
  const isBusy = status === 'submitting' || undefined

  const onKeyDown = (event: KeyboardEvent) => {
    // What an input method is given stays with it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isTextField(event.target)) return
    // A form that the host has around this one is not sent by it.
    event.preventDefault()
    onSubmit()
  }

  return (
    <Root
      as="div"
      role="presentation"
      data-slot="payment-form-body"
      data-status={status}
      data-dirty={(isDirty && isFilledIn) || undefined}
      part="bp:payment-form bp:form-body"
      // On the way down: fields keep their keys to themselves.
      onKeyDownCapture={onKeyDown}
    >
      <div
        data-slot="payment-fields"
        className="bp:payment-fields"
        aria-busy={status === 'loading'}
        hidden={!isFilledIn}
      >
        {status === 'loading' && <FormSkeleton />}
        <div data-slot="payment-element">{children}</div>
      </div>
      {isOver && (
        <p
          ref={focus}
          role="status"
          data-slot="form-status"
          data-tone={status === 'saved' ? 'positive' : 'info'}
          tabIndex={-1}
          className="bp:frame bp:alert bp:form-status"
        >
          <bdi>{form[status]}</bdi>
        </p>
      )}
      <FlowNote {...note} loading={status === 'loading' && form.loading} redirect={isFilledIn ? redirect : undefined} />
      <div data-slot="flow-actions" className="bp:flow-actions bp:empty:hidden">
        {!isOver && (!isRetried || onRetry) && (
          // One button whatever it does, so that the focus stays.
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={status === 'loading'}
            onAct={isRetried ? onRetry : onSubmit}
          >
            {isRetried ? messages.retry : (submitLabel ?? form.save)}
          </Button>
        )}
        {status === 'unavailable' && <Button onAct={redirect}>{form.redirect}</Button>}
        {onCancel && (
          <Button variant={isOver ? 'secondary' : 'quiet'} isDisabled={isBusy} onAct={onCancel}>
            {isFilledIn || status === 'unavailable' ? form.notNow : form.close}
          </Button>
        )}
      </div>
    </Root>
  )
}
