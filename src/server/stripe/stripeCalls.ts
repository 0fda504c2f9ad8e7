import type Stripe from 'stripe'
import type { Budget } from '../http/budget.js'
import { customerId, idOf } from './ids.js'
import { BillingProblem } from '../http/problem.js'
import { isMissing } from './stripeErrors.js'
import { withRetries } from './withRetries.js'

/** Subscriptions come a hundred a page; nobody has more pages than this. */
const MOST_PAGES = 20

const subscriptionParts = [
  'default_payment_method',
  'default_source',
  'latest_invoice',
  'schedule',
  'discounts.source.coupon',
]

/** The calls that serve one request of one customer; none can name another customer. */
export type StripeCalls = ReturnType<typeof createStripeCalls>

/** What the calls of one request need to know. */
export interface StripeCallsOptions {
  stripe: Stripe
  budget: Budget
  customer: string
  operation: string
  /** The client's key of this act; null where it sent none. */
  actKey: string | null
}

/** @throws {BillingProblem} misconfigured, when the customer is not the id of one */
export function createStripeCalls({ stripe, budget, customer, operation, actKey }: StripeCallsOptions) {
  if (!customerId.test(customer)) {
    throw new BillingProblem('misconfigured', { cause: new TypeError('no call without the id of a customer') })
  }
  const read = <Result>(call: (options: Stripe.RequestOptions) => Promise<Result>) => withRetries(budget, call)

  const write = async <Params extends object, Result>(
    params: Params,
    call: (params: Params, options: Stripe.RequestOptions) => Promise<Result>,
  ) => {
    const idempotencyKey = await toIdempotencyKey([actKey ?? crypto.randomUUID(), customer, operation, params])
    return withRetries(budget, (options) => call(params, { ...options, idempotencyKey }))
  }

  /** Reads one object by id, and gives it out only when it is this customer's. */
  const readOwn = async <Owned extends { customer: string | { id: string } | null }>(
    call: (options: Stripe.RequestOptions) => Promise<Owned>,
  ) => {
    const owned = await read(call).catch((error: unknown) => {
      throw isMissing(error) ? new BillingProblem('not_found') : error
    })
    if (idOf(owned.customer) !== customer) throw new BillingProblem('not_found')
    return owned
  }

  return {
    customer: () =>
      read((options) =>
        stripe.customers.retrieve(
          customer,
          { expand: ['invoice_settings.default_payment_method', 'default_source', 'discount.source.coupon'] },
          options,
        ),
      ).catch((error: unknown) => {
        throw isMissing(error) ? new BillingProblem('customer_not_found', { cause: error }) : error
      }),

    /** All of them, ended ones included. */
    async subscriptions() {
      const all: Stripe.Subscription[] = []
      for (let page = 0; page < MOST_PAGES; page++) {
        const after = all.at(-1)?.id
        const { data, has_more } = await read((options) =>
          stripe.subscriptions.list(
            {
              customer,
              status: 'all',
              limit: 100,
              expand: subscriptionParts.map((part) => `data.${part}`),
              ...(after !== undefined && { starting_after: after }),
            },
            options,
          ),
        )
        all.push(...data)
        if (!has_more) break
      }
      return all
    },

    subscription: (id: string) =>
      readOwn((options) => stripe.subscriptions.retrieve(id, { expand: subscriptionParts }, options)),

    /** A page, newest first, drafts included. */
    invoices: (limit: number, after: string | null) =>
      read((options) =>
        stripe.invoices.list({ customer, limit, ...(after !== null && { starting_after: after }) }, options),
      ),

    invoice: (id: string, expand: string[] = []) =>
      readOwn((options) => stripe.invoices.retrieve(id, { expand }, options)),

    /** The active promotion codes of this text, other customers' own among them. */
    promotionCodes: async (code: string) => {
      const { data } = await read((options) => stripe.promotionCodes.list({ code, active: true, limit: 100 }, options))
      return data
    },

    createPortalSession: (params: Omit<Stripe.BillingPortal.SessionCreateParams, 'customer'>) =>
      write({ customer, ...params }, (given, options) => stripe.billingPortal.sessions.create(given, options)),

    createCheckoutSession: (params: Omit<Stripe.Checkout.SessionCreateParams, 'customer'>) =>
      write({ customer, ...params }, (given, options) => stripe.checkout.sessions.create(given, options)),
  }
}

/** Same act, same effect; any difference in what is asked makes another key, never an idempotency error. */
async function toIdempotencyKey(parts: unknown[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
