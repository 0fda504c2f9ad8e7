import { ApiError, malformed } from './errors.js'

/** An answer as it left. */
export interface Answered {
  status: number
  body: string
  /** Whether it was given before, to the same request. */
  replayed?: boolean | undefined
}

const LONGEST_KEY = 255

/** Answers by idempotency key, for requests sent twice. */
export class Idempotency {
  readonly #answers = new Map<string, Answered & { fingerprint: string }>()

  /** The answer a key already stands for. @throws {ApiError} when it stood for another request */
  recall(key: string, fingerprint: string): Answered | undefined {
    if (key.length > LONGEST_KEY) {
      throw malformed('Idempotency keys may be at most 255 characters long.', undefined, 'idempotency_key_too_long')
    }
    const answer = this.#answers.get(key)
    if (answer && answer.fingerprint !== fingerprint) {
      const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`
      throw new ApiError(400, { type: 'idempotency_error', message }, false)
    }
    return answer
  }

  keep(key: string, fingerprint: string, answer: Answered): void {
    this.#answers.set(key, { ...answer, fingerprint })
  }
}
