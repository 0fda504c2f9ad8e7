import type Stripe from 'stripe'
import type { TaxId } from '../../contract/index.js'

export function toTaxId({ type, value, verification }: Stripe.TaxId, ref: string): TaxId {
  return { ref, type, value, verification: verification?.status ?? null }
}
