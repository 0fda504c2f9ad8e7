/** Stripe's Unix seconds as the contract's ISO 8601 in UTC. */
export function toInstant(seconds: number): string
export function toInstant(seconds: number | null): string | null
export function toInstant(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1000).toISOString()
}
