'use client'

import type { PortalFlowType, Subscription } from '../contract/index.js'
import { useBillingData, useCheckoutRedirect, useInvoiceAccess, usePortalRedirect } from '../hooks/index.js'
import type { Act, OpenInvoice, PlanActs } from '../views/index.js'

/** What this person can do by leaving for Stripe's pages, and how it goes. */
export function useActs() {
  const { capabilities } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const checkout = useCheckoutRedirect()
  const invoice = useInvoiceAccess()
  const { pendingFlow } = portal

  const visit = (type: PortalFlowType, subscription?: string, plan?: string): Act => ({
    onAct: () => portal.redirect({ type, subscription, plan }),
    isPending: pendingFlow?.type === type && pendingFlow.subscription === subscription && pendingFlow.plan === plan,
  })

  const openInvoice: OpenInvoice = (ref, document) => ({
    href: invoice.hrefOf?.(ref, document),
    onAct: () => invoice.open(ref, document),
    isPending: document === 'hosted' && invoice.pendingRef === ref,
  })

  const actsOf = (subscription?: Subscription | null): PlanActs => {
    const { ref, openInvoice: owed } = subscription ?? {}
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
      pay: owed ? openInvoice(owed.ref, 'hosted') : undefined,
    }
  }

  const ways = [portal, checkout, invoice]
  // Of the last act nothing is told while another is under way.
  const told = ways.find((way) => way.isPending) ?? ways.find((way) => way.error ?? way.fallbackUrl) ?? portal
  const { isPending, error, fallbackUrl } = told
  return { actsOf, openInvoice, outcome: { isPending, error, fallbackUrl } }
}
