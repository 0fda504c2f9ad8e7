import type { PaymentMethod } from '../contract/index.js'
import { cleanName } from '../format/name.js'
import { paymentName } from '../format/paymentMethod.js'
import type { BillingText } from '../messages/createText.js'
import type { BillingMessages } from '../messages/mergeMessages.js'
import type { Tone } from './atoms/variants.js'

/** What a payment method is called: "Visa ending in 4242", "Link (ada@northwind.example)". */
export function labelOf(method: PaymentMethod, { paymentMethod: words }: BillingMessages): string {
  const { type, brand, last4, email } = method
  const isCard = type === 'card'
  const name =
    paymentName(isCard ? brand : type) ??
    (isCard ? words.card : (cleanName(method.bankName) ?? (last4 ? words.bankAccount : words.other)))
  const label = last4 ? words.ending(name, last4) : name
  const detail = paymentName(method.wallet) ?? cleanName(email)
  return detail ? words.detail(label, detail) : label
}

/** When a card expires, and how much that matters; null for what does not expire. */
export function expiryOf({ expiry }: PaymentMethod, { messages: { paymentMethod: words }, format }: BillingText) {
  if (!expiry) return null
  const date = format.expiry(expiry.month, expiry.year)
  const isExpired = expiry.status === 'expired'
  const tone: Tone | undefined = isExpired ? 'critical' : expiry.status === 'expiring' ? 'caution' : undefined
  return { tone, sentence: isExpired ? words.expired(date) : words.expires(date) }
}
