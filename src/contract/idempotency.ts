/** Carries the key of one act on every write; kept over retries of that act, renewed after an answer. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key'
