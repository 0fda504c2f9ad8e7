import type { SandboxRequest } from '../types.js'

import { ApiError, malformed } from './errors.js'
import { type FormTree, parseForm } from './form.js'

/** A request on its way through the API. */
export interface Call {
  /** What the log shows of it. */
  logged: SandboxRequest
  /** Parameters of query and body, or the refusal to read them. */
  tree: FormTree | ApiError
  /** Tells one request from another under the same idempotency key. */
  fingerprint: string
}

/** Reads what `fetch` was called with. */
export async function readCall(url: string | URL | Request, init: RequestInit): Promise<Call> {
  const request = url instanceof Request ? url : undefined
  const target = new URL(url instanceof Request ? url.url : url)
  const method = (init.method ?? request?.method ?? 'GET').toUpperCase()
  const headers = Object.fromEntries(new Headers(init.headers ?? request?.headers))
  const body = await readBody(init.body, request)
  const tree = readParams(method, headers['content-type'], target.search.slice(1), body)
  return {
    logged: {
      method,
      path: target.pathname,
      params: tree instanceof ApiError ? {} : tree,
      headers,
      status: 0,
      idempotencyKey: headers['idempotency-key'],
    },
    tree,
    fingerprint: `${method} ${target.pathname} ${body}`,
  }
}

async function readBody(body: BodyInit | null | undefined, request: Request | undefined): Promise<string> {
  if (typeof body === 'string') return body
  return body ? new Response(body).text() : ((await request?.text()) ?? '')
}

function readParams(method: string, contentType: string | undefined, query: string, body: string): FormTree | ApiError {
  const type = contentType?.split(';')[0]?.trim()
  if (body && method === 'POST' && type !== 'application/x-www-form-urlencoded') {
    return malformed(
      `Invalid request (check that your POST content type is application/x-www-form-urlencoded). The content type was ${type ?? 'missing'}.`,
    )
  }
  try {
    return parseForm([query, body].filter(Boolean).join('&'))
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
}
