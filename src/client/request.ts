import { IDEMPOTENCY_HEADER } from '../contract/index.js'
import type { BillingClient } from './BillingClient.js'
import { BillingError } from './BillingError.js'
import { readResponse } from './readResponse.js'
import { joinUrl } from './url.js'

const DEFAULT_TIMEOUT_MS = 15_000
/** Timers cannot wait longer; `Infinity` would fire at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1

interface Call {
  method: string
  /** Below the endpoint, with its values filled in. */
  path: string
  /** What a write says, with the name of the act. */
  body?: object
  idempotencyKey?: string
  signal?: AbortSignal | undefined
}

/**
 * One exchange with the endpoint: the body of its answer, unchecked.
 *
 * @throws {BillingError} the endpoint's code, or network_error, offline, timeout, invalid_response
 * @throws the signal's reason when the caller gives up
 */
export async function request(client: BillingClient, call: Call): Promise<unknown> {
  const controller = new AbortController()
  const giveUp = () => controller.abort(call.signal?.reason)
  const timer = setTimeout(
    () => controller.abort(new BillingError('timeout')),
    Math.min(client.timeoutMs ?? DEFAULT_TIMEOUT_MS, MAX_TIMEOUT_MS),
  )
  // Raced, because a `fetch` of the host's may not listen to the signal.
  const stopped = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason as Error))
  })
  call.signal?.addEventListener('abort', giveUp)
  if (call.signal?.aborted) giveUp()
  try {
    return await Promise.race([stopped, exchange(client, call, controller.signal)])
  } finally {
    clearTimeout(timer)
    call.signal?.removeEventListener('abort', giveUp)
  }
}

async function exchange(client: BillingClient, { method, path, body, idempotencyKey }: Call, signal: AbortSignal) {
  try {
    // The await stands even for plain headers: a read given up within the tick, as in StrictMode, is then never sent.
    const headers = new Headers(await (typeof client.headers === 'function' ? client.headers() : client.headers))
    headers.set('Accept', 'application/json')
    if (body) headers.set('Content-Type', 'application/json')
    if (idempotencyKey) headers.set(IDEMPOTENCY_HEADER, idempotencyKey)
    signal.throwIfAborted()

    // What a host's `fetch` gives need not be a Response: reading it then fails like a broken connection.
    return await readResponse(
      await (client.fetch ?? fetch)(joinUrl(client.endpoint, path), {
        method,
        headers,
        signal,
        body: body ? JSON.stringify(body) : null,
        cache: 'no-store',
        credentials: client.credentials ?? 'same-origin',
      }),
    )
  } catch (cause) {
    if (cause instanceof BillingError) throw cause
    throw new BillingError(isOffline() ? 'offline' : 'network_error', { cause })
  }
}

/** Asked only after a failure: an endpoint on localhost answers without a network. */
const isOffline = (): boolean => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false
