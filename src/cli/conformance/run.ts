import type { Operation } from '../../contract/index.js'
import { callers } from './cases/callers.js'
import { reads } from './cases/reads.js'
import { references } from './cases/references.js'
import { refusals } from './cases/refusals.js'
import { writes } from './cases/writes.js'
import { offers } from './offers.js'
import { createProbe, Failure, Skip } from './probe.js'
import type { Probe, Target } from './probe.js'

/** One thing that the contract says. */
export interface Case {
  /** `group/words-with-hyphens`: what `--only` takes. */
  id: string
  /** A sentence about the back end. */
  title: string
  /** Operations without which there is nothing to try: where one is not offered, the case is skipped. */
  asks?: readonly Operation[]
  run: (probe: Probe) => Promise<void>
}

export interface CaseResult {
  id: string
  title: string
  outcome: 'ok' | 'failed' | 'skipped'
  /** Why it failed or was skipped. */
  reason: string | null
}

/** Every case, those that change something last. */
export const cases = { always: [...reads, ...references, ...refusals, ...callers], write: writes }

/** Runs the cases one after the other: a back end is no place for a crowd. */
export async function* runCases(target: Target, chosen: readonly Case[]): AsyncGenerator<CaseResult> {
  const probe = createProbe(target)
  for (const { id, title, asks = [], run } of chosen) {
    let outcome: CaseResult['outcome'] = 'ok'
    let reason: string | null = null
    try {
      for (const operation of asks) {
        if (!(await offers(probe, operation))) throw new Skip(`\`capabilities.operations\` has no ${operation}`)
      }
      await run(probe)
    } catch (error) {
      if (!(error instanceof Failure || error instanceof Skip)) throw error
      outcome = error instanceof Skip ? 'skipped' : 'failed'
      reason = error.message
    }
    yield { id, title, outcome, reason }
  }
}
