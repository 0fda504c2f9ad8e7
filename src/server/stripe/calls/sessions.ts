import type Stripe from 'stripe'
import type { Scope } from '../scope.js'

/** Visits to Stripe's own pages. */
export const sessionCalls = ({ stripe, customer, read, write }: Scope) => ({
  /** The active promotion codes of this text, other customers' own among them. */
  promotionCodes: async (code: string) => {
    const { data } = await read((options) => stripe.promotionCodes.list({ code, active: true, limit: 100 }, options))
    return data
  },

  createPortalSession: (params: Omit<Stripe.BillingPortal.SessionCreateParams, 'customer'>) =>
    write({ customer, ...params }, (given, options) => stripe.billingPortal.sessions.create(given, options)),

  createCheckoutSession: (params: Omit<Stripe.Checkout.SessionCreateParams, 'customer'>) =>
    write({ customer, ...params }, (given, options) => stripe.checkout.sessions.create(given, options)),
})
