'use client'

import type { Billing, PortalFlow, PortalFlowType, Subscription } from '../contract/index.js'
import { useCheckoutRedirect, useInvoiceAccess, usePortalRedirect } from '../hooks/index.js'
import {
  ClosedAccountView,
  standingOf,
  SubscriptionCardView,
  type BillingAlert,
  type PlanAction,
  type SectionProps,
} from '../views/index.js'
import { LoadedSection } from './LoadedSection.js'
import { outcomeOf } from './outcomeOf.js'

export interface SubscriptionCardProps extends SectionProps {
  /** The alert that stands on the same page: its act is the primary one, and its plan's card does not repeat it. */
  alert?: BillingAlert | undefined
}

const actionOf: Partial<Record<PortalFlowType, PlanAction>> = {
  payment_method_update: 'addPaymentMethod',
  subscription_cancel: 'cancel',
  subscription_update: 'change',
  subscription_update_confirm: 'upgrade',
}

/** The person's plan, or each of their plans: price, state, what happens next, and the ways to change it. */
export function SubscriptionCard({ alert, ...rest }: SubscriptionCardProps) {
  const isPrimary = !alert || alert.kind === 'trial_ending'
  const isSaid = alert && alert.kind !== 'past_due' && !alert.paymentMethod

  return (
    <LoadedSection section="subscription" needs="subscriptions" {...rest}>
      {(billing) =>
        billing.customer?.deleted ? (
          <ClosedAccountView {...rest} />
        ) : billing.subscriptions.length === 0 ? (
          <Plan billing={billing} subscription={null} isPrimary={isPrimary} {...rest} />
        ) : (
          billing.subscriptions.map((subscription, index) => (
            <Plan
              key={subscription.ref}
              billing={billing}
              subscription={subscription}
              isPrimary={isPrimary && index === 0}
              isAlerted={isSaid && alert.subscription.ref === subscription.ref}
              {...rest}
            />
          ))
        )
      }
    </LoadedSection>
  )
}

interface PlanProps extends SectionProps {
  isPrimary: boolean
  isAlerted?: boolean | undefined
  billing: Billing
  subscription: Subscription | null
}

function Plan({ billing: { plans, customer, capabilities }, subscription, ...rest }: PlanProps) {
  const portal = usePortalRedirect()
  const checkout = useCheckoutRedirect()
  const invoice = useInvoiceAccess()
  const { openInvoice } = subscription ?? {}

  const goTo = (type: PortalFlowType) => (plan?: string) =>
    portal.redirect({ type, subscription: subscription?.ref, plan } satisfies PortalFlow)
  const goHome = capabilities.portal ? () => portal.redirect() : undefined
  const pendingFlow = portal.pendingFlow?.type
  const pendingAction = portal.isPending
    ? ((pendingFlow && actionOf[pendingFlow]) ?? (subscription && standingOf(subscription).action))
    : checkout.isPending
      ? 'choose'
      : invoice.isPending
        ? 'pay'
        : null

  return (
    <SubscriptionCardView
      {...rest}
      {...outcomeOf(portal, checkout, invoice)}
      subscription={subscription}
      plans={plans}
      credit={customer?.credit}
      pendingAction={pendingAction}
      pendingPlan={checkout.pendingPlan ?? portal.pendingFlow?.plan}
      onChangePlan={() => goTo('subscription_update')()}
      onCancelPlan={() => goTo('subscription_cancel')()}
      onUpgrade={goTo('subscription_update_confirm')}
      onAddPaymentMethod={
        capabilities.flows.includes('payment_method_update')
          ? () => portal.redirect({ type: 'payment_method_update' })
          : undefined
      }
      onResume={goHome}
      onManageBilling={goHome}
      onChoosePlan={capabilities.checkout ? (plan) => checkout.redirect({ plan }) : undefined}
      payHref={openInvoice ? invoice.hrefOf?.(openInvoice.ref, 'hosted') : undefined}
      onPay={openInvoice ? () => invoice.open(openInvoice.ref, 'hosted') : undefined}
    />
  )
}
