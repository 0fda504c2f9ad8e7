import type * as v from 'valibot'
import type { Authorizer } from './authorization.js'
import { parseInput } from './http/body.js'
import type { Budget } from './http/budget.js'
import type { Catalog } from './stripe/catalog.js'
import type { Settings } from './options.js'
import { BillingProblem } from './http/problem.js'
import type { Marks, Refs } from './http/refs.js'
import type { Answer } from './http/respond.js'
import type { StripeCalls } from './stripe/stripeCalls.js'

/** One request as an operation sees it. */
export interface Call {
  request: Request
  /** Values of the path's `:names`. */
  params: Readonly<Record<string, string>>
  settings: Settings
  budget: Budget
  catalog: Catalog
  /** What the host allows this person. */
  authorizer: Authorizer
  /** The customer and what can be done in its name; null for a user who has none yet. */
  account: Account | null
  /** Makes the user's customer on first need, and gives what can be done in its name. */
  ensureAccount: () => Promise<Account>
  /** Tells the operator of a failure that the answer survives. */
  report: (error: unknown) => void
}

/** A customer, with calls and refs that reach no other. */
export interface Account {
  customer: string
  stripe: StripeCalls
  refs: Refs & Marks
}

/** An operation: checks an input, and gives what runs it. */
export interface Route {
  /** @throws {BillingProblem} invalid_request */
  parse: (input: unknown) => (call: Call) => Promise<Answer>
}

/** Binds what an operation takes to what it does. The input is the query of a read, the body of a write. */
export function defineRoute<Schema extends v.GenericSchema>(
  schema: Schema,
  run: (call: Call, input: v.InferOutput<Schema>) => Promise<Answer>,
): Route {
  return {
    parse(input) {
      const parsed = parseInput(schema, input)
      return (call) => run(call, parsed)
    },
  }
}

/** @throws {BillingProblem} no_customer */
export function requireAccount({ account }: Call): Account {
  if (account === null) throw new BillingProblem('no_customer')
  return account
}
