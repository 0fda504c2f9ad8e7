'use client'

import type { Operation, PortalFlowType, Subscription } from '../contract/index.js'
import {
  type BillingArea,
  isInline,
  useBillingContext,
  useBillingData,
  useCheckoutRedirect,
  useInvoiceAccess,
  usePortalRedirect,
} from '../hooks/index.js'
import { own } from '../format/own.js'
import type { Act, OpenInvoice, PlanActs } from '../views/index.js'
import { type Flow, useFlow } from './useFlow.js'

/** What is taken back by lifecycle, where it is no cancellation. */
const takesBack: Record<string, Operation> = { scheduled_change: 'undoChange', paused: 'unpause' }

/** What this person can do, in the page or by leaving for Stripe's, and how it goes. */
export function useActs(options?: { addressElement?: boolean | undefined }) {
  const { mode } = useBillingContext('useActs')
  const { capabilities, publishableKey } = useBillingData().data ?? {}
  const portal = usePortalRedirect()
  const checkout = useCheckoutRedirect()
  const invoice = useInvoiceAccess()
  const { actOf, told: flow } = useFlow()
  const { pendingFlow } = portal
  const ways = [portal, checkout, invoice]

  /** Of a way out that failed nothing is told beside what was opened since. */
  const here = ({ onAct, ...act }: Act): Act => ({
    ...act,
    onAct: () => {
      for (const way of ways) if (way.error) way.reset()
      return onAct?.()
    },
  })

  const visit = (isOpen: boolean | undefined, type: PortalFlowType, subscription?: string, plan?: string) =>
    isOpen
      ? {
          onAct: () => portal.redirect({ type, subscription, plan }),
          isPending:
            pendingFlow?.type === type && pendingFlow.subscription === subscription && pendingFlow.plan === plan,
        }
      : undefined

  /** In the page where that was asked for and works, else at Stripe's. */
  const choose = (area: BillingArea, isPossible: unknown, flow: Flow, away?: Act): Act | undefined =>
    isPossible && isInline(mode, area) ? here(actOf(flow, away)) : away

  const openInvoice: OpenInvoice = (ref, document) => {
    const away = {
      href: invoice.hrefOf?.(ref, document),
      onAct: () => invoice.open(ref, document),
      isPending: document === 'hosted' && invoice.pendingRef === ref,
    }
    const isPayable = document === 'hosted' && capabilities?.operations.includes('payInvoice')
    return choose('invoices', isPayable, { name: 'pay', invoice: ref }, away) ?? away
  }

  const actsOf = (subscription?: Subscription | null): PlanActs => {
    const { ref = '', flows = [], operations = [], openInvoice: owed, isResumable, lifecycle = '' } = subscription ?? {}
    const page = (type: PortalFlowType, plan?: string) => visit(flows.includes(type), type, ref, plan)
    const can = (operation: Operation) => operations.includes(operation)
    const home = capabilities?.portal
      ? { onAct: () => portal.redirect(), isPending: portal.isPending && !pendingFlow }
      : undefined
    const keep = { name: 'keep', subscription: ref } as const
    const changeTo = (plan?: string) => ({ name: 'changePlan', subscription: ref, plan }) as const
    const canChange = can('changePlan')

    return {
      change: choose('plan', canChange, changeTo(), page('subscription_update')),
      upgrade:
        (canChange && isInline(mode, 'plan')) || flows.includes('subscription_update_confirm')
          ? (plan) => choose('plan', canChange, changeTo(plan), page('subscription_update_confirm', plan)) ?? {}
          : undefined,
      cancel: choose('cancel', can('cancel'), { name: 'cancel', subscription: ref }, page('subscription_cancel')),
      pause: choose('cancel', can('pause'), { name: 'pause', subscription: ref }, page('subscription_pause')),
      upcoming: choose('plan', can('getUpcoming'), { name: 'upcoming', subscription: ref }),
      drop: choose('plan', can('undoChange'), { name: 'dropChange', subscription: ref }),
      resume: choose(
        lifecycle === 'scheduled_change' ? 'plan' : 'cancel',
        can(own(takesBack, lifecycle) ?? 'resume'),
        keep,
        isResumable ? home : undefined,
      ),
      resumePayments: choose('cancel', can('unpause'), keep),
      addPaymentMethod: choose(
        'paymentMethods',
        publishableKey && capabilities?.operations.includes('createSetupIntent'),
        { name: 'paymentMethods' },
        visit(capabilities?.flows.includes('payment_method_update'), 'payment_method_update'),
      ),
      manage: home,
      choose: capabilities?.checkout
        ? (plan) => ({ onAct: () => checkout.redirect({ plan }), isPending: checkout.pendingPlan === plan })
        : undefined,
      pay: owed ? openInvoice(owed.ref, 'hosted') : undefined,
    }
  }

  const details = choose(
    'details',
    capabilities?.customerFields.length,
    { name: 'details', ...options },
    visit(capabilities?.flows.includes('customer_update'), 'customer_update'),
  )

  // Of the last act nothing is told while another is under way.
  const told = ways.find((way) => way.isPending) ?? ways.find((way) => way.error ?? way.fallbackUrl) ?? portal
  const { isPending, error, fallbackUrl } = told
  return { actsOf, openInvoice, details, outcome: { ...flow, isPending, error: error ?? flow.error, fallbackUrl } }
}
