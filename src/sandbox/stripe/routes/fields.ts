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
