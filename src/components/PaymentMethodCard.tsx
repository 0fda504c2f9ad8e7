'use client'

import { usePortalRedirect } from '../hooks/index.js'
import { PaymentMethodCardView, type SectionProps } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { outcomeOf } from './outcomeOf.js'

export interface PaymentMethodCardProps extends SectionProps {}

/** The payment methods that will be charged, and the way to replace them. */
export function PaymentMethodCard(props: PaymentMethodCardProps) {
  const portal = usePortalRedirect()

  return (
    <LoadedSection section="paymentMethod" needs="paymentMethods" {...props}>
      {({ customer, paymentMethods, subscriptions, capabilities }) =>
        !customer?.deleted && (
          <PaymentMethodCardView
            {...props}
            {...outcomeOf(portal)}
            paymentMethods={paymentMethods}
            subscriptions={subscriptions}
            isPending={portal.isPending}
            onUpdate={
              customer && capabilities.flows.includes('payment_method_update')
                ? () => portal.redirect({ type: 'payment_method_update' })
                : undefined
            }
          />
        )
      }
    </LoadedSection>
  )
}
