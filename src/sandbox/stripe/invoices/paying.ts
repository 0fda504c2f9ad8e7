import { DAY } from '../dates.js'
import { type Asking, nextAction } from '../next-action.js'
import { chargeOutcome, type ChargeOutcome, declineCode } from '../objects/test-methods.js'
import type { Invoice, PaymentIntent, PaymentMethod, Subscription } from '../wire.js'
import type { World } from '../world.js'

import { closeAsPaid } from './billing.js'

/** Days between one declined attempt and the next; after the last there are no more. */
const RETRY_DAYS = [3, 5, 7]

/** What pays for a subscription: its own payment method, else the customer's default one. */
export function payingMethod(
  world: World,
  customerId: string | null,
  subscription: Subscription | undefined,
): PaymentMethod | undefined {
  const owner = world.find('customer', customerId)
  const id = subscription?.default_payment_method ?? owner?.invoice_settings.default_payment_method
  return world.find('payment_method', id)
}

/** The PaymentIntent that collects an invoice; invoices without an amount have none. */
export function intentOf(world: World, invoice: Invoice): PaymentIntent | undefined {
  const payment = world.all('invoice_payment').find((each) => each.invoice === invoice.id)
  return world.find('payment_intent', payment?.payment.payment_intent)
}

/** The invoice that a PaymentIntent collects. */
export function invoiceOf(world: World, intent: PaymentIntent): Invoice | undefined {
  const payment = world.all('invoice_payment').find((each) => each.payment.payment_intent === intent.id)
  return world.find('invoice', payment?.invoice)
}

/** The subscription an invoice bills. */
export function subscriptionOf(world: World, invoice: Invoice): Subscription | undefined {
  return world.find('subscription', invoice.parent?.subscription_details?.subscription)
}

/** How a payment comes about. */
export interface Attempt extends Asking {
  /** Whether the person has told the bank yes. */
  confirmed?: boolean | undefined
  /** Whether somebody asked for it, so that the retries go on as planned. */
  manual?: boolean | undefined
}

/** Charges a payment method for an open invoice and moves invoice and subscription accordingly. */
export function payInvoice(
  world: World,
  invoice: Invoice,
  method: PaymentMethod | undefined,
  attempt: Attempt = {},
): ChargeOutcome {
  const outcome = attempt.confirmed && method ? 'succeeds' : chargeOutcome(method)
  invoice.attempted = true
  invoice.attempt_count += 1
  if (outcome === 'succeeds') settle(world, invoice, method)
  else if (outcome === 'declined') decline(world, invoice, method, attempt)
  else askBank(world, invoice, method, attempt)
  return outcome
}

/** Records that an invoice is paid, and lets what waited for that happen. */
export function settle(world: World, invoice: Invoice, method: PaymentMethod | undefined): void {
  closeAsPaid(world, invoice)
  const intent = intentOf(world, invoice)
  if (intent) {
    intent.status = 'succeeded'
    intent.amount_received = intent.amount
    intent.last_payment_error = null
    intent.next_action = null
    intent.payment_method = method?.id ?? null
  }
  for (const payment of world.all('invoice_payment')) {
    if (payment.invoice !== invoice.id) continue
    payment.status = 'paid'
    payment.amount_paid = payment.amount_requested
    payment.status_transitions.paid_at = world.now
  }
  const subscription = subscriptionOf(world, invoice)
  if (subscription && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) {
    subscription.status = 'active'
  }
  if (subscription) carryOut(world, subscription, invoice)
  setDelinquent(world, invoice.customer)
}

/** Makes the change that waited for an invoice to be paid. */
function carryOut(world: World, subscription: Subscription, invoice: Invoice): void {
  const waiting = world.waiting.get(subscription.id)
  if (waiting?.invoice !== invoice.id) return
  world.waiting.delete(subscription.id)
  delete subscription.status_details
  Object.assign(subscription, waiting.state, { pending_update: null })
}

function decline(world: World, invoice: Invoice, method: PaymentMethod | undefined, { manual = false }: Attempt): void {
  const days = RETRY_DAYS[invoice.attempt_count - 1]
  const subscription = subscriptionOf(world, invoice)
  const first = subscription?.status === 'incomplete'
  if (!manual) invoice.next_payment_attempt = days && !first ? world.now + days * DAY : null
  const intent = intentOf(world, invoice)
  if (intent) {
    intent.status = 'requires_payment_method'
    intent.next_action = null
    intent.payment_method = null
    intent.last_payment_error = method
      ? {
          type: 'card_error',
          code: 'card_declined',
          decline_code: declineCode(method),
          payment_method: structuredClone(method),
          message: 'Your card was declined.',
        }
      : null
  }
  if (!subscription || first || manual) return setDelinquent(world, invoice.customer)
  if (days) subscription.status = 'past_due'
  else {
    subscription.status = 'unpaid'
    invoice.auto_advance = false
  }
  setDelinquent(world, invoice.customer)
}

function askBank(world: World, invoice: Invoice, method: PaymentMethod | undefined, asking: Asking): void {
  invoice.next_payment_attempt = null
  const intent = intentOf(world, invoice)
  if (intent) {
    intent.status = 'requires_action'
    intent.payment_method = method?.id ?? null
    intent.last_payment_error = null
    intent.next_action = nextAction(world, intent.id, asking)
  }
  const subscription = subscriptionOf(world, invoice)
  if (subscription?.status === 'active') subscription.status = 'past_due'
  setDelinquent(world, invoice.customer)
}

/** Notes that the person did not say yes to the bank; the payment waits for another method. */
export function refusePayment(intent: PaymentIntent): void {
  intent.status = 'requires_payment_method'
  intent.payment_method = null
  intent.next_action = null
  intent.last_payment_error = {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  }
}

function setDelinquent(world: World, customerId: string | null): void {
  const owner = world.find('customer', customerId)
  if (!owner) return
  owner.delinquent = world
    .all('invoice')
    .some((each) => each.customer === customerId && each.status === 'open' && each.attempt_count > 0)
}
