import { matchRoute } from '../routes/routes.js'
import type { SandboxRequest } from '../types.js'
import type { World } from '../world.js'

import { type Call, readCall } from './call.js'
import { type Credentials, readCredentials } from './credentials.js'
import { ApiError, errorBody, malformed } from './errors.js'
import { faultFields, type Faults, wait } from './faults.js'
import type { Answered, Idempotency } from './idempotency.js'
import { runForPage } from './publishable.js'

/** API version whose shapes the sandbox speaks. */
const API_VERSION = '2026-10-28.endive'

/** How many requests the log keeps, so that a demo left running does not grow. */
const MOST_REQUESTS = 10_000

/** What the transport serves from; `reset` swaps parts of it. */
export interface Account {
  world: World
  faults: Faults
  idempotency: Idempotency
  requests: SandboxRequest[]
  latency: number
}

/** Makes the `fetch` that stands in for `https://api.stripe.com`. */
export function createTransport(account: Account) {
  return async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const call = await readCall(url, init)
    const { logged } = call
    account.requests.push(logged)
    if (account.requests.length > MOST_REQUESTS) account.requests.shift()
    const requestId = account.world.id('req')
    const fault = account.faults.take(logged.method, logged.path)
    await wait(
      account.latency + (fault?.delayMs ?? 0),
      init.signal ?? (url instanceof Request ? url.signal : undefined),
    )
    if (fault?.drop) throw new TypeError('fetch failed: the sandbox was told to break this connection')
    const answer =
      fault?.body !== undefined
        ? { status: fault.status ?? 200, body: fault.body }
        : fault?.status !== undefined
          ? refuse(new ApiError(fault.status, faultFields(fault)), requestId)
          : execute(account, call, requestId)
    logged.status = answer.status
    return respond(logged, answer, requestId)
  }
}

function execute({ idempotency, world }: Account, call: Call, requestId: string): Answered {
  const { fingerprint, logged } = call
  const key = logged.method === 'POST' ? logged.idempotencyKey : undefined
  try {
    const credentials = readCredentials(logged.headers['authorization'])
    const known = key === undefined ? undefined : idempotency.recall(key, fingerprint)
    if (known) return { ...known, replayed: true }
    const answer = { status: 200, body: JSON.stringify(run(world, call, credentials), null, 2) }
    record(world, call, requestId)
    if (key !== undefined) idempotency.keep(key, fingerprint, answer)
    return answer
  } catch (error) {
    const answer = refuse(error, requestId)
    if (error instanceof ApiError && error.executed) record(world, call, requestId)
    if (key !== undefined && error instanceof ApiError && error.executed) idempotency.keep(key, fingerprint, answer)
    return answer
  }
}

/** Notes what a request has changed; reading changes nothing. */
function record(world: World, { logged: { idempotencyKey: key, method } }: Call, requestId: string): void {
  if (method !== 'GET') world.recorder.record(world, { id: requestId, idempotency_key: key ?? null })
}

function run(world: World, { logged, tree }: Call, credentials: Credentials): unknown {
  const { method, path } = logged
  const matched = matchRoute(method, path)
  if (!matched) {
    const message = `Unrecognized request URL (${method}: ${path}). Please see https://docs.stripe.com or we can help at https://support.stripe.com/.`
    throw new ApiError(404, { message }, false)
  }
  if (tree instanceof ApiError) throw tree
  if (credentials.isPublishable) return runForPage(world, matched, credentials, tree)
  const livemode = credentials.mode === 'live'
  if (livemode && method !== 'GET') {
    throw malformed('The sandbox has no live mode to write to. Use a key that starts with sk_test_.')
  }
  return matched.route.run(world, matched.ids, livemode, tree)
}

/** The error envelope of a refusal; anything else that was thrown is a defect, and says so as Stripe would. */
function refuse(error: unknown, requestId: string): Answered {
  const known = error instanceof ApiError ? error : new ApiError(500, { type: 'api_error', message: String(error) })
  return { status: known.status, body: JSON.stringify(errorBody(known.fields, requestId), null, 2) }
}

function respond(
  { headers: sent, idempotencyKey: key }: SandboxRequest,
  answer: Answered,
  requestId: string,
): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'request-id': requestId,
    'stripe-version': sent['stripe-version'] ?? API_VERSION,
  }
  if (key !== undefined) headers['idempotency-key'] = key
  if (answer.replayed) headers['idempotent-replayed'] = 'true'
  return new Response(answer.body, { status: answer.status, headers })
}
