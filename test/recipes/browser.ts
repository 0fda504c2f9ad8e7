/** What goes without asking first. @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header */
const SAFE = new Set(['accept', 'accept-language', 'content-language'])

/**
 * `fetch` as a browser has it on a page of `page`: it says where the page is, sends the cookies of whoever is asked, asks
 * first where the page may not simply send, and keeps answers from a page that may not read them.
 */
export function browserFetch(page: string, cookie: string, serve: (request: Request) => Promise<Response>) {
  return async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, page)
    const { method = 'GET', credentials = 'same-origin' } = init
    const isForeign = url.origin !== page
    const headers = new Headers(init.headers)
    const asked = [...headers.keys()].filter((name) => !SAFE.has(name))
    if (isForeign || method !== 'GET') headers.set('Origin', page)
    headers.set('Sec-Fetch-Site', isForeign ? 'cross-site' : 'same-origin')
    const isKnown = credentials === 'include' || (credentials === 'same-origin' && !isForeign)
    if (isKnown && cookie !== '') headers.set('Cookie', cookie)

    const mayRead = ({ headers: given }: Response) =>
      given.get('Access-Control-Allow-Origin') === page &&
      (credentials !== 'include' || given.get('Access-Control-Allow-Credentials') === 'true')

    if (isForeign && (asked.length > 0 || !['GET', 'HEAD', 'POST'].includes(method))) {
      const preflight = await serve(
        new Request(url, {
          method: 'OPTIONS',
          headers: {
            Origin: page,
            'Access-Control-Request-Method': method,
            'Access-Control-Request-Headers': asked.join(','),
          },
        }),
      )
      const list = (name: string) => (preflight.headers.get(name) ?? '').toLowerCase().split(/, */)
      const allowed = list('Access-Control-Allow-Headers')
      const isAllowed =
        preflight.ok &&
        mayRead(preflight) &&
        list('Access-Control-Allow-Methods').includes(method.toLowerCase()) &&
        asked.every((name) => allowed.includes(name))
      if (!isAllowed) throw new TypeError('Failed to fetch: the preflight did not allow it')
    }
    const response = await serve(new Request(url, { method, headers, body: init.body ?? null }))
    if (isForeign && !mayRead(response)) throw new TypeError('Failed to fetch: the page may not read the answer')
    return response
  }
}
