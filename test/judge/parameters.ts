import type { Judge, Schema } from './judge.js'

/** The parameters that Stripe publishes for an operation, as a form names them. */
export interface Published {
  /** Each with a value that it may have; once for each word, where words are listed. */
  leaves: [name: string, value: string][]
  /** What would stand beside them, at each level. */
  strangers: string[]
}

export function publishedParameters({ spec: { deref, match } }: Judge, method: string, path: string): Published {
  const leaves: Published['leaves'] = []
  const strangers: string[] = []
  const collect = (schema: Schema | undefined, name: string) => {
    const { anyOf, enum: words, format, items, properties, type } = deref(schema)
    const below = (key: string) => (name ? `${name}[${key}]` : key)
    for (const each of anyOf ?? []) collect(each, name)
    if (items) collect(items, `${name}[0]`)
    if (properties) strangers.push(below('stranger'))
    for (const [key, each] of Object.entries(properties ?? {})) collect(each, below(key))
    if (anyOf ?? items ?? type === 'object') return
    const sample =
      { boolean: 'true', integer: '1', number: '1' }[type ?? ''] ??
      (format === 'decimal' ? '1.5' : name === 'email' ? 'a@b.example' : 'text')
    for (const word of words ?? [sample]) leaves.push([name, String(word)])
  }
  collect(match(method, path).route.input, '')
  return { leaves, strangers }
}
