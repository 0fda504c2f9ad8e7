import path from 'node:path'
import { pathToFileURL } from 'node:url'
import Stripe from 'stripe'

/** The part of OpenAPI's schema language that Stripe's document uses for parameters. */
export interface Schema {
  type?: string
  enum?: (string | number | boolean)[]
  format?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

/** One request that reached the judge. */
export interface Judged {
  method: string
  path: string
  status: number
  /** What was asked, as it was understood; null where a fault came first. */
  params?: object | null
  headers?: Record<string, string>
}

interface Violation {
  kind: string
  severity: string
  op: string | null
  code: string
  param?: string
  message: string
}

/** A server that holds requests and answers against Stripe's own description of its API. */
export interface Judge {
  spec: {
    match: (method: string, path: string) => { route: { input: Schema } }
    deref: (schema: Schema | undefined) => Schema
  }
  violations: Violation[]
  requests: Judged[]
  listen: () => Promise<number>
  close: () => Promise<void>
  seed: (objects: unknown[]) => { loaded: number; schemaErrors: unknown[] }
  report: () => { errors: number; byKind: Record<string, number>; operations: Record<string, number> }
}

export interface JudgeOptions {
  /** Server whose answers are judged too; without it the judge answers from what it was seeded with. */
  upstream?: string
  /** Whether an id that was never seeded is one that does not exist. */
  strictIds?: boolean
  /** Seed of random answers, of which Stripe's document allows every one. */
  fuzz?: number
  /** Whether those hold links that nobody may follow. */
  hostileUrls?: boolean
}

const folder = process.env['STRIPE_JUDGE']
if (!folder) throw new Error('STRIPE_JUDGE is not set. Set it to the folder that holds the judge’s server.mjs.')
const spec = path.join(folder, 'specs', 'spec3.json')
const fixtures = path.join(folder, 'specs', 'fixtures3.json')
const { createJudge } = (await import(pathToFileURL(path.join(folder, 'server.mjs')).href)) as {
  createJudge: (options: JudgeOptions & { spec: string; fixtures: string }) => Judge
}

/** Starts the judge, with its address and a client of the real SDK that speaks to it. */
export async function startJudge(options: JudgeOptions): Promise<{ judge: Judge; url: string; stripe: Stripe }> {
  const judge = createJudge({ spec, fixtures, ...options })
  const port = await judge.listen()
  const client = { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false } as const
  return { judge, url: `http://${client.host}:${port}`, stripe: new Stripe('sk_test_judged', client) }
}
