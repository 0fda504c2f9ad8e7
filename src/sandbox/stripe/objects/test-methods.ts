import type { PaymentMethod } from '../wire.js'

type Fields = Partial<PaymentMethod> & { type: PaymentMethod['type'] }

/** What happens when a payment method is charged. */
export type ChargeOutcome = 'succeeds' | 'declined' | 'requires_action'

/** Cards the pages offer to choose from; the last four digits decide how a charge ends, as at Stripe. */
export const testCards = {
  visa: { brand: 'visa', last4: '4242', label: 'Visa ending in 4242' },
  mastercard: { brand: 'mastercard', last4: '4444', label: 'Mastercard ending in 4444' },
  amex: { brand: 'amex', last4: '0005', label: 'American Express ending in 0005' },
  declining: { brand: 'visa', last4: '0341', label: 'Visa ending in 0341 (declined when charged)' },
  authenticating: {
    brand: 'visa',
    last4: '3155',
    label: 'Visa ending in 3155 (the bank asks to confirm)',
  },
  refused: { brand: 'visa', last4: '0002', label: 'Visa ending in 0002 (declined at once)' },
  insufficient: { brand: 'visa', last4: '9995', label: 'Visa ending in 9995 (insufficient funds)' },
} as const

/** Name of a card the pages offer. */
export type TestCard = keyof typeof testCards

/** Whether a form's text names a test card. */
export function isTestCard(name: string): name is TestCard {
  return Object.hasOwn(testCards, name)
}

/** Fields of a PaymentMethod for a test card; it expires in 12/2030 unless told otherwise. */
export function cardFields(name: TestCard, expiry = { month: 12, year: 2030 }): Fields {
  const { brand, last4 } = testCards[name]
  return {
    type: 'card',
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: 'pass', cvc_check: 'pass' },
      country: 'IE',
      display_brand: brand === 'amex' ? 'american_express' : brand,
      exp_month: expiry.month,
      exp_year: expiry.year,
      fingerprint: `sandbox${last4}`,
      funding: 'credit',
      generated_from: null,
      last4,
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  }
}

/** Fields of the payment methods that are not cards. */
export const otherMethods = {
  link: { type: 'link', link: { email: 'billing@northwind.example' } },
  sepa: {
    type: 'sepa_debit',
    sepa_debit: {
      bank_code: '37040044',
      branch_code: '',
      country: 'DE',
      fingerprint: 'sandbox3000',
      generated_from: { charge: null, setup_attempt: null },
      last4: '3000',
    },
  },
  paypal: {
    type: 'paypal',
    paypal: { country: 'IE', payer_email: 'billing@northwind.example', payer_id: 'NWS4F2K7QW9XA' },
  },
} satisfies Record<string, Fields>

/** How charging a payment method ends. */
export function chargeOutcome(method: PaymentMethod | undefined): ChargeOutcome {
  if (!method || isCard(method, 'declining')) return 'declined'
  const saved = setupOutcome(method)
  return saved === 'processing' ? 'succeeds' : saved
}

/** How saving a payment method ends; bank debits take a day. */
export function setupOutcome(method: Pick<PaymentMethod, 'card' | 'type'>): ChargeOutcome | 'processing' {
  if (isCard(method, 'refused') || isCard(method, 'insufficient')) return 'declined'
  if (isCard(method, 'authenticating')) return 'requires_action'
  return ['sepa_debit', 'us_bank_account'].includes(method.type) ? 'processing' : 'succeeds'
}

/** Why the issuer declines a payment method. */
export function declineCode(method: Pick<PaymentMethod, 'card'>): 'generic_decline' | 'insufficient_funds' {
  return isCard(method, 'insufficient') ? 'insufficient_funds' : 'generic_decline'
}

function isCard({ card }: Pick<PaymentMethod, 'card'>, name: TestCard): boolean {
  return card?.last4 === testCards[name].last4
}

/** A payment method in words: "Visa ending in 4242". */
export function describeMethod(method: PaymentMethod): string {
  const { card, link, paypal, sepa_debit: sepa } = method
  if (card) {
    const brands: Record<string, string> = {
      amex: 'American Express',
      mastercard: 'Mastercard',
      visa: 'Visa',
    }
    const month = String(card.exp_month).padStart(2, '0')
    return `${brands[card.brand] ?? card.brand} ending in ${card.last4}, expires ${month}/${card.exp_year}`
  }
  if (sepa) return `SEPA debit ending in ${sepa.last4}`
  if (link) return `Link (${link.email})`
  return paypal ? `PayPal (${paypal.payer_email})` : method.type
}
