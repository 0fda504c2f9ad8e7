import type { PaymentIntent, SetupIntent, StripeError } from '@stripe/stripe-js'

import type { Answer, Api } from './api.js'
import { IntegrationError } from './errors.js'

/** The two attempts that a page takes to their end. */
export interface Intents {
  payment_intent: PaymentIntent
  setup_intent: SetupIntent
}

/** Either of them. */
export type Intent = Intents[keyof Intents]

/** What a client secret says about its intent. */
export interface Secret {
  noun: keyof Intents
  id: string
  /** Where the intent lives in the API. */
  path: string
}

/**
 * Reads which intent a client secret opens.
 * @throws {IntegrationError} for anything that is not a client secret
 */
export function readSecret(secret: unknown, caller: string): Secret {
  const [, id, kind] = (typeof secret === 'string' && /^((seti|pi)_\w+)_secret_\w+$/.exec(secret)) || []
  if (id === undefined) {
    throw new IntegrationError(
      `Invalid value for ${caller}: clientSecret should be of the form \${id}_secret_\${secret}, as your server got it with the intent.`,
    )
  }
  const noun = kind === 'pi' ? 'payment_intent' : 'setup_intent'
  return { noun, id, path: `/v1/${noun}s/${id}` }
}

/** Asks how an intent stands. */
export async function retrieveIntent<N extends keyof Intents>(
  api: Api,
  noun: N,
  clientSecret: string,
  caller: string,
): Promise<Answer<Intents[N]>> {
  const secret = readSecret(clientSecret, caller)
  if (secret.noun !== noun) {
    throw new IntegrationError(`${caller} takes the client secret of a ${noun}; this one belongs to a ${secret.noun}.`)
  }
  return api.get<Intents[N]>(secret.path, { client_secret: clientSecret })
}

/** Why an intent waits for another payment method, if it does. */
export function lastError(intent: Intent): StripeError | undefined {
  if (intent.status !== 'requires_payment_method') return undefined
  const setup = intent.object === 'setup_intent'
  const error = setup ? intent.last_setup_error : intent.last_payment_error
  if (!error) return undefined
  return { ...(error as StripeError), ...(setup ? { setup_intent: intent } : { payment_intent: intent }) }
}

/** The address a person comes back to, with what the page needs to learn how it went. */
export function returnAddress(returnUrl: string, intent: Intent): string {
  const url = new URL(returnUrl)
  url.searchParams.set(intent.object, intent.id)
  url.searchParams.set(`${intent.object}_client_secret`, intent.client_secret ?? '')
  url.searchParams.set('redirect_status', intent.status === 'processing' ? 'pending' : intent.status)
  return url.href
}
