/** How the endpoint is reached. Operations are functions that take it first, so that a page carries only those it uses. */
export interface BillingClient {
  /** Base URL of the endpoint: a path, or absolute. A query string on it stays on every request. */
  endpoint: string
  /** Called instead of the global `fetch`. */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /**
   * Sent with every request; a function is asked each time, and may be async. An endpoint on another origin names those
   * of the host's in `cors.headers`.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined
  /** @default 'same-origin' */
  credentials?: RequestCredentials | undefined
  /** How long an answer may take, body included. @default 15_000 */
  timeoutMs?: number | undefined
  /** Hosts besides Stripe's and the page's own to which the page may be sent, over https: a custom portal domain. */
  redirectHosts?: readonly string[] | undefined
}

/** Handed to an operation that reads. */
export interface ReadOptions {
  /** Gives the request up. */
  signal?: AbortSignal | undefined
}

/** Handed to an operation that writes. */
export interface WriteOptions extends ReadOptions {
  /** Names one act of the person: the endpoint does it once however often it is sent. */
  idempotencyKey: string
}
