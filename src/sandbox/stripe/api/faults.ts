import type { SandboxFault } from '../types.js'

import type { ErrorFields } from './errors.js'

/** Faults waiting for a call to disturb. */
export class Faults {
  #waiting: { fault: SandboxFault; left: number }[] = []

  add(fault: SandboxFault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 })
  }

  /** The first fault for a call, used up by one. */
  take(method: string, path: string): SandboxFault | undefined {
    const found = this.#waiting.find(({ fault }) => concerns(fault, method, path))
    if (!found) return undefined
    found.left -= 1
    this.#waiting = this.#waiting.filter(({ left }) => left > 0)
    return found.fault
  }

  clear(): void {
    this.#waiting = []
  }
}

/** What a fault's answer says, in the type Stripe uses with its status. */
export function faultFields({ code, param, status = 500, type }: SandboxFault): ErrorFields {
  const usual: Record<number, string> = { 402: 'card_error', 409: 'idempotency_error' }
  return {
    type: type ?? usual[status] ?? (status >= 500 ? 'api_error' : 'invalid_request_error'),
    code: code ?? (status === 429 ? 'rate_limit' : undefined),
    param,
    message: `The sandbox was told to answer ${status} here.`,
  }
}

/** Waits, unless the caller gives up first. @throws the signal's reason */
export async function wait(milliseconds: number, signal: AbortSignal | null | undefined): Promise<void> {
  signal?.throwIfAborted()
  if (milliseconds <= 0) return
  await new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

function concerns({ match, method }: SandboxFault, calledMethod: string, path: string): boolean {
  if (method !== undefined && method.toUpperCase() !== calledMethod) return false
  if (match === undefined) return true
  return typeof match === 'string'
    ? path.includes(match)
    : new RegExp(match.source, match.flags.replace('g', '')).test(path)
}
