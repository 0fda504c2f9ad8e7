type Metadata = Record<string, string>

/** What a text parameter leaves on an object: an empty one unsets. */
export function unset(value: string): string | null {
  return value === '' ? null : value
}

/** Metadata after an update: empty values remove their key, an empty whole removes all. */
export function mergeMetadata(before: Metadata | null, update: '' | Metadata): Metadata {
  if (update === '') return {}
  return Object.fromEntries(Object.entries({ ...before, ...update }).filter(([, value]) => value !== ''))
}

type AddressParams = Partial<Record<keyof Address, string | undefined>>
type Address = Record<'city' | 'country' | 'line1' | 'line2' | 'postal_code' | 'state', string | null>

/** An address as an object shows it: what was left out or empty is null. */
export function address(fields: AddressParams): Address {
  return {
    city: fields.city || null,
    country: fields.country || null,
    line1: fields.line1 || null,
    line2: fields.line2 || null,
    postal_code: fields.postal_code || null,
    state: fields.state || null,
  }
}
