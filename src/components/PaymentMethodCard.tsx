'use client'

import { PaymentMethodCardView, type SectionProps } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { useActs } from './useActs.js'

export interface PaymentMethodCardProps extends SectionProps {}

/** The payment methods that will be charged, and the way to replace them. */
export function PaymentMethodCard(props: PaymentMethodCardProps) {
  const { methods, outcome } = useActs()

  return (
    <LoadedSection section="paymentMethod" needs="paymentMethods" {...props}>
      {({ customer, paymentMethods, subscriptions, capabilities }) =>
        !customer?.deleted &&
        // "None yet" would be a lie to whoever may not see them.
        (!customer || paymentMethods.length > 0 || capabilities.operations.includes('listPaymentMethods')) && (
          <PaymentMethodCardView
            {...props}
            {...outcome}
            paymentMethods={paymentMethods}
            subscriptions={subscriptions}
            update={customer ? methods() : undefined}
          />
        )
      }
    </LoadedSection>
  )
}
