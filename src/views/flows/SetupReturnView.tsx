'use client'

import { own } from '../../format/own.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { reasonOf, type FlowState } from './FlowNote.js'

export interface SetupReturnViewProps extends Pick<FlowState, 'error'> {
  /** What the return came to; null where there is nothing to tell. */
  status: 'checking' | 'saved' | 'saved_not_default' | 'paid' | 'processing' | 'failed' | null
  kind: 'setup' | 'payment' | null
  onRetry?: (() => unknown) | null | undefined
}

/** A line that says what became of a payment method, or a payment, that a bank sent the person back from. */
export function SetupReturnView({ status, kind, error, onRetry }: SetupReturnViewProps) {
  const text = useFlowText()
  const { form } = text.flows
  if (status === null) return null
  const words: Record<string, string> = {
    saved: form.saved,
    paid: form.paid,
    processing: kind === 'payment' ? form.paymentProcessing : form.processing,
  }
  const reason = reasonOf(error, text)
  const isTold = !reason && status !== 'checking'

  const tone = reason ? 'critical' : status === 'processing' ? 'info' : status === 'checking' ? 'neutral' : 'positive'

  return (
    <div data-slot="setup-return" data-status={status} data-tone={tone} className="bp:frame bp:alert">
      <div className="bp:alert-line">
        {status === 'checking' && <p>{form.checking}</p>}
        {/* There before its words, or nobody would be told of them. */}
        <p role="status" className={isTold ? undefined : 'bp:sr-only'}>
          {isTold && <bdi>{own(words, status)}</bdi>}
        </p>
        <p role="alert" className="bp:empty:hidden">
          {reason && <bdi>{reason}</bdi>}
        </p>
        {onRetry && (
          <Button size="compact" onAct={onRetry}>
            {text.messages.retry}
          </Button>
        )}
      </div>
    </div>
  )
}
