'use client'

import { useState } from 'react'
import type { ChangePreview } from '../../contract/index.js'
import { joinSentences } from '../../format/joinSentences.js'
import { useFlowText } from '../../messages/useFlowText.js'
import { Button } from '../atoms/Button.js'
import { Isolated } from '../atoms/Isolated.js'
import { describeCost, type PlanChange } from './describeChange.js'
import { FlowNote, useSlowness } from './FlowNote.js'
import { InvoiceSum } from './InvoiceSum.js'

/** What a change would cost, as far as it is known. */
export interface CostState {
  preview: ChangePreview | null
  isPreviewing?: boolean | undefined
  /** Why it is not known. Its code decides what the person reads. */
  previewError?: { readonly code: string } | null | undefined
  /** Asks again. */
  onRetry: () => unknown
}

interface ChangeCostProps extends CostState {
  /** Null while nothing else is chosen than what there is. */
  change: PlanChange | null
  redirect?: (() => unknown) | undefined
}

/** What a change costs now and next, line by line; as high while it is asked for. */
export function ChangeCost({
  change,
  preview,
  isPreviewing = false,
  previewError,
  onRetry,
  redirect,
}: ChangeCostProps) {
  const text = useFlowText()
  const { messages, flows } = text
  const words = flows.plan
  const isSlow = useSlowness(isPreviewing)
  const [last, setLast] = useState(preview)
  if (preview && preview !== last) setLast(preview)
  const cost = change && preview && describeCost(change, preview, text)
  // As high as what was shown last, or with as many rows as most changes have.
  const shape = cost ?? (change && last && describeCost(change, last, text)) ?? PLACEHOLDER

  return (
    <div data-slot="cost" className="bp:contents">
      <span role="status" className="bp:sr-only">
        {isSlow && flows.form.working}
        {cost && joinSentences(cost.sentence, ...cost.totals.map((total) => words.announced(...total)))}
      </span>
      {change && (cost ?? isPreviewing) && (
        <InvoiceSum rows={shape.rows} totals={shape.totals} isPending={!cost}>
          <p>
            <Isolated>{joinSentences(shape.sentence, cost?.isUsageOnTop && words.usage)}</Isolated>
          </p>
        </InvoiceSum>
      )}
      {change && previewError && (
        <div className="bp:bar">
          <FlowNote error={previewError} redirect={redirect} />
          <Button size="compact" onAct={onRetry}>
            {messages.retry}
          </Button>
        </div>
      )}
    </div>
  )
}

const row = ['Remaining time on a plan', '00.00'] as const
/** Never seen nor read: it gives the bars their size. */
const PLACEHOLDER = { sentence: 'The change takes effect at once.', rows: [row, row], totals: [row, row] }
