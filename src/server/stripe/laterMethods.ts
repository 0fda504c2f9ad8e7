import type Stripe from 'stripe'

type Pause = Stripe['subscriptions']['pause']

/**
 * A client with the method that majors before 23 lack, sent as a raw request; the client itself where it lacks none.
 * The host's own is left as it is.
 */
export function withLaterMethods(stripe: Stripe): Stripe {
  const { subscriptions } = stripe
  if (typeof subscriptions.pause === 'function') return stripe
  const pause = (id: string, params?: Record<string, unknown>, options?: Stripe.RequestOptions) =>
    stripe.rawRequest('POST', `/v1/subscriptions/${encodeURIComponent(id)}/pause`, params, options)
  const value = Object.assign(Object.create(subscriptions) as Stripe['subscriptions'], { pause: pause as Pause })
  return Object.create(stripe, { subscriptions: { value } }) as Stripe
}
