import { en } from 'react-billing-portal'
import { flows } from '../../src/messages/flows/index.js'

/** A text of the catalogue: its key, and what it says, with … where a value stands. */
export interface CatalogueEntry {
  key: string
  says: string
}

/** Stands for a value of any kind: as a text it is …, and so is each part of it. */
const anything: unknown = new Proxy(() => '…', {
  get: (_, key) => (key === Symbol.toPrimitive || key === 'toString' ? () => '…' : anything),
})

const saysOf = (text: unknown): string => {
  if (typeof text !== 'function') return String(text)
  try {
    const words: unknown = text(...Array.from({ length: 6 }, () => anything))
    return String(words)
  } catch {
    return '…'
  }
}

/** The texts of a section, by its path in the catalogue (`plan.states`, `flows.pay`); of the empty one, those in none. */
export function catalogueOf(path: string): CatalogueEntry[] {
  const whole: object = { ...en, flows }
  const section = path === '' ? [] : path.split('.')
  const found = section.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], whole)
  if (found === undefined) throw new Error(`The catalogue has no section ${path}.`)
  const list = (part: object, keys: string[]): CatalogueEntry[] =>
    Object.entries(part).flatMap(([key, text]: [string, unknown]) => {
      const at = [...keys, key]
      if (typeof text === 'object' && text !== null) return path === '' ? [] : list(text, at)
      return text === '' ? [] : [{ key: at.join('.'), says: saysOf(text) }]
    })
  return list(found as object, section)
}
