'use client'

import type { InvoicePreview } from '../../contract/index.js'
import { joinSentences } from '../../format/joinSentences.js'
import { own } from '../../format/own.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Card, type SectionProps } from '../atoms/Card.js'
import { InvoiceSum, linesOf } from './InvoiceSum.js'

interface UpcomingLinesProps {
  /** Undefined until it is loaded. */
  invoice: InvoicePreview | undefined
  /** Why it could not be. Its code decides what the person reads; `not_found`: no charge will come. */
  error?: { readonly code: string } | null | undefined
  isRetrying?: boolean | undefined
  onRetry?: (() => unknown) | undefined
  /** Whether what is used until then comes on top. */
  isUsageOnTop?: boolean | undefined
}

export interface UpcomingInvoiceViewProps extends UpcomingLinesProps, SectionProps {}

/** The next charge, line by line. */
export function UpcomingInvoiceView({
  invoice,
  error,
  isRetrying,
  onRetry,
  isUsageOnTop,
  ...rest
}: UpcomingInvoiceViewProps) {
  const { messages } = useFlowText()

  return (
    <Card data-slot="upcoming-invoice" {...rest} title={messages.plan.nextCharge}>
      <UpcomingLines
        invoice={invoice}
        error={error}
        isRetrying={isRetrying}
        onRetry={onRetry}
        isUsageOnTop={isUsageOnTop}
      />
    </Card>
  )
}

/** What an invoice that is to come is made of, and when it is charged; why that is not known where it is not. */
export function UpcomingLines({ invoice, error, isRetrying, onRetry, isUsageOnTop }: UpcomingLinesProps) {
  const text = useFlowText()
  const { flows, format, messages } = text
  const words = flows.plan

  if (!invoice && error) {
    if (error.code === 'not_found') return <p className="bp:muted">{words.noneToCome}</p>
    return (
      <div className="bp:bar">
        <p role="alert" data-tone="critical">
          {joinSentences(words.upcomingFailed, own(messages.errors, error.code) ?? messages.errors.unknown)}
        </p>
        <Button size="compact" isPending={isRetrying} onAct={onRetry}>
          {messages.retry}
        </Button>
      </div>
    )
  }

  const total = invoice ? format.money(invoice.amountDue, invoice.currency) : ''
  return (
    <>
      <span role="status" className="bp:sr-only">
        {!invoice && messages.loading}
      </span>
      <InvoiceSum
        rows={invoice ? linesOf(invoice, text) : PLACEHOLDER}
        totals={[[words.nextOn(format.date(invoice?.at)), total]]}
        isPending={!invoice}
      />
      {isUsageOnTop && <p className="bp:meta">{words.usage}</p>}
    </>
  )
}

/** Never seen nor read: it gives the bars their size. */
const PLACEHOLDER = [['1 of a plan a month', '00.00']] as const
