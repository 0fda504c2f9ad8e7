import * as v from 'valibot'
import { warn } from '../format/warn.js'

/** The parts of a valibot schema by which it is walked. */
interface Schema {
  type: string
  entries?: Record<string, Schema>
  item?: Schema
  wrapped?: Schema
}

const BAD = Symbol('bad')

export interface Parsed<Output> {
  /** Null when nothing can be made of the answer. */
  value: Output | null
  /** Entries of the root that were missing or could not be read, and are empty or hold their fallback now. */
  failed: string[]
}

/**
 * Reads an answer as leniently as it can be read honestly: a row of an array that does not fit is left out alone, a
 * field that does not fit is empty where its schema knows an empty value and else takes its row with it, what the schema
 * does not name is ignored. `fallback` holds values for entries of the root that know no empty one.
 */
export function parse<Output>(
  schema: v.GenericSchema<unknown, Output>,
  input: unknown,
  fallback: Partial<Output> = {},
): Parsed<Output> {
  const bad: string[] = []
  const failed: string[] = []

  /** What is missing comes from an older endpoint; only what is there and does not fit is worth a warning. */
  function misfit(value: unknown, path: string): typeof BAD {
    if (value !== undefined) bad.push(path || 'root')
    return BAD
  }

  function read(node: Schema, value: unknown, path: string): unknown {
    const { entries, item, wrapped } = node
    if (wrapped) return value === null ? null : read(wrapped, value, path)
    if (item) return Array.isArray(value) ? readRows(item, value, path) : misfit(value, path)
    if (entries) return isRecord(value) ? readEntries(entries, value, path) : misfit(value, path)
    return v.is(node as unknown as v.GenericSchema, value) ? value : misfit(value, path)
  }

  function readRows(item: Schema, values: unknown[], path: string): unknown {
    const rows = values.map((row, index) => read(item, row, `${path}.${index}`)).filter((row) => row !== BAD)
    // Nothing left of something is a failure, not an empty list: it must not read as "none".
    return rows.length > 0 || values.length === 0 ? rows : BAD
  }

  function readEntries(entries: Record<string, Schema>, values: Record<string, unknown>, path: string): unknown {
    const result: Record<string, unknown> = {}
    for (const [key, node] of Object.entries(entries)) {
      const at = path ? `${path}.${key}` : key
      let part = read(node, values[key], at)
      if (part === BAD) {
        if (!path) failed.push(key)
        part = !path && Object.hasOwn(fallback, key) ? fallback[key as keyof Output] : empty(node, at)
      }
      if (part === BAD) return BAD
      result[key] = part
    }
    return result
  }

  /** What a part is when there is nothing in it; a word, a number or a time has no such value. */
  function empty({ type, entries, item, wrapped }: Schema, path: string): unknown {
    if (wrapped) return null
    if (item) return []
    if (entries) return readEntries(entries, {}, path)
    return type === 'boolean' ? false : BAD
  }

  const value = read(schema, input, '')
  if (bad.length > 0) warn(() => `The endpoint's answer differs from the contract at ${bad.slice(0, 10).join(', ')}.`)
  return { value: value === BAD ? null : (value as Output), failed }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
