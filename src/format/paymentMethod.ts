import { own } from './own.js'

// Proper names, the same in every language.
const names = {
  amex: 'American Express',
  cartes_bancaires: 'Cartes Bancaires',
  diners: 'Diners Club',
  discover: 'Discover',
  jcb: 'JCB',
  mastercard: 'Mastercard',
  unionpay: 'UnionPay',
  visa: 'Visa',
  apple_pay: 'Apple Pay',
  google_pay: 'Google Pay',
  amazon_pay: 'Amazon Pay',
  au_becs_debit: 'BECS Direct Debit',
  bacs_debit: 'Bacs Direct Debit',
  cashapp: 'Cash App Pay',
  link: 'Link',
  paypal: 'PayPal',
  sepa_debit: 'SEPA Direct Debit',
}

/** The proper name of a card brand, a wallet or a payment method type as Stripe spells them; null for what we do not know. */
export function paymentName(word: string | null): string | null {
  return word === null ? null : (own(names, word) ?? null)
}
