import type { Settings } from '../options.js'

/** What a framework knows of the request it serves: the request, or its headers where that is all it hands out. */
export type RequestSource = Request | Headers

/** The request as the host's `customer` and our checks take it. */
export function toRequest(source: RequestSource, { origins, basePath }: Settings): Request {
  // Told apart by what only headers have: Next's keep a field named `headers`, as a request does.
  return 'get' in source ? new Request(`${origins[0]}${basePath}/`, { headers: new Headers(source) }) : source
}
