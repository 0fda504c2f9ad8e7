import { engineOf } from './engine.js'
import { readBody, readQuery } from './http/body.js'
import { isPreflight, respondPreflight, withCors } from './http/cors.js'
import { matchOperation, methodsAt } from './http/match.js'
import type { BillingHandlerOptions } from './options.js'
import { isNavigation } from './http/origin.js'
import { respond, respondProblem } from './http/respond.js'

/** The endpoint: a Web-standard handler, under the names frameworks look for as well. */
export interface BillingHandler {
  (request: Request): Promise<Response>
  GET: (request: Request) => Promise<Response>
  POST: (request: Request) => Promise<Response>
  PATCH: (request: Request) => Promise<Response>
  DELETE: (request: Request) => Promise<Response>
  /** Answers the preflights of pages on other origins, where `cors` allows them. */
  OPTIONS: (request: Request) => Promise<Response>
}

/**
 * Makes the endpoint that the components talk to, for mounting at `basePath`.
 * It never rejects: whatever goes wrong is answered as a problem document, and told to `onError`.
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export function createBillingHandler(options: BillingHandlerOptions): BillingHandler {
  const { settings, serve } = engineOf(options)

  const answer = async (request: Request): Promise<Response> => {
    const outcome = await serve(request, () => {
      const url = new URL(request.url)
      const match = matchOperation(request.method, url.pathname, settings.basePath)
      return { ...match, readInput: () => (hasBody(request) ? readBody(request) : readQuery(url)) }
    })
    if ('answer' in outcome) return respond(outcome.answer, outcome.requestId)
    // Whoever opened an invoice in a tab would be left with a document for programs.
    const isTab = outcome.operation === 'openInvoice' && isNavigation(request)
    if (isTab) return respond({ location: settings.returnUrl }, outcome.requestId)
    return respondProblem(outcome.problem, outcome.requestId, request.method)
  }
  /** Preflights say only what a page may send; whoever sends it is checked like everyone. */
  const handle = async (request: Request): Promise<Response> => {
    const { cors, basePath } = settings
    const isAllowed = isPreflight(request) && cors.origins.includes(request.headers.get('Origin') ?? '')
    const methods = isAllowed ? methodsAt(new URL(request.url).pathname, basePath) : []
    const response = methods.length > 0 ? respondPreflight(methods, cors.headers) : await answer(request)
    return withCors(response, request, cors.origins)
  }
  return Object.assign(handle, { GET: handle, POST: handle, PATCH: handle, DELETE: handle, OPTIONS: handle })
}

const hasBody = ({ method }: Request) => method === 'POST' || method === 'PATCH'
