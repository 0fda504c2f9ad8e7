'use client'

import type { Billing, Subscription } from '../contract/index.js'
import { ClosedAccountView, SubscriptionCardView, type BillingAlert, type SectionProps } from '../views/index.js'
import { offersMainAct, saysWhatIsNext } from '../views/toAlerts.js'
import { LoadedSection } from './LoadedSection.js'
import { useActs } from './useActs.js'

export interface SubscriptionCardProps extends SectionProps {
  /** The alert that stands on the same page: its act is the primary one, and its plan's card does not repeat it. */
  alert?: BillingAlert | undefined
}

/** The person's plan, or each of their plans: price, state, what happens next, and the ways to change it. */
export function SubscriptionCard({ alert, ...rest }: SubscriptionCardProps) {
  const isPrimary = !alert || alert.kind === 'trial_ending'

  return (
    <LoadedSection section="subscription" needs="subscriptions" {...rest}>
      {(billing) => {
        if (billing.customer?.deleted) return <ClosedAccountView {...rest} />
        const subscriptions = billing.subscriptions.length > 0 ? billing.subscriptions : [null]
        return subscriptions.map((subscription, index) => {
          const own = alert && subscription?.ref === alert.subscription.ref ? alert : null
          return (
            <Plan
              key={subscription?.ref ?? 'free'}
              billing={billing}
              subscription={subscription}
              isPrimary={isPrimary && index === 0}
              isAlerted={own !== null && saysWhatIsNext(own)}
              isOffered={own !== null && offersMainAct(own)}
              {...rest}
            />
          )
        })
      }}
    </LoadedSection>
  )
}

interface PlanProps extends SectionProps {
  billing: Billing
  subscription: Subscription | null
  isPrimary: boolean
  isAlerted: boolean
  isOffered: boolean
}

function Plan({ billing: { plans, customer }, subscription, ...rest }: PlanProps) {
  const { actsOf, outcome } = useActs()

  return (
    <SubscriptionCardView
      {...rest}
      {...outcome}
      subscription={subscription}
      plans={plans}
      credit={customer?.credit}
      acts={actsOf(subscription)}
    />
  )
}
