import type { World } from '../world.js'

import type { Credentials } from './credentials.js'
import { ApiError, invalid, missing, notFound } from './errors.js'
import type { FormTree } from './form.js'
import type { PathIds, Route } from './route.js'

/** The account's own key for pages; every other belongs to an account of which the sandbox knows nothing. */
const OUR_KEY = 'pk_test_sandbox'

/** What a page may ask for. */
const OPEN = new Set([
  'GET /v1/elements/sessions',
  'GET /v1/payment_intents/:id',
  'GET /v1/setup_intents/:id',
  'POST /v1/3ds2/challenge_complete',
  'POST /v1/payment_intents/:id/confirm',
  'POST /v1/payment_methods',
  'POST /v1/setup_intents/:id/confirm',
])

/** What a page is told of an intent. */
const TOLD = [
  'id object amount automatic_payment_methods canceled_at cancellation_reason capture_method client_secret',
  'confirmation_method created currency description last_payment_error last_setup_error livemode next_action',
  'payment_method payment_method_types processing receipt_email setup_future_usage shipping status usage',
].flatMap((each) => each.split(' '))

/**
 * Runs an operation for a page: an intent opens with its client secret alone, and little is told of it.
 * @throws {ApiError} 401 for what takes a secret key, 404 for another account's intent, 400 for a wrong client secret
 */
export function runForPage(
  world: World,
  { ids, route }: { route: Route; ids: PathIds },
  credentials: Credentials,
  tree: FormTree,
): unknown {
  if (!OPEN.has(`${route.method} ${route.path}`)) {
    const message =
      'This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.'
    throw new ApiError(401, { code: 'secret_key_required', message }, false)
  }
  try {
    return told(route.run(world, ids, false, ids.id === undefined ? tree : unlock(world, ids.id, credentials, tree)))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { payment_intent: payment, setup_intent: setup, ...fields } = error.fields
    throw new ApiError(
      error.status,
      {
        ...fields,
        ...(payment ? { payment_intent: told(payment) } : {}),
        ...(setup ? { setup_intent: told(setup) } : {}),
      },
      error.executed,
    )
  }
}

/** The parameters without the client secret, once it is the right one. */
function unlock(world: World, id: string, { key, mode }: Credentials, tree: FormTree): FormTree {
  const { client_secret: secret, ...params } = tree
  const noun = id.startsWith('pi_') ? 'payment_intent' : 'setup_intent'
  const found = world.find(noun, id)
  if (!found || key !== OUR_KEY) throw notFound(noun, id, 'intent', mode === 'live')
  if (secret === undefined) throw missing('client_secret')
  if (secret !== found.client_secret) {
    const name = noun === 'setup_intent' ? 'SetupIntent' : 'PaymentIntent'
    throw invalid(`The client_secret provided does not match any associated ${name}.`, 'client_secret')
  }
  return params
}

function told(answer: unknown): object {
  const whole = Object(answer) as object
  if (!('object' in whole) || !['payment_intent', 'setup_intent'].includes(String(whole.object))) return whole
  return Object.fromEntries(Object.entries(whole).filter(([name]) => TOLD.includes(name)))
}
