import { DAY } from './dates.js'
import { type Asking, nextAction } from './next-action.js'
import { declineCode, setupOutcome } from './objects/test-methods.js'
import type { PaymentMethod, SetupIntent } from './wire.js'
import type { World } from './world.js'

type SetupError = NonNullable<SetupIntent['last_setup_error']>

/** How long a bank takes to say that its account may be debited. */
const BANK_TAKES = DAY

/** Lets the bank look at a payment method, and saves it unless the bank has something to say first. */
export function confirmSetup(world: World, intent: SetupIntent, method: PaymentMethod, asking: Asking = {}): void {
  intent.payment_method = method.id
  intent.last_setup_error = null
  intent.next_action = null
  switch (setupOutcome(method)) {
    case 'declined':
      failSetup(world, intent, {
        code: 'card_declined',
        decline_code: declineCode(method),
        message: 'Your card was declined.',
        payment_method: structuredClone(method),
        type: 'card_error',
      })
      break
    case 'requires_action':
      intent.status = 'requires_action'
      intent.next_action = nextAction(world, intent.id, asking)
      break
    case 'processing':
      intent.status = 'processing'
      world.settleAt.set(intent.id, world.now + BANK_TAKES)
      break
    default:
      completeSetup(world, intent)
  }
}

/** Saves the payment method with the customer, for it to be used from now on. */
export function completeSetup(world: World, intent: SetupIntent): void {
  const method = world.get('payment_method', intent.payment_method)
  intent.status = 'succeeded'
  intent.next_action = null
  world.settleAt.delete(intent.id)
  if (intent.customer !== null) method.customer = intent.customer
}

/** Gives a payment method up; the intent waits for another. */
export function failSetup(world: World, intent: SetupIntent, error: SetupError): void {
  const method = world.find('payment_method', intent.payment_method)
  if (method?.customer === null) world.detachedMethods.add(method.id)
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.next_action = null
  intent.last_setup_error = error
}

/** What the intent says when the person did not confirm at the bank. */
export function authenticationFailed(method: PaymentMethod): SetupError {
  return {
    code: 'setup_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
    payment_method: structuredClone(method),
    type: 'invalid_request_error',
  }
}
