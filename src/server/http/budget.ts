import { BillingProblem } from './problem.js'

/** The time one request may take, whatever it is spent on. */
export interface Budget {
  /** Milliseconds that are left, 0 when none. */
  left: () => number
  /** Whether the person still waits. */
  isWanted: () => boolean
  /** @throws {BillingProblem} timeout, when the time is up before the work is done */
  within: <Result>(work: Promise<Result>) => Promise<Result>
}

export function createBudget(timeoutMs: number, signal?: AbortSignal): Budget {
  const end = performance.now() + timeoutMs
  const left = () => Math.max(0, Math.floor(end - performance.now()))
  return {
    left,
    isWanted: () => signal?.aborted !== true,
    async within(work) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const timeUp = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new BillingProblem('timeout')), left())
      })
      try {
        return await Promise.race([work, timeUp])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
