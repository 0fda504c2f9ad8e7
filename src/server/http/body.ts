import * as v from 'valibot'
import { BillingProblem } from './problem.js'
import { readBytes } from './readBytes.js'

const LARGEST_BODY_BYTES = 16 * 1024

const badBody = (detail: string) => new BillingProblem('invalid_request', { detail })

/**
 * Reads a write's body as JSON.
 * @throws {BillingProblem} unsupported_media_type, payload_too_large, invalid_request, misconfigured
 */
export async function readBody(request: Request): Promise<unknown> {
  // Anything but JSON is what a form of another site can send without asking first.
  if (!/^application\/json *(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    throw new BillingProblem('unsupported_media_type', { detail: 'Send Content-Type: application/json.' })
  }
  const text = await readText(request)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw badBody('The body is not JSON.')
  }
  // A list has no fields, and a schema of optional ones would take it for an empty object.
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badBody('The body is not a JSON object.')
  refuseOddKeys(text)
  return body
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, LARGEST_BODY_BYTES)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw badBody('The body is not UTF-8.')
  }
}

/** Keys given twice, which two readers can read in two ways, and text that cannot be written down again. */
function refuseOddKeys(json: string): void {
  const open: Set<string>[] = []
  for (const [token, text] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*(?::|(?=[,}\]]|$))|[{}]/g)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (text !== undefined) {
      const value = String(JSON.parse(text))
      if (/\p{Surrogate}/u.test(value)) throw badBody('The body holds half of a surrogate pair.')
      if (!token.endsWith(':')) continue
      const keys = open.at(-1)
      if (keys?.has(value) === true) throw badBody('The body names a field twice.')
      keys?.add(value)
    }
  }
}

/** Reads a read's query. A name given twice has all its values, which no schema takes. */
export function readQuery({ searchParams }: URL): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [value = '', ...others] = searchParams.getAll(name)
      return [name, others.length === 0 ? value : [value, ...others]]
    }),
  )
}

/**
 * Checks an input against its schema.
 * @throws {BillingProblem} invalid_request, naming the field and never repeating its value
 */
export function parseInput<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const path = v.getDotPath(result.issues[0]) ?? ''
  const field = /^[\w.]{1,80}$/.test(path) ? `\`${path}\`` : 'a field'
  const isUnknown = result.issues[0].expected === 'never'
  throw badBody(isUnknown ? `${field} is not a field of this operation.` : `${field} is missing or has a wrong value.`)
}
