import { IDEMPOTENCY_HEADER } from '../../contract/index.js'

/** How long a browser may remember what is allowed. */
const MAX_AGE_S = 600

/** Whether a browser asks if a page of another origin may send a request. */
export function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('Access-Control-Request-Method')
}

/** What a page of an allowed origin may send: these methods of the path, and these headers besides our own. */
export function respondPreflight(methods: readonly string[], headers: readonly string[]): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': ['Content-Type', IDEMPOTENCY_HEADER, 'Authorization', ...headers].join(', '),
      'Access-Control-Max-Age': String(MAX_AGE_S),
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Lets a page of an allowed origin read an answer. Other origins, and endpoints without `cors`, are told nothing. */
export function withCors(response: Response, request: Request, corsOrigins: readonly string[]): Response {
  if (corsOrigins.length === 0) return response
  const { headers } = response
  headers.append('Vary', 'Origin')
  const origin = request.headers.get('Origin')
  if (origin === null || !corsOrigins.includes(origin)) return response
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Allow-Credentials', 'true')
  headers.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id')
  return response
}
