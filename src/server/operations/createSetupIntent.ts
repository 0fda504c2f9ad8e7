import { NothingSchema } from '../../contract/index.js'
import type { SetupSecret } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { defineRoute, requireAccount } from '../route.js'

/** Begins saving a payment method in the page. */
export const createSetupIntent = defineRoute(NothingSchema, async (call) => {
  const { client_secret: clientSecret } = await requireAccount(call).stripe.createSetupIntent()
  if (clientSecret !== null) return { body: { clientSecret } satisfies SetupSecret }
  throw new BillingProblem('stripe_error', { cause: new TypeError('Stripe gave a setup intent without its secret') })
})
