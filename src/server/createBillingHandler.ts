import { IDEMPOTENCY_HEADER } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import { readBody, readQuery } from './http/body.js'
import { createBudget } from './http/budget.js'
import { createCatalog } from './stripe/catalog.js'
import { createCheckoutSession } from './operations/createCheckoutSession.js'
import { createPortalSession } from './operations/createPortalSession.js'
import { getBilling } from './operations/getBilling.js'
import { createCustomerOnce, identify } from './http/identity.js'
import { listInvoices } from './operations/listInvoices.js'
import { matchOperation } from './http/match.js'
import { openInvoice } from './operations/openInvoice.js'
import { readOptions } from './options.js'
import type { BillingHandlerOptions, ErrorContext } from './options.js'
import { checkOrigin, isNavigation } from './http/origin.js'
import { BillingProblem, isForOperator } from './http/problem.js'
import { createRefs } from './http/refs.js'
import { respond, respondProblem } from './http/respond.js'
import { checkPermission } from './permissions.js'
import type { Account, Call, Route } from './route.js'
import { createStripeCalls } from './stripe/stripeCalls.js'
import { toBillingProblem } from './stripe/stripeErrors.js'

/** The endpoint: a Web-standard handler, under the names frameworks look for as well. */
export interface BillingHandler {
  (request: Request): Promise<Response>
  GET: (request: Request) => Promise<Response>
  POST: (request: Request) => Promise<Response>
  PATCH: (request: Request) => Promise<Response>
  DELETE: (request: Request) => Promise<Response>
}

const routes = {
  getBilling,
  listInvoices,
  openInvoice,
  createPortalSession,
  createCheckoutSession,
} satisfies Partial<Record<Operation, Route>> as Partial<Record<Operation, Route>>

/**
 * Makes the endpoint that the components talk to, for mounting at `basePath`.
 * It never rejects: whatever goes wrong is answered as a problem document, and told to `onError`.
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export function createBillingHandler(options: BillingHandlerOptions): BillingHandler {
  const settings = readOptions(options)
  const catalogOf = createCatalog(settings)
  const refsOf = createRefs(settings.secrets)
  const createCustomer = createCustomerOnce(settings.createCustomer)

  const handle = async (request: Request): Promise<Response> => {
    const context: ErrorContext = { operation: null, requestId: crypto.randomUUID() }
    const budget = createBudget(settings.timeoutMs, request.signal)
    const report = (error: unknown) => tell(settings.onError, error, { ...context })

    const answer = async () => {
      const url = new URL(request.url)
      const { operation, params } = matchOperation(request.method, url.pathname, settings.basePath)
      context.operation = operation
      checkOrigin(request, settings.origins)
      const { customer, user } = await identify(request, settings.customer)
      const route = routes[operation]
      if (route === undefined) throw new BillingProblem('not_found')
      const run = route.parse(hasBody(request) ? await readBody(request) : readQuery(url))
      const accountOf = (id: string): Account => {
        const actKey = request.headers.get(IDEMPOTENCY_HEADER) || null
        const stripe = createStripeCalls({ stripe: settings.stripe, budget, customer: id, operation, actKey })
        return { customer: id, stripe, refs: refsOf(id) }
      }
      const account = customer === null ? null : accountOf(customer)
      const ensureAccount = async () => account ?? accountOf(await createCustomer(user ?? ''))
      const catalog = catalogOf(budget)
      const call: Call = { request, params, settings, budget, catalog, account, ensureAccount, report }
      await checkPermission(operation, call)
      return run(call)
    }

    try {
      return respond(await budget.within(answer()), context.requestId)
    } catch (error) {
      const problem = toBillingProblem(error)
      if (isForOperator(problem)) report(problem.cause ?? problem)
      // Whoever opened an invoice in a tab would be left with a document for programs.
      const isTab = context.operation === 'openInvoice' && isNavigation(request)
      if (isTab) return respond({ location: settings.returnUrl }, context.requestId)
      return respondProblem(problem, context.requestId, request.method)
    }
  }
  return Object.assign(handle, { GET: handle, POST: handle, PATCH: handle, DELETE: handle })
}

const hasBody = ({ method }: Request) => method === 'POST' || method === 'PATCH'

/** A log that fails must not take the answer with it. */
function tell(onError: (error: unknown, context: ErrorContext) => void, error: unknown, context: ErrorContext): void {
  try {
    onError(error instanceof BillingProblem ? (error.cause ?? error) : error, context)
  } catch {
    // There is nobody left to tell.
  }
}
