import { paymentMethod } from './objects/customer.js'
import { cardFields, type TestCard } from './objects/test-methods.js'
import { cancelNow, isOver } from './subscriptions/canceling.js'
import type { Customer, PaymentMethod } from './wire.js'
import type { World } from './world.js'

/** Every payment method a customer has saved, newest first. */
export function methodsOf(world: World, customer: string): PaymentMethod[] {
  return world.all('payment_method').filter((each) => each.customer === customer)
}

/** Saves a test card for a customer and lets it pay from now on. */
export function saveCard(
  world: World,
  owner: Customer,
  card: TestCard,
  expiry?: { month: number; year: number },
): PaymentMethod {
  const method = paymentMethod(world, owner, cardFields(card, expiry))
  return makeDefault(owner, method)
}

/** Lets a saved payment method pay whatever has none of its own. */
export function makeDefault(owner: Customer, method: PaymentMethod): PaymentMethod {
  owner.invoice_settings.default_payment_method = method.id
  return method
}

/** Takes a payment method off its customer; it cannot be used again. */
export function detachMethod(world: World, method: PaymentMethod): void {
  const owner = world.find('customer', method.customer)
  if (owner?.invoice_settings.default_payment_method === method.id) {
    owner.invoice_settings.default_payment_method = null
  }
  for (const subscription of world.all('subscription')) {
    if (subscription.default_payment_method === method.id) subscription.default_payment_method = null
  }
  method.customer = null
  world.detachedMethods.add(method.id)
}

/** Deletes a customer for good: subscriptions end now, payment methods are detached. */
export function deleteCustomer(world: World, owner: Customer): void {
  for (const subscription of world.all('subscription')) {
    if (subscription.customer === owner.id && !isOver(subscription)) cancelNow(world, subscription)
  }
  for (const method of methodsOf(world, owner.id)) detachMethod(world, method)
  world.deletedCustomers.add(owner.id)
}
