import type { BillingError } from '../client/index.js'

interface Act {
  isPending: boolean
  error: BillingError | null
  fallbackUrl: string | null
}

/** What there is to say about a section's acts; nothing while one is under way. */
export function outcomeOf(...acts: Act[]): Pick<Act, 'error' | 'fallbackUrl'> {
  const settled = acts.some(({ isPending }) => isPending) ? undefined : acts.find((act) => act.error ?? act.fallbackUrl)
  return { error: settled?.error ?? null, fallbackUrl: settled?.fallbackUrl ?? null }
}
