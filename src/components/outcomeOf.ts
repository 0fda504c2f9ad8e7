import type { ActionState } from '../views/index.js'

/** What there is to say about a section's acts; of the last one nothing while another is under way. */
export function outcomeOf(...acts: ActionState[]): ActionState {
  const told = acts.find((act) => act.isPending) ?? acts.find((act) => act.error ?? act.fallbackUrl)
  return { isPending: told?.isPending, error: told?.error, fallbackUrl: told?.fallbackUrl }
}
