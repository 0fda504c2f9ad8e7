import type Stripe from 'stripe'
import { BillingProblem } from '../http/problem.js'
import { record } from '../optionChecks.js'
import { THIN_EVENT } from './event.js'

/** What Stripe writes: a time, then signatures. Anything longer is no header of Stripe's. */
const HEADER = /^t=(\d{1,12})(?:,v\d{1,2}=[0-9a-f]{64})+$/
const LONGEST_HEADER = 2048

/** What a signature is checked with. */
export interface VerifySettings {
  stripe: Stripe
  secrets: readonly [string, ...string[]]
  tolerance: number
  now: () => number
}

/**
 * Checks the signature, and gives what the SDK parsed from the very text it checked: nothing is parsed again. Whoever
 * sent it is told the same of every signature that does not hold; the operator hears which it was.
 * @throws {BillingProblem} invalid_request
 */
export async function verify(text: string, header: string | null, settings: VerifySettings): Promise<unknown> {
  const { secrets, tolerance, now } = settings
  if (header === null || header === '') throw forged(MISSING)
  const signedAt = header.length > LONGEST_HEADER ? undefined : HEADER.exec(header)?.[1]
  if (signedAt === undefined) throw forged(MALFORMED)
  const age = Math.floor(now() / 1000) - Number(signedAt)
  for (const secret of secrets) {
    const parsed = await parseSigned(text, header, secret, settings)
    if (parsed === undefined) continue
    if (age > tolerance) throw forged(tooOld(age, tolerance))
    return parsed
  }
  throw forged(OF_ANOTHER_SECRET)
}

/** What was signed with a secret, however long ago; undefined where it was not. */
async function parseSigned(text: string, header: string, secret: string, { stripe }: VerifySettings): Promise<unknown> {
  try {
    // Never the synchronous way: Web Crypto, all there is on edge runtimes, has none.
    return await stripe.webhooks.constructEventAsync(text, header, secret, Number.POSITIVE_INFINITY)
  } catch (error) {
    const { type, name } = record(error) ?? {}
    if (type === 'StripeSignatureVerificationError') return undefined
    if (name === 'SyntaxError') throw new BillingProblem('invalid_request', { detail: 'The body is not JSON.' })
    // Newer SDKs verify a thin event and then refuse to give it out; nothing of it is used.
    if (record(JSON.parse(text))?.['object'] === THIN_EVENT) return { object: THIN_EVENT }
    throw error
  }
}

const FORGED =
  'The Stripe-Signature header does not fit the body: the secret is not that of this endpoint in Stripe’s dashboard, ' +
  'something changed the body on the way, or the delivery is too old.'

const MISSING =
  'A delivery without a Stripe-Signature header was refused: it is not from Stripe, or a proxy took the header away.'

const MALFORMED =
  'A delivery was refused whose Stripe-Signature header is not one that Stripe writes: it is there twice, was changed ' +
  'on the way, or is not from Stripe.'

const OF_ANOTHER_SECRET =
  'A delivery was refused whose Stripe-Signature header was not made for this body with the option `secret`: copy the ' +
  'secret of this very endpoint (whsec_…) from Stripe’s dashboard (`stripe listen` prints one of its own), and hand ' +
  'over the body as it came.'

const tooOld = (age: number, tolerance: number) =>
  `A delivery with a right signature was refused: it was signed ${age} seconds ago, and \`tolerance\` is ${tolerance}. ` +
  'The clock of this machine is ahead, or somebody sent an old delivery again.'

const forged = (cause: string) => new BillingProblem('invalid_request', { detail: FORGED, cause: new Error(cause) })
