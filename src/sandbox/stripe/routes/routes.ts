import type { Route } from '../api/route.js'

import { catalogueRoutes } from './catalogue.js'
import { checkoutSessionRoutes } from './checkout-sessions.js'
import { customerRoutes } from './customers.js'
import { invoiceRoutes } from './invoices.js'
import { paymentMethodRoutes } from './payment-methods.js'
import { portalConfigurationRoutes } from './portal-configurations.js'
import { portalSessionRoutes } from './portal-sessions.js'
import { subscriptionRoutes } from './subscriptions.js'

const table: readonly Route[] = [
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...subscriptionRoutes,
  ...invoiceRoutes,
  ...catalogueRoutes,
  ...portalConfigurationRoutes,
  ...portalSessionRoutes,
  ...checkoutSessionRoutes,
]

/** The operation at a method and path, and the id in the path. */
export function matchRoute(method: string, path: string): { route: Route; id: string } | undefined {
  for (const route of table) {
    if (route.method !== method) continue
    const id = match(route.path, path)
    if (id !== undefined) return { route, id }
  }
  return undefined
}

function match(pattern: string, path: string): string | undefined {
  const [before = '', after] = pattern.split(':id')
  if (after === undefined) return path === pattern ? '' : undefined
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined
  const id = path.slice(before.length, path.length - after.length)
  return /^[\w-]+$/.test(id) ? id : undefined
}
