import type { Customer, PortalConfiguration, PortalSession, Subscription } from '../../wire.js'
import type { World } from '../../world.js'
import type { Html } from '../html.js'

/** Who is on the portal, and at what. */
export interface Visit {
  world: World
  session: PortalSession
  configuration: PortalConfiguration
  customer: Customer
  /** The subscription the step is about. */
  subscription: Subscription | undefined
  /** URL of the page, to which its form posts. */
  self: string
}

/** The same, at a step that needs a subscription. */
export interface SubscriptionVisit extends Visit {
  subscription: Subscription
}

/** One thing a customer can do on the portal. */
export interface Step<At extends Visit = Visit> {
  title: string
  show: (visit: At) => Html
  /** Does it; a text that comes back says why it could not be done. */
  act: (visit: At, form: URLSearchParams) => string | undefined
}

/** A choice in a form; nothing when it was left out. */
export function given(form: URLSearchParams, name: string): string | undefined {
  return form.get(name)?.trim() || undefined
}
