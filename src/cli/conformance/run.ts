import { callers } from './cases/callers.js'
import { reads } from './cases/reads.js'
import { references } from './cases/references.js'
import { refusals } from './cases/refusals.js'
import { writes } from './cases/writes.js'
import { createProbe, Failure, Skip } from './probe.js'
import type { Probe, Target } from './probe.js'

/** One thing that the contract says. */
export interface Case {
  /** `group/words-with-hyphens`: what `--only` takes. */
  id: string
  /** A sentence about the back end. */
  title: string
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
  for (const { id, title, run } of chosen) {
    let outcome: CaseResult['outcome'] = 'ok'
    let reason: string | null = null
    try {
      await run(probe)
    } catch (error) {
      if (!(error instanceof Failure || error instanceof Skip)) throw error
      outcome = error instanceof Skip ? 'skipped' : 'failed'
      reason = error.message
    }
    yield { id, title, outcome, reason }
  }
}
