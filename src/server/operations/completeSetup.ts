import type Stripe from 'stripe'
import { CompleteSetupSchema } from '../../contract/index.js'
import type { SetupResult } from '../../contract/index.js'
import { BillingProblem } from '../http/problem.js'
import { toPaymentMethods } from '../mapping/toPaymentMethods.js'
import { defineRoute, requireAccount } from '../route.js'
import type { Account, Call } from '../route.js'
import { idOf } from '../stripe/ids.js'
import { changesToDefault, makeDefault } from './makeDefault.js'
import { readSavedMethods } from './savedMethods.js'
import type { SavedMethods } from './savedMethods.js'

/**
 * Ends saving a payment method: what the page says of the setup intent counts for nothing, it is read again.
 * Once the method is saved, a failure to charge everything with it is not one to save it.
 */
export const completeSetup = defineRoute(
  CompleteSetupSchema,
  async (call, { clientSecret, makeDefault: asked = true }) => {
    const account = requireAccount(call)
    const intent = await readIntent(account, clientSecret)
    const method = intent.status === 'succeeded' ? await savedBy(account, intent) : null
    const result: SetupResult = { status: intent.status, paymentMethod: null, isDefault: false }
    if (method === null) return { body: result }
    const saved = await settle(call, account, method.id, asked && (await mayChangeDefault(call)))
    const use = saved ?? { customer: null, subscriptions: null }
    const [paymentMethod] = await toPaymentMethods([method], use, { refs: account.refs, now: call.settings.now() })
    const isDefault = saved !== null && changesToDefault(account, method.id, saved).length === 0
    return { body: { ...result, paymentMethod: paymentMethod ?? null, isDefault } }
  },
)

/** @throws {BillingProblem} not_found, for a secret that is not this customer's as for one that never was */
async function readIntent({ stripe }: Account, clientSecret: string): Promise<Stripe.SetupIntent> {
  const intent = await stripe.setupIntent(clientSecret.slice(0, clientSecret.indexOf('_secret_')))
  if (!isSame(intent.client_secret ?? '', clientSecret)) throw new BillingProblem('not_found')
  return intent
}

/** Compares in a time that does not tell how much of it is right. */
function isSame(secret: string, given: string): boolean {
  let difference = secret.length ^ given.length
  for (let index = 0; index < given.length; index++) {
    difference |= secret.charCodeAt(index) ^ given.charCodeAt(index)
  }
  return difference === 0
}

/** What can be charged from now on: the method itself, or the direct debit that a bank's login made (iDEAL, Bancontact). */
async function savedBy(
  { customer, stripe }: Account,
  intent: Stripe.SetupIntent,
): Promise<Stripe.PaymentMethod | null> {
  const { payment_method: method, latest_attempt: attempt } = intent
  if (typeof method === 'object' && idOf(method?.customer) === customer) return method
  const details = typeof attempt === 'object' ? attempt?.payment_method_details : undefined
  const made = idOf(details?.ideal?.generated_sepa_debit ?? details?.bancontact?.generated_sepa_debit)
  return made === null ? null : stripe.paymentMethod(made)
}

/** Whether this person may make a method the default at all: saving one is no way round that. */
async function mayChangeDefault({ authorizer, settings }: Call): Promise<boolean> {
  return settings.operations.setDefaultPaymentMethod !== false && authorizer.allows('setDefaultPaymentMethod')
}

/** Charges everything with it where that is asked, and gives how things stand then; null where that cannot be known. */
async function settle(call: Call, account: Account, method: string, asked: boolean): Promise<SavedMethods | null> {
  try {
    const saved = await readSavedMethods(account)
    const changes = asked ? changesToDefault(account, method, saved) : []
    if (changes.length === 0) return saved
    const failures = await makeDefault(changes)
    failures.forEach(call.report)
    return await readSavedMethods(account)
  } catch (error) {
    call.report(error)
    return null
  }
}
