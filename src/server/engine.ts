import { IDEMPOTENCY_HEADER, operations } from '../contract/index.js'
import type { Operation } from '../contract/index.js'
import { createAuthorizer } from './authorization.js'
import { createBudget } from './http/budget.js'
import { createCatalog } from './stripe/catalog.js'
import { createCustomerOnce, identify } from './http/identity.js'
import { readOptions } from './options.js'
import type { BillingHandlerOptions, ErrorContext, Settings } from './options.js'
import { checkOrigin } from './http/origin.js'
import { BillingProblem, isForOperator } from './http/problem.js'
import { createRefs } from './http/refs.js'
import type { Answer } from './http/respond.js'
import { checkPermission } from './permissions.js'
import type { Account, Call } from './route.js'
import { checkRate } from './rateLimit.js'
import { routes } from './routes.js'
import { createStripeCalls } from './stripe/stripeCalls.js'
import { toBillingProblem } from './stripe/stripeErrors.js'

/** What is asked for. */
export interface Asked {
  operation: Operation
  /** Values of the path's `:names`. */
  params: Readonly<Record<string, string>>
  /** Gives the query of a read, the body of a write; called once it is known who asks. */
  readInput: () => unknown
}

/** How a request ended: with an answer, or with one of the contract's problems. */
export type Outcome = ErrorContext & ({ answer: Answer } | { problem: BillingProblem })

/** What the endpoint, the server actions and the snapshot have in common. */
export interface Engine {
  settings: Settings
  /**
   * Serves one request: what `find` makes of it, origin, customer, parse, authorise, rate limit, run. Never rejects; the operator
   * hears of what is the operator's.
   */
  serve: (request: Request, find: () => Asked) => Promise<Outcome>
}

/** Engines by the resolver of their options, which they do not outlive. */
const engines = new WeakMap<BillingHandlerOptions['customer'], { options: BillingHandlerOptions; engine: Engine }[]>()

/** Nobody mounts more endpoints with one resolver than this. */
const MOST_KEPT = 16

/**
 * The engine of these options: the same ones have the same, copied into another object too, so that its caches and
 * its rate limit are shared by whatever is made of them, and made anew for each request.
 * @throws {TypeError} naming an option that is missing, wrong or unknown
 */
export function engineOf(options: BillingHandlerOptions): Engine {
  const settings = readOptions(options)
  const made = engines.get(options.customer) ?? []
  const found = made.find((each) => isSame(each.options, options))
  if (found !== undefined) return found.engine
  const engine = createEngine(settings)
  engines.set(options.customer, [{ options: { ...options }, engine }, ...made].slice(0, MOST_KEPT))
  return engine
}

function isSame(options: BillingHandlerOptions, others: BillingHandlerOptions): boolean {
  const names = Object.keys({ ...options, ...others }) as (keyof BillingHandlerOptions)[]
  return names.every((name) => options[name] === others[name])
}

function createEngine(settings: Settings): Engine {
  const catalogOf = createCatalog(settings)
  const refsOf = createRefs(settings.secrets)
  const createCustomer = createCustomerOnce(settings.createCustomer)

  const serve = async (request: Request, find: () => Asked): Promise<Outcome> => {
    const context: ErrorContext = { operation: null, requestId: crypto.randomUUID() }
    const budget = createBudget(settings.timeoutMs, request.signal)
    const report = onceEach((error) => tell(settings.onError, error, { ...context }))

    const answer = async () => {
      const { operation, params, readInput } = find()
      context.operation = operation
      checkOrigin({ method: operations[operation].method, headers: request.headers }, settings.origins)
      const { customer, user } = await identify(request, settings.customer)
      const route = routes[operation]
      const run = route.parse(await readInput())
      const accountOf = (id: string): Account => {
        const actKey = request.headers.get(IDEMPOTENCY_HEADER) || null
        const { stripe: client, stripeAccount } = settings
        const scope = { stripe: client, stripeAccount, budget, customer: id, operation, actKey, report }
        const stripe = createStripeCalls(scope)
        return { customer: id, stripe, refs: refsOf(id) }
      }
      const account = customer === null ? null : accountOf(customer)
      const ensureAccount =
        customer === null ? async () => accountOf(await createCustomer(user)) : async () => accountOf(customer)
      const catalog = catalogOf(budget)
      const asked = { customer, user, request }
      const authorizer = createAuthorizer(settings.authorize, asked, budget, report)
      const call: Call = { request, params, settings, budget, catalog, authorizer, account, ensureAccount, report }
      await authorizer.check(operation)
      await checkRate(settings.rateLimit, { ...asked, operation })
      await checkPermission(operation, call)
      return run(call)
    }

    try {
      return { answer: await budget.within(answer()), ...context }
    } catch (error) {
      const problem = toBillingProblem(error)
      if (isForOperator(problem)) report(problem)
      return { problem, ...context }
    }
  }
  return { settings, serve }
}

/** Hands on what is new, by what is underneath it: several reads of one request can fail for one reason. */
function onceEach(report: (error: unknown) => void): (error: unknown) => void {
  const told = new Set<unknown>()
  return (problem) => {
    const error = problem instanceof BillingProblem ? (problem.cause ?? problem) : problem
    const reason = error instanceof Error ? `${error.name} ${error.message}` : error
    if (told.has(reason)) return
    told.add(reason)
    report(error)
  }
}

/** A log that fails must not take the answer with it. */
function tell(onError: (error: unknown, context: ErrorContext) => void, error: unknown, context: ErrorContext): void {
  try {
    onError(error, context)
  } catch {
    // There is nobody left to tell.
  }
}
