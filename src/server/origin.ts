import { BillingProblem } from './problem.js'

/**
 * Lets a write through only from the app's own pages.
 * Browsers put `Origin` on every write, and only they can set `Sec-Fetch-Site`, so:
 * with an `Origin` it must be one of ours; without, `Sec-Fetch-Site` must say that no other site is behind it.
 * @throws {BillingProblem} origin_not_allowed
 */
export function checkOrigin(request: Request, origins: readonly string[]): void {
  if (request.method === 'GET') return
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  const isOurs = origin === null ? site === 'same-origin' || site === 'none' : origins.includes(origin)
  if (isOurs) return
  throw new BillingProblem('origin_not_allowed', {
    detail: 'The Origin header is not one of the `origin` option. Calls from outside a browser send it too.',
  })
}
