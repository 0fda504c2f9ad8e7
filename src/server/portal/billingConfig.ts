import type Stripe from 'stripe'
import type { CheckSetupOptions } from './checkSetup.js'
import type { PortalFeatures } from './portalFeatures.js'

/**
 * What the default export of `billing.config.js` may hold: for `npx react-billing-portal configure` and `doctor`. The
 * endpoint's options, as far as they can be known outside a request, and what to switch on in the portal.
 */
export interface BillingConfig extends Omit<CheckSetupOptions, 'stripe'> {
  /** @default a client with the key in STRIPE_SECRET_KEY */
  stripe?: Stripe | undefined
  /** What {@link configurePortal} switches on. */
  portal?: PortalFeatures | undefined
}
