import type * as v from 'valibot'
import { errorStatus, IDEMPOTENCY_HEADER, operations } from '../../contract/index.js'
import type { ErrorCode, Operation } from '../../contract/index.js'
import { send } from './send.js'
import type { Received } from './send.js'
import { faultsOf } from './shapes.js'

/** The back end that is asked, and as whom. */
export interface Target {
  /** Where the endpoint is mounted, without a slash at its end. */
  base: string
  /** The app's origin, which writes name. */
  origin: string
  /** What makes a request somebody's: a cookie, a token. */
  headers: Readonly<Record<string, string>>
  /** What makes it nobody's; null where that is not known. */
  signedOut: Readonly<Record<string, string>> | null
  timeoutMs: number
}

/** What a case found wrong. */
export class Failure extends Error {}

/** Why a case could not be run here. */
export class Skip extends Error {}

/** The endpoint does not want to be asked again before so many seconds are over. */
export class Limited extends Skip {
  constructor(readonly seconds: number) {
    super('the endpoint limits how often it is asked; try again later')
  }
}

export interface Ask {
  body?: unknown
  /** Headers instead of those of an ordinary request; null leaves one out. */
  headers?: Readonly<Record<string, string | null>> | undefined
  isSignedOut?: boolean | undefined
}

/** What the cases ask with. */
export interface Probe {
  target: Target
  /** Sends to a path below the base. Text is sent as it is, anything else as JSON. */
  ask: (method: string, path: string, ask?: Ask) => Promise<Received>
  call: (operation: Operation, values?: Readonly<Record<string, string>>, ask?: Ask) => Promise<Received>
  /** What the first load gave, whatever it was. */
  billing: () => Promise<Loose>
}

/** Somebody else's JSON: every field may be there. */
export type Loose = Readonly<Record<string, unknown>>

export function createProbe(target: Target): Probe {
  const ask: Probe['ask'] = async (method, path, { body, headers = {}, isSignedOut = false } = {}) => {
    const isWrite = method !== 'GET'
    const given: Record<string, string | null> = {
      Accept: 'application/json',
      ...(isSignedOut ? target.signedOut : target.headers),
      ...(isWrite && { Origin: target.origin, [IDEMPOTENCY_HEADER]: crypto.randomUUID() }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    }
    const answer = await send({
      method,
      url: new URL(`${target.base}${path}`),
      headers: Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ),
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
      timeoutMs: target.timeoutMs,
    }).catch((cause: unknown) => {
      throw new Failure(`${method} ${target.base}${path} was not answered: ${toWords(cause)}`)
    })
    if (answer.status === 429) throw new Limited(Number(answer.headers['retry-after']))
    return answer
  }

  const call: Probe['call'] = (operation, values = {}, more = {}) => {
    const { method, path } = operations[operation]
    const at =
      path === '/' ? '' : path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
    const hasBody = method === 'POST' || method === 'PATCH'
    return ask(method, at + (values['?'] ?? ''), { ...(hasBody && { body: {} }), ...more })
  }

  let loaded: Promise<Loose> | undefined
  return { target, ask, call, billing: () => (loaded ??= call('getBilling').then((answer) => jsonOf(answer))) }
}

/** What a fault of the connection is called; a host with several addresses has no words of its own, but a code. */
export function toWords(cause: unknown): string {
  const { message, code } = cause as { message?: unknown; code?: unknown }
  return String(code ?? (message || cause))
}

/** @throws {Failure} when the body is no JSON object */
export function jsonOf({ text, status }: Received): Loose {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Loose
  } catch {
    // Told below.
  }
  throw new Failure(`the answer (${status}) is not a JSON object`)
}

/** @throws {Failure} when the answer is another status, or no JSON object */
export function expectOk(answer: Received, what: string): Loose {
  if (answer.status !== 200) throw new Failure(`${what} answered ${describe(answer)} instead of 200`)
  return jsonOf(answer)
}

/** @throws {Failure} when the answer is another status, or of another shape */
export function expectShape(answer: Received, schema: v.GenericSchema, what: string): Loose {
  const value = expectOk(answer, what)
  const [first, ...more] = faultsOf(schema, value)
  if (first === undefined) return value
  throw new Failure(
    `${what}: ${[first, ...more.slice(0, 4)].join('; ')}${more.length > 4 ? `; and ${more.length - 4} more` : ''}`,
  )
}

/** @throws {Failure} when the answer is not one of these problems, or has another status than its code */
export function expectProblem(answer: Received, what: string, ...wanted: readonly ErrorCode[]): void {
  if (isProblem(answer, ...wanted)) return
  const code = codeOf(answer)
  const lacksCode = code === undefined && answer.status >= 400
  const names = wanted.map((each) => `${errorStatus[each]} ${lacksCode ? 'with code ' : ''}${each}`).join(' or ')
  throw new Failure(`${what} answered ${describe(answer)}${lacksCode ? '; expected' : ' instead of'} ${names}`)
}

/** Whether the answer is one of these problems, with the status of its code. */
export function isProblem(answer: Received, ...codes: readonly ErrorCode[]): boolean {
  return codes.some((code) => code === codeOf(answer) && errorStatus[code] === answer.status)
}

/** The status and the code, or that a problem has none. */
export function describe(answer: Received): string {
  const code = codeOf(answer)
  if (code !== undefined) return `${answer.status} ${code}`
  return answer.status < 400 ? String(answer.status) : `${answer.status} without a \`code\``
}

function codeOf({ text }: Received): string | undefined {
  try {
    const { code } = JSON.parse(text) as { code?: unknown }
    return typeof code === 'string' && /^[a-z_]{1,40}$/.test(code) ? code : undefined
  } catch {
    return undefined
  }
}

/** The members of a list within somebody else's JSON. */
export function listAt(value: unknown, ...path: string[]): Loose[] {
  const list = path.reduce<unknown>((inner, key) => (isLoose(inner) ? inner[key] : undefined), value)
  return Array.isArray(list) ? list.filter(isLoose) : []
}

/** The texts of a list within somebody else's JSON. */
export function wordsAt(value: Loose | undefined, key: string): string[] {
  const list = value?.[key]
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : []
}

export const textAt = (value: Loose | undefined, key: string): string | undefined => {
  const text = value?.[key]
  return typeof text === 'string' ? text : undefined
}

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
