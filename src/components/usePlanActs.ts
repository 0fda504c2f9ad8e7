'use client'

import type { PortalFlowType, Subscription } from '../contract/index.js'
import { useBillingData, useCheckoutRedirect, useInvoiceAccess, usePortalRedirect } from '../hooks/index.js'
import type { Act, PlanActs } from '../views/index.js'
import { outcomeOf } from './outcomeOf.js'

/** What this person can do about a plan, or the lack of one, by leaving for Stripe's pages; and how it goes. */
export function usePlanActs() {
  const { capabilities } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const checkout = useCheckoutRedirect()
  const invoice = useInvoiceAccess()
  const { pendingFlow } = portal

  const visit = (type: PortalFlowType, subscription?: string, plan?: string): Act => ({
    onAct: () => portal.redirect({ type, subscription, plan }),
    isPending: pendingFlow?.type === type && pendingFlow.subscription === subscription && pendingFlow.plan === plan,
  })

  const actsOf = (subscription?: Subscription | null): PlanActs => {
    const { ref, openInvoice } = subscription ?? {}
    const home = capabilities?.portal
      ? { onAct: () => portal.redirect(), isPending: portal.isPending && !pendingFlow }
      : undefined

    return {
      change: visit('subscription_update', ref),
      cancel: visit('subscription_cancel', ref),
      upgrade: (plan) => visit('subscription_update_confirm', ref, plan),
      addPaymentMethod: capabilities?.flows.includes('payment_method_update')
        ? visit('payment_method_update')
        : undefined,
      resume: home,
      manage: home,
      choose: capabilities?.checkout
        ? (plan) => ({ onAct: () => checkout.redirect({ plan }), isPending: checkout.pendingPlan === plan })
        : undefined,
      pay: openInvoice
        ? {
            href: invoice.hrefOf?.(openInvoice.ref, 'hosted'),
            onAct: () => invoice.open(openInvoice.ref, 'hosted'),
            isPending: invoice.pendingRef === openInvoice.ref,
          }
        : undefined,
    }
  }

  return { actsOf, outcome: outcomeOf(portal, checkout, invoice) }
}
