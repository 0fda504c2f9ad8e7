import type { PathIds, Route } from '../api/route.js'

import { catalogueRoutes } from './catalogue.js'
import { checkoutSessionRoutes } from './checkout-sessions.js'
import { customerRoutes } from './customers.js'
import { invoiceRoutes } from './invoices.js'
import { eventRoutes } from './events.js'
import { paymentIntentRoutes } from './payment-intents.js'
import { paymentMethodRoutes } from './payment-methods.js'
import { portalConfigurationRoutes } from './portal-configurations.js'
import { portalSessionRoutes } from './portal-sessions.js'
import { previewRoutes } from './previews.js'
import { setupIntentRoutes } from './setup-intents.js'
import { stripeJsRoutes } from './stripe-js.js'
import { scheduleRoutes } from './subscription-schedules.js'
import { subscriptionRoutes } from './subscriptions.js'
import { taxIdRoutes } from './tax-ids.js'

const table: readonly Route[] = [
  ...customerRoutes,
  ...taxIdRoutes,
  ...paymentMethodRoutes,
  ...setupIntentRoutes,
  ...subscriptionRoutes,
  ...scheduleRoutes,
  ...previewRoutes,
  ...eventRoutes,
  ...invoiceRoutes,
  ...paymentIntentRoutes,
  ...catalogueRoutes,
  ...portalConfigurationRoutes,
  ...portalSessionRoutes,
  ...checkoutSessionRoutes,
  ...stripeJsRoutes,
]

const operations = table.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[\\w-]+)')}$`),
}))

/** The operation at a method and path, and the ids in the path. */
export function matchRoute(method: string, path: string): { route: Route; ids: PathIds } | undefined {
  for (const { pattern, route } of operations) {
    const match = route.method === method ? pattern.exec(path) : null
    if (match) return { route, ids: { ...match.groups } }
  }
  return undefined
}
