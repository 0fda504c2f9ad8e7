import { invoiceOf, payInvoice, refusePayment } from './invoices/paying.js'
import { authenticationFailed, completeSetup, failSetup } from './setup-intents.js'
import type { PaymentIntent, SetupIntent } from './wire.js'
import type { World } from './world.js'

/** Does what the person told the bank: the intent goes on, or waits for another payment method. */
export function authenticate(world: World, intent: PaymentIntent | SetupIntent, isConfirmed: boolean): void {
  if (intent.object === 'setup_intent') finishSetup(world, intent, isConfirmed)
  else finishPayment(world, intent, isConfirmed)
}

function finishSetup(world: World, intent: SetupIntent, isConfirmed: boolean): void {
  if (isConfirmed) completeSetup(world, intent)
  else failSetup(world, intent, authenticationFailed(world.get('payment_method', intent.payment_method)))
}

function finishPayment(world: World, intent: PaymentIntent, isConfirmed: boolean): void {
  const invoice = invoiceOf(world, intent)
  if (!isConfirmed) refusePayment(intent)
  else if (invoice) {
    const method = world.find('payment_method', intent.payment_method)
    payInvoice(world, invoice, method, { confirmed: true, manual: true })
  }
}
