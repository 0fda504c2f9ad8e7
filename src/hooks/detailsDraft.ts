import type { Address, CustomerDetails, UpdateCustomer } from '../contract/index.js'

const addressParts = ['line1', 'line2', 'postalCode', 'city', 'state', 'country'] as const satisfies (keyof Address)[]

/** What a person fills in about whom invoices are addressed to: every field a text, empty where there is nothing. */
export type DetailsDraft = Record<'name' | 'email' | 'phone' | (typeof addressParts)[number], string>

export function toDraft({ name, email, phone, address }: Omit<CustomerDetails, 'taxIds'>): DetailsDraft {
  const { line1, line2, postalCode, city, state, country } = address ?? {}
  const texts = { name, email, phone, line1, line2, postalCode, city, state, country }
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value ?? ''])) as DetailsDraft
}

/** What differs from before, as the endpoint takes it: only that, an emptied field as null, an address as a whole. */
export function changesOf(draft: DetailsDraft, before: DetailsDraft): UpdateCustomer {
  const has = (...keys: (keyof DetailsDraft)[]) => keys.some((key) => draft[key].trim() !== before[key].trim())
  const valueOf = (key: keyof DetailsDraft) => draft[key].trim() || null
  const { country } = draft
  const isEmpty = addressParts.every((key) => valueOf(key) === null)
  const address = Object.fromEntries(addressParts.map((key) => [key, valueOf(key)])) as unknown as Address
  return {
    ...(has('name') && { name: valueOf('name') }),
    ...(has('email') && { email: draft.email.trim() }),
    ...(has('phone') && { phone: valueOf('phone') }),
    ...(has(...addressParts) && { address: isEmpty ? null : { ...address, country } }),
  }
}

/** Names of what cannot be sent as it is: no e-mail address where there was one, an address without its country. */
export const problemsOf = ({ email, address }: UpdateCustomer): string[] => [
  ...(email === undefined || /^[^\s@]+@[^\s@]+$/.test(email) ? [] : ['email']),
  ...(address && !address.country ? ['country'] : []),
]
