import { operations } from '../../contract/index.js'
import type { Operation } from '../../contract/index.js'
import { describe, Failure, isLoose, isProblem, wordsAt } from './probe.js'
import type { Loose, Probe } from './probe.js'

/** Values that fit into every path. */
export const anywhere = { ref: 'A'.repeat(64), document: 'pdf' }

/**
 * Whether this person is offered an operation. A read that is not is asked for once: it has to be refused then. A write
 * never is, as it might be carried out.
 * @throws {Failure} when a read is left out of `capabilities`, and answered
 */
export async function offers({ billing, call }: Probe, operation: Operation): Promise<boolean> {
  const { capabilities, customer, unavailable } = await billing().catch(toNothing)
  // What cannot be known is asked for.
  const isKnown = isLoose(capabilities) && !(Array.isArray(unavailable) && unavailable.includes('capabilities'))
  if (!isKnown || wordsAt(capabilities, 'operations').includes(operation)) return true
  if (operations[operation].method !== 'GET') return false
  const answer = await call(operation, anywhere)
  if (isProblem(answer, 'operation_not_enabled', 'forbidden')) return false
  // Whoever has no account is offered nothing, and reads empty lists.
  if (!isLoose(customer) || customer['deleted'] === true) return true
  throw new Failure(
    `\`capabilities.operations\` has no ${operation}, which answered ${describe(answer)}: ` +
      'list it there, or answer 409 with code operation_not_enabled',
  )
}

/** A first load that is no load fails a case of its own. */
function toNothing(cause: unknown): Loose {
  if (cause instanceof Failure) return {}
  throw cause
}
