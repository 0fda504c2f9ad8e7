import { setTimeout as wait } from 'node:timers/promises'
import { Failure, Limited, Skip } from './probe.js'

/** How something is made as it was before. */
export interface WayBack {
  /** What to say where it does not work: whoever reads it has to do it. */
  what: string
  isBack: () => Promise<boolean>
  putBack: () => Promise<void>
}

const PAUSES_MS = [0, 500, 2000]
const LONGEST_PAUSE_S = 30

/**
 * Runs what changes something, and whatever comes of it leaves everything as it was. A customer's own data outweigh a
 * result: not to have got them back is what is told then.
 */
export async function andBack(run: () => Promise<void>, way: WayBack): Promise<void> {
  const fault = await run().then(
    () => null,
    (cause: unknown) => ({ cause }),
  )
  const because = fault?.cause instanceof Error ? ` (${fault.cause.message})` : ''
  if (!(await isPutBack(way))) throw new Failure(`${way.what}${because}`)
  if (fault !== null) throw fault.cause
}

/** An endpoint that is short of breath gets the time that it asks for. */
async function isPutBack({ isBack, putBack }: WayBack): Promise<boolean> {
  for (const pause of PAUSES_MS) {
    await wait(pause)
    try {
      if (await isBack()) return true
      await putBack()
      if (await isBack()) return true
    } catch (cause) {
      if (!(cause instanceof Failure || cause instanceof Skip)) throw cause
      if (cause instanceof Limited && cause.seconds > 0) await wait(Math.min(cause.seconds, LONGEST_PAUSE_S) * 1000)
    }
  }
  return false
}
