import { BillingProblem } from './problem.js'

/** Whether a browser opens the address in a tab; `Accept` tells of those that send no fetch metadata. */
export function isNavigation({ headers }: Pick<Request, 'headers'>): boolean {
  const accept = headers.get('Accept') ?? ''
  const isForPage = /\btext\/html\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept)
  const mode = headers.get('Sec-Fetch-Mode')
  return mode === null ? isForPage : mode === 'navigate'
}

/**
 * Lets a write through only from the app's own pages, and keeps other sites from making a read on a person's behalf.
 * Browsers put `Origin` on every write, and only they can set `Sec-Fetch-Site`, so:
 * with an `Origin` it must be one of ours; without, `Sec-Fetch-Site` must say that no other site is behind it.
 * A read is refused only where `Sec-Fetch-Site` says that one is: they show nothing there, but cost calls to Stripe.
 * @throws {BillingProblem} origin_not_allowed
 */
export function checkOrigin(request: Pick<Request, 'method' | 'headers'>, origins: readonly string[]): void {
  const origin = request.headers.get('Origin')
  const site = request.headers.get('Sec-Fetch-Site')
  const isOurs = origin === null ? site === 'same-origin' || site === 'none' : origins.includes(origin)
  const isHarmless = request.method === 'GET' && (site !== 'cross-site' || isNavigation(request))
  if (isOurs || isHarmless) return
  throw new BillingProblem('origin_not_allowed', {
    detail: 'The Origin header is not one of the `origin` option. Calls from outside a browser send it too.',
    cause: new Error(
      `A request ${origin === null ? 'without an Origin header' : `with the Origin ${JSON.stringify(origin)}`} was refused: the \`origin\` option allows ${origins.join(', ')}. ` +
        'If it came from your app, add its origin there.',
    ),
  })
}
