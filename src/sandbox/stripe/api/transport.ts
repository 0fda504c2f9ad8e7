import { matchRoute } from '../routes/routes.js'
import type { SandboxRequest } from '../types.js'
import type { World } from '../world.js'

import { modeOf } from './credentials.js'
import { ApiError, errorBody, malformed } from './errors.js'
import { faultFields, type Faults, wait } from './faults.js'
import { type FormTree, parseForm } from './form.js'
import type { Answered, Idempotency } from './idempotency.js'

/** API version whose shapes the sandbox speaks. */
export const API_VERSION = '2026-10-28.endive'

/** What the transport serves from; `sandbox` swaps parts of it on reset. */
export interface Account {
  world: World
  faults: Faults
  idempotency: Idempotency
  requests: SandboxRequest[]
  latency: number
}

interface Call extends SandboxRequest {
  body: string
  query: string
}

/** Makes the `fetch` that stands in for `https://api.stripe.com`. */
export function createTransport(account: Account) {
  return async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const call = await readCall(url, init)
    account.requests.push(call)
    const requestId = account.world.id('req')
    const signal = init.signal ?? (url instanceof Request ? url.signal : undefined)
    const fault = account.faults.take(call.method, call.path)
    await wait(account.latency + (fault?.delayMs ?? 0), signal)
    if (fault?.drop) throw new TypeError('fetch failed: the sandbox was told to break this connection')
    let answer: Answered & { replayed?: boolean }
    if (fault?.body !== undefined) answer = { status: fault.status ?? 200, body: fault.body }
    else if (fault?.status !== undefined)
      answer = refuse(call, new ApiError(fault.status, faultFields(fault)), requestId)
    else answer = execute(account, call, requestId)
    call.status = answer.status
    return respond(call, answer, requestId)
  }
}

function execute(account: Account, call: Call, requestId: string): Answered & { replayed?: boolean } {
  const key = call.method === 'POST' ? call.idempotencyKey : undefined
  const fingerprint = `${call.method} ${call.path} ${call.body}`
  try {
    const livemode = modeOf(call.headers['authorization']) === 'live'
    const known = key === undefined ? undefined : account.idempotency.recall(key, fingerprint)
    if (known) return { ...known, replayed: true }
    const tree = readParams(call)
    call.params = tree
    const result = answerCall(account.world, call, livemode, tree)
    const answer = { status: 200, body: JSON.stringify(result, null, 2) }
    if (key !== undefined) account.idempotency.keep(key, fingerprint, answer)
    return answer
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const answer = refuse(call, error, requestId)
    if (key !== undefined && error.executed) account.idempotency.keep(key, fingerprint, answer)
    return answer
  }
}

function answerCall(world: World, call: Call, livemode: boolean, tree: FormTree): unknown {
  const matched = matchRoute(call.method, call.path)
  if (!matched) {
    const message = `Unrecognized request URL (${call.method}: ${call.path}). Please see https://docs.stripe.com or we can help at https://support.stripe.com/.`
    throw new ApiError(404, { message }, false)
  }
  if (livemode && call.method !== 'GET') {
    throw malformed('The sandbox has no live mode to write to. Use a key that starts with sk_test_.')
  }
  return matched.route.run(world, matched.id, livemode, tree)
}

function readParams(call: Call): FormTree {
  const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim()
  if (call.body && call.method === 'POST' && type !== 'application/x-www-form-urlencoded') {
    throw malformed(
      `Invalid request (check that your POST content type is application/x-www-form-urlencoded). The content type was ${type || 'missing'}.`,
    )
  }
  return parseForm([call.query, call.body].filter(Boolean).join('&'))
}

function refuse(call: Call, error: ApiError, requestId: string): Answered {
  call.status = error.status
  return { status: error.status, body: JSON.stringify(errorBody(error.fields, requestId), null, 2) }
}

function respond(call: Call, answer: Answered & { replayed?: boolean }, requestId: string): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'request-id': requestId,
    'stripe-version': call.headers['stripe-version'] ?? API_VERSION,
  }
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey
  if (answer.replayed) headers['idempotent-replayed'] = 'true'
  return new Response(answer.body, { status: answer.status, headers })
}

async function readCall(url: string | URL | Request, init: RequestInit): Promise<Call> {
  const request = url instanceof Request ? url : undefined
  const target = new URL(url instanceof Request ? url.url : url)
  const headers = Object.fromEntries(new Headers(init.headers ?? request?.headers))
  const body = typeof init.body === 'string' ? init.body : init.body ? await new Response(init.body).text() : ''
  const query = target.search.slice(1)
  const text = body || ((await request?.text()) ?? '')
  return {
    method: (init.method ?? request?.method ?? 'GET').toUpperCase(),
    path: target.pathname,
    params: {},
    headers,
    status: 0,
    idempotencyKey: headers['idempotency-key'],
    body: text,
    query,
  }
}
