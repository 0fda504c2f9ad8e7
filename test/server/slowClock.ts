import { vi } from 'vitest'

const turn = setTimeout

/** The most of the handler's time that passes in one turn of the event loop. */
const STEP_MS = 10
/** What a turn takes at the least: the keys of refs are made on threads, which the loop must not outrun. */
const TURN_MS = 4

/**
 * Does some work while the handler's clock moves by turns of the event loop instead of by the machine's clock: on a busy
 * machine the work takes longer, and so does the time it has. What hangs is still given up when its time is over.
 */
export async function bySlowClock<Result>(work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const state = { isDone: false }
    const result = work().finally(() => {
      state.isDone = true
    })
    while (!state.isDone) {
      await new Promise((resolve) => turn(resolve, TURN_MS))
      await vi.advanceTimersByTimeAsync(STEP_MS)
    }
    return await result
  } finally {
    vi.useRealTimers()
  }
}
