'use client'

import type { ComponentPropsWithoutRef } from 'react'
import { useBillingData } from '../hooks/index.js'
import { BillingAlertsView, toAlerts } from '../views/index.js'
import { useActs } from './useActs.js'

export interface BillingAlertsProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {}

/** What needs attention, the gravest first: failed payments, expiring cards, plans and trials that end. */
export function BillingAlerts(props: BillingAlertsProps) {
  const { data } = useBillingData()
  const { actsOf, outcome } = useActs()

  return data && <BillingAlertsView {...props} {...outcome} alerts={toAlerts(data)} actsOf={actsOf} />
}
