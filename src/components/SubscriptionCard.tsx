'use client'

import { useState } from 'react'
import type { Billing, Subscription } from '../contract/index.js'
import { useBillingContext } from '../hooks/index.js'
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
  return (
    <LoadedSection section="subscription" needs="subscriptions" {...rest}>
      {(billing) => {
        if (billing.customer?.deleted) return <ClosedAccountView {...rest} />
        return <Plans billing={billing} alert={alert} {...rest} />
      }}
    </LoadedSection>
  )
}

interface PlansProps extends SubscriptionCardProps {
  billing: Billing
}

function Plans({ billing, alert, ...rest }: PlansProps) {
  const isPrimary = !alert || alert.kind === 'trial_ending'
  const { plans, customer } = billing
  const subscriptions = useStanding(billing.subscriptions)
  const isLiving = subscriptions.some(({ lifecycle }) => lifecycle !== 'canceled')

  return (subscriptions.length > 0 ? subscriptions : [null]).map((subscription, index) => {
    const own = alert && subscription?.ref === alert.subscription.ref ? alert : null
    return (
      <Plan
        key={subscription?.ref ?? 'free'}
        subscription={subscription}
        // In place of one that has ended, another is chosen only where none is left, and once.
        plans={subscription?.lifecycle === 'canceled' && (isLiving || index > 0) ? [] : plans}
        credit={customer?.credit}
        isPrimary={isPrimary && index === 0}
        isAlerted={own !== null && saysWhatIsNext(own)}
        isOffered={own !== null && offersMainAct(own)}
        {...rest}
      />
    )
  })
}

/**
 * The subscriptions, with those that ended in front of the person in their place: the endpoint lists what lives alone, and
 * what has become of a plan is told on its card.
 */
function useStanding(living: readonly Subscription[]): readonly Subscription[] {
  const { gate } = useBillingContext('SubscriptionCard')
  const [last, setLast] = useState({ gate, living, standing: living })
  if (last.gate === gate && last.living === living) return last.standing

  const standing = [...living]
  const isIn = (list: readonly Subscription[], one: Subscription) => list.some(({ ref }) => ref === one.ref)
  // A new plan takes the place of what has ended. Where there is none at all, it is somebody else.
  if (last.gate === gate && living.length > 0 && living.every((each) => isIn(last.standing, each))) {
    for (const [index, each] of last.standing.entries()) {
      if (each.lifecycle === 'canceled' && !isIn(living, each)) standing.splice(index, 0, each)
    }
  }
  setLast({ gate, living, standing })
  return standing
}

interface PlanProps extends SectionProps {
  subscription: Subscription | null
  plans: Billing['plans']
  credit: NonNullable<Billing['customer']>['credit'] | undefined
  isPrimary: boolean
  isAlerted: boolean
  isOffered: boolean
}

function Plan(props: PlanProps) {
  const { actsOf, outcome } = useActs()
  return <SubscriptionCardView {...props} {...outcome} acts={actsOf(props.subscription)} />
}
