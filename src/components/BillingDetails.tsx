'use client'

import { useBillingData, useCustomer } from '../hooks/index.js'
import { BillingDetailsView } from '../views/BillingDetailsView.js'
import { FailedView, type SectionProps, SkeletonView } from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { useActs } from './useActs.js'

export interface BillingDetailsProps extends SectionProps {
  /**
   * Whether addresses are filled in with Stripe's own fields, which complete them while the person types. Where Stripe.js
   * cannot be loaded, and where there is no `publishableKey`, plain fields take their place. @default false
   */
  addressElement?: boolean | undefined
}

/** Whom invoices are addressed to: name, e-mail, phone, address and tax IDs, and the way to change them. */
export function BillingDetails({ addressElement, ...props }: BillingDetailsProps) {
  const billing = useBillingData()
  const { data, error, isFetching, refetch } = useCustomer()
  const { details, outcome } = useActs({ addressElement })

  return (
    <LoadedSection section="details" needs="customer" {...props}>
      {({ customer, capabilities }) => {
        if (!customer || customer.deleted || !capabilities.operations.includes('getCustomer')) return null
        if (data) {
          return <BillingDetailsView {...props} {...outcome} details={data} edit={details} />
        }
        // Of what loads, readers hear once: with the page.
        if (!error) return <SkeletonView section="details" className={props.className} isAnnounced={!billing.data} />
        return (
          <FailedView {...props} section="details" error={error} isRetrying={isFetching} onRetry={() => refetch()} />
        )
      }}
    </LoadedSection>
  )
}
