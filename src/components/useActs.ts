'use client'

import { invoiceUrl } from '../client/index.js'
import type { Operation, PortalFlow, PortalFlowType, Subscription } from '../contract/index.js'
import {
  type BillingArea,
  checkoutVisit,
  invoiceVisit,
  isInline,
  isLinkable,
  portalVisit,
  useBillingData,
  useRedirect,
  type Visit,
} from '../hooks/index.js'
import { own } from '../format/own.js'
import type { Act, OpenInvoice, PlanActs } from '../views/index.js'
import { type Flow, useFlow } from './useFlow.js'

/** What is taken back by lifecycle, where it is no cancellation. */
const takesBack: Record<string, Operation> = { scheduled_change: 'undoChange', paused: 'unpause' }

const key = (visit: Visit<unknown> | null) => visit && JSON.stringify([visit.operation, visit.subject])

/** What this person can do, in the page or by leaving for Stripe's, and how it goes. */
export function useActs(options?: { addressElement?: boolean | undefined }) {
  const { capabilities, publishableKey } = useBillingData().data ?? {}
  const { billing, start, pending, isPending, error, fallbackUrl } = useRedirect<PortalFlow | string | null>('useActs')
  const { actOf, told } = useFlow()
  const { client, mode } = billing

  const leave = (visit: Visit<PortalFlow | string | null>): Act => ({
    onAct: () => start(visit),
    isPending: key(visit) === key(pending),
  })
  const portal = (isOpen: boolean | undefined, flow?: PortalFlow) =>
    isOpen ? leave(portalVisit(billing, flow)) : undefined
  const home = portal(capabilities?.portal)

  /** In the page where that was asked for and works, else at Stripe's. */
  const choose = (area: BillingArea, isPossible: unknown, flow: Flow, away?: Act): Act | undefined =>
    isPossible && isInline(mode, area) ? actOf(flow, away) : away

  const openInvoice: OpenInvoice = (ref, document) => {
    const away = {
      ...leave(invoiceVisit(billing, ref, document)),
      href: isLinkable(client) ? invoiceUrl(client, { ref, document }) : undefined,
    }
    if (document === 'pdf') return { ...away, isPending: false }
    return (
      choose('invoices', capabilities?.operations.includes('payInvoice'), { name: 'pay', invoice: ref }, away) ?? away
    )
  }

  const actsOf = (subscription?: Subscription | null): PlanActs => {
    const { ref = '', flows = [], operations = [], openInvoice: owed, isResumable, lifecycle = '' } = subscription ?? {}
    const page = (type: PortalFlowType, plan?: string) =>
      portal(flows.includes(type), { type, subscription: ref, plan })
    const can = (operation: Operation) => operations.includes(operation)
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
        portal(capabilities?.flows.includes('payment_method_update'), { type: 'payment_method_update' }),
      ),
      manage: home,
      choose: capabilities?.checkout ? (plan) => leave(checkoutVisit(billing, { plan })) : undefined,
      pay: owed ? openInvoice(owed.ref, 'hosted') : undefined,
    }
  }

  const details = choose(
    'details',
    capabilities?.customerFields.length,
    { name: 'details', ...options },
    portal(capabilities?.flows.includes('customer_update'), { type: 'customer_update' }),
  )

  return { actsOf, openInvoice, details, outcome: { ...told, isPending, error: error ?? told.error, fallbackUrl } }
}
