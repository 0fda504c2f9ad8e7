'use client'

import { PaymentMethodCardView, type SectionProps } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { useActs } from './useActs.js'

export interface PaymentMethodCardProps extends SectionProps {}

/** The payment methods that will be charged, and the way to replace them. */
export function PaymentMethodCard(props: PaymentMethodCardProps) {
  const { actsOf, outcome } = useActs()

  return (
    <LoadedSection section="paymentMethod" needs="paymentMethods" {...props}>
      {({ customer, paymentMethods, subscriptions }) =>
        !customer?.deleted && (
          <PaymentMethodCardView
            {...props}
            {...outcome}
            paymentMethods={paymentMethods}
            subscriptions={subscriptions}
            update={customer ? actsOf().addPaymentMethod : undefined}
          />
        )
      }
    </LoadedSection>
  )
}
