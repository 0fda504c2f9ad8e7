'use client'

import { useUpcoming } from '../../hooks/useUpcoming.js'
import { useText } from '../../messages/TextContext.js'
import { UpcomingLines } from '../../views/flows/UpcomingInvoiceView.js'
import type { FlowProps } from '../useFlow.js'

/** The next charge of a plan, below its price. */
export function UpcomingFlow({ subscription }: FlowProps<'getUpcoming'>) {
  const { data, error, isFetching, refetch } = useUpcoming(subscription)
  const { messages } = useText()

  return (
    <div role="group" aria-label={messages.plan.nextCharge} data-slot="upcoming" className="bp:body">
      <UpcomingLines invoice={data} error={error} isRetrying={isFetching} onRetry={() => refetch()} />
    </div>
  )
}
