'use client'

import { invoiceUrl } from '../client/index.js'
import type { Operation, PortalFlow, PortalFlowType, Subscription } from '../contract/index.js'
import {
  type BillingArea,
  canAddMethod,
  canTendMethods,
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

type PlanOperation = Extract<Flow, { subscription: string }>['name'] & Operation

/** What is taken back by lifecycle, where it is no cancellation. */
const takesBack: Record<string, PlanOperation> = { scheduled_change: 'undoChange', paused: 'unpause' }

const key = (visit: Visit<unknown> | null) => visit && JSON.stringify([visit.operation, visit.subject])

/** What this person can do, in the page or by leaving for Stripe's, and how it goes. */
export function useActs(options?: { addressElement?: boolean | undefined }) {
  const { data } = useBillingData()
  const { capabilities } = data ?? {}
  const { billing, start, reset, pending, isPending, error, fallbackUrl } = useRedirect<PortalFlow | string | null>(
    'useActs',
  )
  const { actOf, told } = useFlow()
  const { client, mode } = billing

  /** Of a way out that failed nothing is told beside what was opened since. */
  const here = ({ onAct, ...act }: Act): Act => ({
    ...act,
    onAct: () => {
      if (error) reset()
      return onAct?.()
    },
  })

  const leave = (visit: Visit<PortalFlow | string | null>): Act => ({
    onAct: () => start(visit),
    isPending: key(visit) === key(pending),
  })
  const portal = (isOpen: boolean | undefined, flow?: PortalFlow) =>
    isOpen ? leave(portalVisit(billing, flow)) : undefined
  const home = portal(capabilities?.portal)

  /** In the page where that was asked for and works, else at Stripe's. */
  const choose = (area: BillingArea, isPossible: unknown, flow: Flow, away?: Act): Act | undefined =>
    isPossible && isInline(mode, area) ? here(actOf(flow, away)) : away

  const methodsHere = (isPossible: unknown) =>
    choose(
      'paymentMethods',
      isPossible,
      { name: 'paymentMethods' },
      portal(capabilities?.flows.includes('payment_method_update'), { type: 'payment_method_update' }),
    )

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
    /** An operation on it, in the flow of its name. */
    const act = (area: BillingArea, name: PlanOperation, away?: Act, plan?: string) =>
      choose(area, operations.includes(name), { name, subscription: ref, plan }, away)
    const upgrade = (plan: string) => act('plan', 'changePlan', page('subscription_update_confirm', plan), plan)
    const takenBack = own(takesBack, lifecycle) ?? 'resume'
    // Nothing else is chosen before it is paid or dropped, which is done in the same place.
    const waits = subscription?.pendingChange && owed

    return {
      change: choose(
        'plan',
        operations.includes('changePlan') || waits,
        { name: 'changePlan', subscription: ref },
        page('subscription_update'),
      ),
      upgrade: upgrade('') && ((plan) => upgrade(plan) ?? {}),
      cancel: act('cancel', 'cancel', page('subscription_cancel')),
      pause: act('cancel', 'pause', page('subscription_pause')),
      upcoming: act('plan', 'getUpcoming'),
      drop: choose('plan', operations.includes('undoChange'), { name: 'dropChange', subscription: ref }),
      resume: act(takenBack === 'undoChange' ? 'plan' : 'cancel', takenBack, isResumable ? home : undefined),
      resumePayments: act('cancel', 'unpause'),
      addPaymentMethod: methodsHere(data && canAddMethod(data)),
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

  /** Not only to add one. */
  const methods = () => methodsHere(data && canTendMethods(data))

  return {
    actsOf,
    openInvoice,
    methods,
    details,
    outcome: { ...told, isPending, error: error ?? told.error, fallbackUrl },
  }
}
