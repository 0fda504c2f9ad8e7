import type { Operation } from '../contract/index.js'
import { createBudget } from './http/budget.js'
import type { Budget } from './http/budget.js'
import { BillingProblem } from './http/problem.js'
import type { OperationRequest, Settings } from './options.js'

/** What part of a request's time the host may take to say what else a person may do. */
const SHARE_OF_REQUEST = 0.8

/** What this person may do, by the host's word; each operation is asked about once a request. */
export interface Authorizer {
  /**
   * Refuses what the host does not allow; `within` is what lets a person do it, where that is not the operation itself.
   * @throws {BillingProblem} forbidden; internal_error or misconfigured, where the host gives no clear answer
   */
  check: (operation: Operation, within?: string) => Promise<void>
  /** The same for what is only shown: what cannot be known is not allowed, and the operator hears of it. */
  allows: (operation: Operation) => Promise<boolean>
  /** Whether the host says anything at all. */
  isAsked: boolean
}

export function createAuthorizer(
  authorize: Settings['authorize'],
  asked: Omit<OperationRequest, 'operation'>,
  budget: Budget,
  report: (error: unknown) => void,
): Authorizer {
  const deadline = createBudget(budget.left() * SHARE_OF_REQUEST)
  const rulings = new Map<Operation, Promise<boolean>>()
  const shown = new Map<Operation, Promise<boolean>>()
  const rule = (operation: Operation) =>
    keep(rulings, operation, () =>
      authorize === null ? Promise.resolve(true) : ask(authorize, { ...asked, operation }),
    )
  return {
    isAsked: authorize !== null,
    async check(operation, within) {
      if (await rule(operation)) return
      const said = `\`authorize\` gave false for \`${operation}\``
      throw new BillingProblem('forbidden', {
        detail: within === undefined ? `${said}.` : `${said}, and ${within} would let this person do it.`,
      })
    },
    allows: (operation) =>
      keep(shown, operation, () =>
        deadline.within(rule(operation)).catch((error: unknown) => {
          report(error)
          return false
        }),
      ),
  }
}

/** Nothing but `true` lets anyone through: an answer left out is a mistake, not a permission. */
async function ask(authorize: NonNullable<Settings['authorize']>, asked: OperationRequest): Promise<boolean> {
  let isAllowed: unknown
  try {
    isAllowed = await authorize(asked)
  } catch (cause) {
    throw new BillingProblem('internal_error', { cause })
  }
  if (typeof isAllowed === 'boolean') return isAllowed
  throw new BillingProblem('misconfigured', { cause: new TypeError('`authorize` gave neither true nor false') })
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = kept.get(key) ?? make()
  kept.set(key, value)
  return value
}
