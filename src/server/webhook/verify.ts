import type Stripe from 'stripe'
import { BillingProblem } from '../http/problem.js'
import { record } from '../optionChecks.js'
import { THIN_EVENT } from './event.js'

/** What Stripe writes: a time, then signatures. Anything longer is no header of Stripe's. */
const HEADER = /^t=\d{1,12}(,v\d{1,2}=[0-9a-f]{64})+$/
const LONGEST_HEADER = 2048

/** What a signature is checked with. */
export interface VerifySettings {
  stripe: Stripe
  secrets: readonly [string, ...string[]]
  tolerance: number
  now: () => number
}

/**
 * Checks the signature, and gives what the SDK parsed from the very text it checked: nothing is parsed again.
 * @throws {BillingProblem} invalid_request
 */
export async function verify(
  text: string,
  header: string | null,
  { stripe, secrets, tolerance, now }: VerifySettings,
): Promise<unknown> {
  if (header === null || header.length > LONGEST_HEADER || !HEADER.test(header)) throw refused(FORGED)
  const receivedAt = now()
  for (const secret of secrets) {
    try {
      // Never the synchronous way: Web Crypto, all there is on edge runtimes, has none.
      return await stripe.webhooks.constructEventAsync(text, header, secret, tolerance, undefined, receivedAt)
    } catch (error) {
      const { type, name } = record(error) ?? {}
      if (type === 'StripeSignatureVerificationError') continue
      if (name === 'SyntaxError') throw refused('The body is not JSON.')
      // Newer SDKs verify a thin event and then refuse to give it out; nothing of it is used.
      if (record(JSON.parse(text))?.['object'] === THIN_EVENT) return { object: THIN_EVENT }
      throw error
    }
  }
  // Most often the operator has the secret of another endpoint.
  throw new BillingProblem('invalid_request', { detail: FORGED, cause: new Error(FORGED) })
}

const FORGED =
  'The Stripe-Signature header does not fit the body: the secret is not that of this endpoint in Stripe’s dashboard, ' +
  'something changed the body on the way, or the delivery is too old.'

const refused = (detail: string) => new BillingProblem('invalid_request', { detail })
