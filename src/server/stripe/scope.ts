import type Stripe from 'stripe'
import type { Budget } from '../http/budget.js'
import { BillingProblem } from '../http/problem.js'
import { customerId, idOf } from './ids.js'
import { isMissing } from './stripeErrors.js'
import { withRetries } from './withRetries.js'

/** How much longer than its request a write that was sent is listened to. */
const LATE_WRITE_MS = 20_000

/** Lists come a hundred a page; nobody has more pages than this. */
const MOST_PAGES = 20

/** What the calls of one request need to know. */
export interface ScopeOptions {
  stripe: Stripe
  /** The connected account, from the handler's options. */
  stripeAccount: string | null
  budget: Budget
  customer: string
  operation: string
  /** The client's key of this act; null where it sent none. */
  actKey: string | null
  /** Tells the operator how a write ended that nobody waited for. */
  report: (error: unknown) => void
}

/** What bounds every call to one customer, one request's time and one act. */
export type Scope = ReturnType<typeof createScope>

/** What a list takes to give its next page. */
interface PageParams {
  limit: number
  starting_after?: string
}

/** @throws {BillingProblem} misconfigured, when the customer is not the id of one */
export function createScope({ stripe, stripeAccount, budget, customer, operation, actKey, report }: ScopeOptions) {
  if (!customerId.test(customer)) {
    throw new BillingProblem('misconfigured', { cause: new TypeError('no call without the id of a customer') })
  }
  const read = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) =>
    withRetries(budget, stripeAccount, call)

  /** What was sent to Stripe takes effect whoever still waits: where nobody does, the operator hears how it ended. */
  const watchLate = <Result>(sent: Promise<Result>): Promise<Result> => {
    const tell = (end: string, cause?: unknown) => {
      if (budget.left() > 0 && budget.isWanted()) return
      report(new Error(`${operation} was sent to Stripe and ${end} after nobody waited for it any more`, { cause }))
    }
    sent.then(
      () => tell('went through'),
      (error: unknown) => tell('failed', error),
    )
    return sent
  }

  return {
    stripe,
    customer,
    read,

    /** The key is derived from the act and from what is asked: the same again has no second effect. */
    write: async <Params extends object, Result>(
      params: Params,
      call: (params: Params, options: Stripe.RequestOptions) => Promise<Result>,
    ) => {
      const idempotencyKey = await toIdempotencyKey([actKey ?? crypto.randomUUID(), customer, operation, params])
      return withRetries(budget, stripeAccount, ({ timeout = 0, ...options }) =>
        watchLate(call(params, { ...options, timeout: timeout + LATE_WRITE_MS, idempotencyKey })),
      )
    },

    /** Reads one object by id, and gives it out only when it is this customer's. */
    readOwn: async <Owned extends { customer?: string | { id: string } | null }>(
      call: (options: Stripe.RequestOptions) => Promise<Owned>,
    ) => {
      const owned = await read(call).catch((error: unknown) => {
        throw isMissing(error) ? new BillingProblem('not_found') : error
      })
      if (idOf(owned.customer) !== customer) throw new BillingProblem('not_found')
      return owned
    },

    /** Every page of a list. */
    readAll: async <Item extends { id: string }>(
      list: (page: PageParams, options: Stripe.RequestOptions) => Promise<{ data: Item[]; has_more: boolean }>,
    ) => {
      const all: Item[] = []
      for (let page = 0; page < MOST_PAGES; page++) {
        const after = all.at(-1)?.id
        const { data, has_more } = await read((options) =>
          list({ limit: 100, ...(after !== undefined && { starting_after: after }) }, options),
        )
        all.push(...data)
        if (!has_more) break
      }
      return all
    },
  }
}

/** Same act, same effect; any difference in what is asked makes another key, never an idempotency error. */
async function toIdempotencyKey(parts: unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
