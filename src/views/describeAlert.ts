import type { BillingText } from '../messages/createText.js'
import { expiryOf, labelOf } from './describePaymentMethod.js'
import { describeSubscription } from './describeSubscription.js'
import type { BillingAlert } from './toAlerts.js'

/** What an alert is about, what there is to say about it, and what to do. */
export function describeAlert({ kind, subscription, paymentMethod }: BillingAlert, text: BillingText) {
  const { messages, format } = text
  const expiry = paymentMethod && expiryOf(paymentMethod, text)
  if (expiry) {
    const about = labelOf(paymentMethod, messages)
    return { ...expiry, about, act: 'addPaymentMethod', label: messages.paymentMethod.update } as const
  }
  const { name: about, act, sentence, ...rest } = describeSubscription(subscription, text)
  if (kind === 'method_missing') {
    const date = format.date(subscription.renewal?.at)
    return {
      tone: 'caution',
      about,
      sentence: messages.alerts.noMethod(date),
      act: 'addPaymentMethod',
      label: messages.paymentMethod.add,
    } as const
  }
  const failed = kind === 'past_due' && subscription.openInvoice
  return {
    ...rest,
    about,
    // A trial that ends asks for nothing.
    act: kind === 'trial_ending' ? null : act,
    sentence: failed ? messages.alerts.failedPayment(format.money(failed.amount, failed.currency)) : sentence,
  }
}
