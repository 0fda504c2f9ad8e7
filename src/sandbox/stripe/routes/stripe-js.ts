import { invalid } from '../api/errors.js'
import { one, type Route, route } from '../api/route.js'
import { authenticate } from '../authentication.js'
import { challengeCompleteParams } from '../params/stripe-js.js'

/** What Stripe.js asks for beside the documented API: which fields to show, and how the bank's question was answered. */
export const stripeJsRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/elements/sessions',
    run: () => ({ object: 'elements_session', payment_method_types: ['card', 'sepa_debit'] }),
  },

  route('POST', '/v1/3ds2/challenge_complete', challengeCompleteParams, ({ world }, params) => {
    const intent = [...world.all('setup_intent'), ...world.all('payment_intent')].find(
      (each) => each.client_secret === params.client_secret,
    )
    if (!intent) throw invalid('The client_secret provided does not match any associated intent.', 'client_secret')
    if (intent.status !== 'requires_action') {
      throw invalid(
        `There is nothing to authenticate: the intent has a status of ${intent.status}.`,
        undefined,
        `${intent.object}_unexpected_state`,
      )
    }
    authenticate(world, intent, params.outcome === 'complete')
    return intent.object === 'setup_intent' ? one('setup_intent', intent) : one('payment_intent', intent)
  }),
]
