import type Stripe from 'stripe'
import type { Address, CustomerDetails, TaxId } from '../../contract/index.js'

export function toCustomerDetails(customer: Stripe.Customer, taxIds: TaxId[]): CustomerDetails {
  const { name, email, phone, address } = customer
  return { name: text(name), email: text(email), phone: text(phone), address: toAddress(address), taxIds }
}

/** An address of nothing is none. */
function toAddress(address: Stripe.Address | null | undefined): Address | null {
  if (address === null || address === undefined) return null
  const { line1, line2, postal_code, city, state, country } = address
  const fields = {
    line1: text(line1),
    line2: text(line2),
    postalCode: text(postal_code),
    city: text(city),
    state: text(state),
    country: text(country),
  }
  return Object.values(fields).every((field) => field === null) ? null : fields
}

const text = (value: string | null | undefined) => (value === undefined || value === '' ? null : value)
