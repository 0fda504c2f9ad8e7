import * as v from 'valibot'
import { errorStatus } from '../../contract/index.js'
import type { ErrorCode } from '../../contract/index.js'

/** The parts of a valibot schema that hold other schemas. */
interface Inner {
  type: string
  entries?: Record<string, Inner>
  item?: Inner
  wrapped?: Inner
}

/** What is wrong with a value: each fault with the path to it. Fields that the contract does not know are wrong too. */
export function faultsOf(schema: v.GenericSchema, value: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, value)
  return [
    ...issues.map((issue) => `\`${v.getDotPath(issue) ?? 'the answer'}\` ${toWords(issue)}`),
    ...unknownFields(schema as unknown as Inner, value, '').map((path) => `\`${path}\` is not a field of the contract`),
  ]
}

/** A value itself is not repeated: it may be somebody's. */
function toWords({ expected, received, kind, type }: v.BaseIssue<unknown>): string {
  if (received === 'undefined') return 'is missing'
  return kind === 'validation' ? `is not a valid ${type.replaceAll('_', ' ')}` : `is not ${expected ?? type}`
}

function unknownFields(schema: Inner, value: unknown, path: string): string[] {
  const { wrapped, item, entries } = schema
  if (value === null || value === undefined) return []
  if (wrapped !== undefined) return unknownFields(wrapped, value, path)
  if (item !== undefined) {
    return Array.isArray(value) ? value.flatMap((each, index) => unknownFields(item, each, `${path}.${index}`)) : []
  }
  if (entries === undefined || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`
    const known = entries[key]
    return known === undefined ? [at] : unknownFields(known, inner, at.replace(/^\./, ''))
  })
}

const codes = Object.keys(errorStatus) as ErrorCode[]

/** A problem document. */
export const ProblemSchema = v.object({
  type: v.string(),
  title: v.pipe(v.string(), v.minLength(1)),
  status: v.number(),
  code: v.picklist(codes),
  detail: v.optional(v.string()),
  field: v.optional(v.string()),
  current: v.optional(v.unknown()),
  requestId: v.optional(v.string()),
})
