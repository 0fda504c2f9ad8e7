import { toWords } from './probe.js'
import type { Target } from './probe.js'
import { send } from './send.js'

/** Why asking on would tell nothing: one line with what to do about it; null where somebody answers. */
export async function firstLook(target: Target): Promise<string | null> {
  const { base, headers, timeoutMs } = target
  const sent = { method: 'GET', url: new URL(base), headers: { Accept: 'application/json', ...headers }, timeoutMs }
  const answer = await send(sent).catch((cause: unknown) => toWords(cause))
  if (typeof answer === 'string') {
    return `nothing answers at ${base} (${answer}): start it, or name the url where it is mounted`
  }
  if (answer.status !== 401) return null
  return Object.keys(headers).length === 0
    ? `${base} answered 401: pass --header 'Cookie: …' or --header 'Authorization: Bearer …' of somebody who is signed in`
    : `${base} answered 401: what --header says signs nobody in; copy the cookie or token of somebody who is signed in`
}
