'use client'

import { type ComponentPropsWithoutRef, useState } from 'react'
import { useBillingData, useInvoiceAccess, usePortalRedirect } from '../hooks/index.js'
import { BillingAlertsView, toAlerts, type AlertKind, type BillingAlert } from '../views/index.js'
import { outcomeOf } from './outcomeOf.js'

export interface BillingAlertsProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {}

/** What needs attention, the gravest first: failed payments, expiring cards, plans and trials that end. */
export function BillingAlerts(props: BillingAlertsProps) {
  const { data } = useBillingData()
  const portal = usePortalRedirect()
  const invoice = useInvoiceAccess()
  const [acted, setActed] = useState<AlertKind | null>(null)
  if (!data) return null

  const { capabilities } = data
  const hrefOf = invoice.hrefOf
  const pay = ({ subscription: { openInvoice } }: BillingAlert) =>
    openInvoice && invoice.open(openInvoice.ref, 'hosted')
  const note = (start: (alert: BillingAlert) => unknown) => (alert: BillingAlert) => {
    setActed(alert.kind)
    return start(alert)
  }

  return (
    <BillingAlertsView
      {...props}
      {...outcomeOf(portal, invoice)}
      alerts={toAlerts(data)}
      pendingKind={portal.isPending || invoice.isPending ? acted : null}
      payHrefOf={hrefOf && (({ subscription: { openInvoice } }) => openInvoice && hrefOf(openInvoice.ref, 'hosted'))}
      onPay={note(pay)}
      onResume={capabilities.portal ? note(() => portal.redirect()) : undefined}
      onUpdatePaymentMethod={
        capabilities.flows.includes('payment_method_update')
          ? note(() => portal.redirect({ type: 'payment_method_update' }))
          : undefined
      }
    />
  )
}
