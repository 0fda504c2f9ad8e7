/** The value under `key` if the record itself holds it: a word such as `constructor` finds nothing. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
