'use client'

import { useSubscription } from '../hooks/useSubscription.js'
import { useUpcoming } from '../hooks/useUpcoming.js'
import { type SectionProps, UpcomingInvoiceView } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'

export interface UpcomingInvoiceProps extends SectionProps {
  /** Ref of the subscription. @default the only one */
  subscription?: string | undefined
}

/** The next charge of a subscription, line by line and to the cent. Nothing where none can be foretold. */
export function UpcomingInvoice({ subscription: ref, ...rest }: UpcomingInvoiceProps) {
  const { data: subscription } = useSubscription(ref)
  const isOffered = subscription?.operations.includes('getUpcoming')
  const { data, error, isFetching, refetch } = useUpcoming(isOffered ? subscription?.ref : undefined)

  return (
    <LoadedSection section="subscription" needs="subscriptions" {...rest}>
      {() =>
        isOffered && (
          <UpcomingInvoiceView
            {...rest}
            invoice={data}
            error={error}
            isRetrying={isFetching}
            onRetry={() => refetch()}
            isUsageOnTop={subscription?.items.some(({ quantity }) => quantity === null)}
          />
        )
      }
    </LoadedSection>
  )
}
