/** A fresh name for one act, of 128 random bits. Not `randomUUID`, which pages without https do not have. */
export const createIdempotencyKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
