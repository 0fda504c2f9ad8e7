import { customerId } from '../stripe/ids.js'
import type { CustomerIdentity, Settings } from '../options.js'
import { BillingProblem } from './problem.js'

/** Who is asking, settled: a customer, or a user without one. */
export type Identity = { customer: string; user: null } | { customer: null; user: string }

/**
 * Asks the host who sends the request, and takes nothing but a clear answer.
 * @throws {BillingProblem} unauthenticated, misconfigured, internal_error
 */
export async function identify(request: Request, resolve: Settings['customer']): Promise<Identity> {
  let identity: CustomerIdentity
  try {
    identity = await resolve(request)
  } catch (cause) {
    throw new BillingProblem('internal_error', { cause })
  }
  if (identity === null) throw new BillingProblem('unauthenticated')
  if (typeof identity === 'string' && customerId.test(identity)) return { customer: identity, user: null }
  if (isUser(identity)) return { customer: null, user: identity.user }
  throw new BillingProblem('misconfigured', {
    cause: new TypeError("`customer` gave neither null, nor a customer id ('cus_…'), nor { user: '…' }"),
  })
}

function isUser(identity: unknown): identity is { user: string } {
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity)) return false
  const { user } = identity as Record<string, unknown>
  return typeof user === 'string' && user.trim() !== '' && Object.keys(identity).join() === 'user'
}

/** How long a user's requests wait for one that is being made: a host that never answers locks nobody out for good. */
const FORGOTTEN_AFTER_MS = 60_000

/** Makes the customer of a user on first need; requests that come meanwhile wait for the same one. */
export function createCustomerOnce(createCustomer: Settings['createCustomer']): (user: string) => Promise<string> {
  const inFlight = new Map<string, Promise<string>>()
  const create = async (user: string) => {
    if (createCustomer === null) {
      throw new TypeError('someone on the free plan wants to check out: pass the option `createCustomer`')
    }
    const customer: unknown = await createCustomer({ user })
    if (typeof customer === 'string' && customerId.test(customer)) return customer
    throw new TypeError("`createCustomer` did not give the id of a customer ('cus_…')")
  }
  return (user) => {
    const running = inFlight.get(user)
    if (running !== undefined) return running
    const forget = () => {
      if (inFlight.get(user) === created) inFlight.delete(user)
    }
    const timer = setTimeout(forget, FORGOTTEN_AFTER_MS)
    const created = create(user)
      .catch((cause: unknown) => {
        throw new BillingProblem('misconfigured', { cause })
      })
      .finally(() => {
        clearTimeout(timer)
        forget()
      })
    inFlight.set(user, created)
    return created
  }
}
