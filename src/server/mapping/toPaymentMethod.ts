import type Stripe from 'stripe'
import type { PaymentMethod } from '../../contract/index.js'

/** What a charge can use: a payment method, or a card or account from before those existed. */
export type Chargeable = Stripe.PaymentMethod | Stripe.CustomerSource

const DAY_MS = 86_400_000
const EXPIRING_DAYS = 60

/**
 * Stripe keeps a method's details under its type and names like things alike, so one reading serves
 * cards, bank debits, wallets and types that are yet to come.
 */
export function toPaymentMethod(
  method: Chargeable,
  own: { ref: string; isDefault: boolean; isRemovable: boolean; now: number },
): PaymentMethod {
  const { type, details } = detailsOf(method)
  return {
    ref: own.ref,
    type,
    brand: toBrand(text(details['display_brand']) ?? text(details['brand'])),
    last4: text(details['last4']),
    bankName: text(details['bank_name']),
    email: text(details['email']) ?? text(details['payer_email']),
    wallet: text(fieldsOf(details['wallet'])['type']),
    expiry: toExpiry(details['exp_month'], details['exp_year'], own.now),
    isDefault: own.isDefault,
    isRemovable: own.isRemovable,
  }
}

/** What `display_brand` and the cards from before payment methods call otherwise than `brand` does. */
const brands = new Map([
  ['american_express', 'amex'],
  ['diners_club', 'diners'],
  ['eftpos_australia', 'eftpos_au'],
  ['union_pay', 'unionpay'],
])

function toBrand(given: string | null): string | null {
  const brand = given?.toLowerCase().replaceAll(' ', '_') ?? null
  return brand === null ? null : (brands.get(brand) ?? brand)
}

function detailsOf(method: Chargeable): { type: string; details: Record<string, unknown> } {
  // From before payment methods: these are the details.
  if (method.object === 'card' || method.object === 'bank_account')
    return { type: method.object, details: { ...method } }
  const type = 'type' in method && typeof method.type === 'string' ? method.type : method.object
  return { type, details: fieldsOf(fieldsOf(method)[type]) }
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** A card is good until its month is over, in UTC. */
function toExpiry(month: unknown, year: unknown, now: number): PaymentMethod['expiry'] {
  if (typeof month !== 'number' || typeof year !== 'number') return null
  const end = Date.UTC(year, month)
  const status = end <= now ? 'expired' : end - now <= EXPIRING_DAYS * DAY_MS ? 'expiring' : 'valid'
  return { month, year, status }
}
