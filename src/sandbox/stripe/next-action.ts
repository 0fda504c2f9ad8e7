import type { World } from './world.js'

/** How the person gets to the bank's question. */
export interface Asking {
  /** Where the bank sends the person back to. */
  returnUrl?: string | undefined
  /** Whether Stripe.js asks in the page, so that nobody has to leave it. */
  usesStripeJs?: boolean | undefined
}

/** What is to be done before the bank lets an intent go on. */
export function nextAction(world: World, intentId: string, { returnUrl, usesStripeJs = false }: Asking) {
  const url = `${world.pagesUrl}/authenticate/${intentId}`
  return usesStripeJs
    ? { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } }
    : { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl ?? null, url } }
}
